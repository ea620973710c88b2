import { useContext, useRef, useState } from 'react';
import { z } from 'zod';
import { HalfTypedContext, meaning, type Half } from '../../../ui/halfTyped.ts';
import { slotIn, withPart, type Slot } from './slot.ts';

/** One row of a list as it is being filled in; `key` stays while others come and go. */
export interface Row<Value> {
  readonly key: string;
  readonly value: Partial<Value>;
}

export interface RowSlots<Value extends object> {
  readonly key: string;
  readonly id: string;
  readonly value: Partial<Value>;
  /** What is wrong with the row as a whole. */
  readonly error: string | null;
  part<Name extends keyof Value & string>(name: Name, label: string): Slot<NonNullable<Value[Name]>>;
  /** The row as one value. */
  whole(label: string): Slot<Value>;
  remove(): void;
}

interface Setting<Value extends object> {
  of: Slot<Value[]>;
  /** Is there enough to keep the row? */
  enough(value: Partial<Value>): value is Value;
  /** Said of a row that holds something, but not enough. */
  lacking: string;
  /** One empty row stands there from the beginning. */
  first?: boolean | undefined;
  /** What the slot gives back for a list it was handed, where that is not the same list. */
  comesBack?: ((list: Value[]) => readonly Value[]) | undefined;
}

/** The rows of a list in a form: half-filled ones stay on the screen and in the draft, only whole ones are handed on. */
export function useRows<Value extends object>({
  of,
  enough,
  lacking,
  first = false,
  comesBack = (list) => list,
}: Setting<Value>) {
  const halves = useContext(HalfTypedContext);
  const listId = of.idOf('rows');
  const drawn = useRef(0);
  const fresh = (value: Partial<Value>): Row<Value> => ({ key: `row${(drawn.current += 1)}`, value });
  const begin = (): readonly Row<Value>[] => {
    const rows = (of.value ?? []).map((value) => fresh(value));
    return rows.length === 0 && first ? [fresh({})] : rows;
  };
  const [rows, setRows] = useState(() => {
    const left = rowsLeft<Value>(halves?.of(listId), meaning(of.value ?? []));
    if (left === null) return begin();
    drawn.current = Math.max(0, ...left.map(({ key }) => Number(key.slice('row'.length))));
    return left;
  });
  const [given, setGiven] = useState(() => meaning(of.value ?? []));
  const now = meaning(of.value ?? []);
  if (now !== given) {
    // It came from elsewhere.
    setGiven(now);
    setRows(begin());
  }

  const kept = (next: readonly Row<Value>[]) => next.map(({ value }) => value).filter(enough);
  const put = (next: readonly Row<Value>[]): Value[] => {
    const means = meaning(comesBack(kept(next)));
    setRows(next);
    setGiven(means);
    const begun = first && means === '[]' ? '[{}]' : means;
    const inOrder = next.every(({ key }, at) => key === `row${at + 1}`);
    const isWhole = inOrder && meaning(next.map(({ value }) => value)) === begun;
    halves?.keep(listId, isWhole ? null : { means, typed: next });
    return kept(next);
  };
  const change = (key: string, value: Partial<Value>): Value[] => {
    const next = rows.map((row) => (row.key === key ? { key, value } : row));
    const list = put(next);
    const half = Object.keys(value).length > 0 && !enough(value);
    of.set(list, half ? lacking : null, `${key}.all`);
    return list;
  };

  return {
    rows: rows.map(({ key, value }): RowSlots<Value> => ({
      key,
      id: of.idOf(`${key}.all`),
      value,
      error: of.error(`${key}.all`),
      part: (name, label) =>
        slotIn(of, `${key}.${name}`, label, value[name] ?? undefined, (next) =>
          change(key, withPart(value, name, next) ?? {}),
        ),
      whole: (label) => slotIn(of, `${key}.whole`, label, value as Value, (next) => change(key, next ?? {})),
      remove() {
        halves?.forget(of.idOf(key));
        of.set(put(rows.filter((row) => row.key !== key)), null, key);
      },
    })),
    add: (value: Partial<Value> = {}) => {
      const row = fresh(value);
      const list = put([...rows, row]);
      // Of this row: what cannot be read in another stays its problem.
      if (enough(value)) of.set(list, null, row.key);
    },
  };
}

const leftSchema = z.array(
  z.object({ key: z.string().regex(/^row\d{1,6}$/), value: z.record(z.string(), z.unknown()) }),
);

/** The rows as they were left, half-filled ones and all; null where the list has another value since. */
function rowsLeft<Value>(half: Half | undefined, means: string): readonly Row<Value>[] | null {
  if (half?.means !== means) return null;
  const read = leftSchema.safeParse(half.typed);
  return read.success ? read.data.map(({ key, value }) => ({ key, value: value as Partial<Value> })) : null;
}
