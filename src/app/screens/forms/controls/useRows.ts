import { useRef, useState } from 'react';
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

/** The rows of a list in a form: half-filled ones stay on the screen, only whole ones are handed on. */
export function useRows<Value extends object>({
  of,
  enough,
  lacking,
  first = false,
  comesBack = (list) => list,
}: Setting<Value>) {
  const drawn = useRef(0);
  const fresh = (value: Partial<Value>): Row<Value> => ({ key: `row${(drawn.current += 1)}`, value });
  const begin = (): readonly Row<Value>[] => {
    const rows = (of.value ?? []).map((value) => fresh(value));
    return rows.length === 0 && first ? [fresh({})] : rows;
  };
  const [rows, setRows] = useState(begin);
  const [given, setGiven] = useState(() => JSON.stringify(of.value ?? []));
  const now = JSON.stringify(of.value ?? []);
  if (now !== given) {
    // It came from elsewhere: a draft that came back.
    setGiven(now);
    setRows(begin());
  }

  const kept = (next: readonly Row<Value>[]) => next.map(({ value }) => value).filter(enough);
  const put = (next: readonly Row<Value>[]): Value[] => {
    setRows(next);
    setGiven(JSON.stringify(comesBack(kept(next))));
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
      remove: () => of.set(put(rows.filter((row) => row.key !== key)), null, key),
    })),
    add: (value: Partial<Value> = {}) => {
      const list = put([...rows, fresh(value)]);
      if (enough(value)) of.set(list);
    },
  };
}
