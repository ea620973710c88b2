/**
 * What stands in a control and is no value yet: "about" without a number, a time that cannot be read, a row that lacks
 * something. A form that has a draft keeps it there by the control's id; elsewhere there is nobody to keep it.
 */
import { createContext } from 'react';

/** `means`: the value it was read as, as JSON; the control takes it up again only where that is still its value. */
export interface Half {
  readonly means: string;
  readonly typed: unknown;
}

export interface HalfTyped {
  of(id: string): Half | undefined;
  /** Null: the value says it all. */
  keep(id: string, half: Half | null): void;
  /** What stood in a control and those below it is gone with them. */
  forget(id: string): void;
}

export const HalfTypedContext = createContext<HalfTyped | null>(null);

export function meaning(value: unknown): string {
  return JSON.stringify(value) ?? '';
}
