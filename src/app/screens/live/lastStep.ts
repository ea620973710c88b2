import { itemsOf } from '#domain/casebook.ts';
import type { Kind } from '#domain/entry.ts';
import type { Said } from '#domain/said.ts';
import type { FoldState } from '#domain/fold.ts';
import { factsOf } from '#domain/hearingLog.ts';
import { fieldNames, fieldOf, valueOf, type AnyItem, type Item } from '#domain/item.ts';
import { bySaid } from '#domain/order.ts';
import type { RecordId } from '#domain/values.ts';

export interface Step {
  /** The entry it made or changed: a fact, a flag or a remark. */
  readonly item: AnyItem;
  /** What it said: the entry itself, or one thing about it (reasons, words, time …). */
  readonly said: Said;
}

/**
 * What this device said last in this hearing and still stands: what Undo takes back. By the place in the
 * device's own log, because its clock may be set back between two taps; of others, by claimed time, only
 * where this device has said nothing.
 */
export function lastStep(state: FoldState, hearing: RecordId, device: string): Step | null {
  return newest(stepsIn(state, hearing), device);
}

/** The entry of this hearing that was tapped last and still stands. */
export function lastEntry(state: FoldState, hearing: RecordId, device: string): AnyItem | null {
  const entries = stepsIn(state, hearing).filter(({ item, said }) => item.said.record === said.record);
  return newest(entries, device)?.item ?? null;
}

function stepsIn(state: FoldState, hearing: RecordId): readonly Step[] {
  const items: readonly AnyItem[] = [
    ...factsOf(state, hearing),
    ...itemsOf(state, 'possible-violation').filter((item) => valueOf(item, 'hearing') === hearing),
    ...itemsOf(state, 'remark').filter((item) => valueOf(item, 'hearing') === hearing),
  ];
  return items.flatMap((item) => [
    { item, said: item.said },
    ...fieldNames(item as Item<Kind>).flatMap((name) =>
      (fieldOf(item as Item<Kind>, name)?.now ?? []).map(({ said }) => ({ item, said })),
    ),
  ]);
}

function newest(steps: readonly Step[], device: string): Step | null {
  const own = steps.filter(({ said }) => said.device === device);
  const last = (later: (a: Said, b: Said) => number, of: readonly Step[]) =>
    of.reduce<Step | null>(
      (found, step) => (found && later(step.said, found.said) <= 0 ? found : step),
      null,
    );
  return last((a, b) => a.seq - b.seq, own) ?? last(bySaid, steps);
}
