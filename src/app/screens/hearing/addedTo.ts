import type { FoldState } from '#domain/fold.ts';
import type { Item } from '#domain/item.ts';

/** Where an entry after the fact belongs. */
export interface AddedTo {
  readonly state: FoldState;
  /** `undefined`: outside any hearing. */
  readonly hearing: Item<'hearing'> | undefined;
  /** Hearing or case, for the draft. */
  readonly where: string;
  onDone(): void;
}
