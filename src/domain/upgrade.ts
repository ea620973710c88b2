/**
 * Old statements are never rewritten: pure steps lift what was read, one version at a time, before it is
 * parsed. A step must work on any subset of the fields, since a patch or a withheld part carries only some.
 */
import type { Kind } from './entry.ts';
import type { Loose } from './parts.ts';

export interface Step {
  /** Fields of version v → fields of version v + 1. */
  readonly fields: (fields: Loose) => Loose;
  /** Old name → new name, for the `over` of amendments. */
  readonly renamed?: Readonly<Record<string, string>>;
}

/** `steps[kind][v]` lifts version v to v + 1. */
export type Steps = Readonly<Partial<Record<Kind, Readonly<Record<number, Step>>>>>;

/** Every kind is at version 1: nothing to lift yet. */
export const steps: Steps = {};

export interface Lifted {
  readonly fields: Loose;
  readonly over: Loose;
}

/** Lifts from version `from` to `to`; `null` when a step is missing or throws on what it was given. */
export function upgrade(
  kind: Kind,
  content: Lifted,
  from: number,
  to: number,
  table: Steps = steps,
): Lifted | null {
  let lifted = content;
  for (let version = from; version < to; version += 1) {
    const step = table[kind]?.[version];
    if (step === undefined) return null;
    const renamed = step.renamed ?? {};
    try {
      lifted = {
        fields: step.fields(lifted.fields),
        over: Object.fromEntries(
          Object.entries(lifted.over).map(([name, ids]) => [renamed[name] ?? name, ids]),
        ),
      };
    } catch {
      return null;
    }
  }
  return lifted;
}
