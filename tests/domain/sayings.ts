/** Short ways to state things in tests: ids are numbers, times are minutes of one day. */
import { fold, type FoldState } from '#domain/fold.ts';
import type { FieldName, Fields, Kind, Stated, Statement } from '#domain/entry.ts';
import type { Said } from '#domain/said.ts';
import { isKind, type Item } from '#domain/item.ts';
import type { RecordId } from '#domain/values.ts';

export function id(n: number): RecordId {
  return n.toString(16).padStart(64, '0') as RecordId;
}

export interface Who {
  readonly device?: string;
  readonly log?: string;
  /** Minutes after 10:00. */
  readonly minute?: number;
  readonly how?: Said['how'];
}

export function said(n: number, who: Who = {}): Said {
  const device = who.device ?? 'phone-a';
  const minutes = 600 + (who.minute ?? n);
  const clock = `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
  return {
    record: id(n),
    log: who.log ?? `log-of-${device}`,
    device,
    seq: n,
    at: `2016-10-12T${clock}:00+05:00`,
    how: who.how ?? 'live',
  };
}

export function entered<K extends Kind>(n: number, kind: K, fields: Fields<K>, who?: Who): Stated {
  return { said: said(n, who), statement: { do: 'enter', kind, fields } as Statement };
}

export function completed<K extends Kind>(
  n: number,
  of: K,
  target: number,
  set: Fields<K>,
  who?: Who,
): Stated {
  return { said: said(n, who), statement: { do: 'complete', of, target: id(target), set } as Statement };
}

export function amended<K extends Kind>(
  n: number,
  of: K,
  target: number,
  set: Fields<K>,
  over: Partial<Record<FieldName<K>, number[]>>,
  who?: Who,
): Stated {
  const named = Object.fromEntries(
    Object.entries<number[] | undefined>(over).map(([name, ids]) => [name, (ids ?? []).map(id)]),
  );
  return {
    said: said(n, who),
    statement: {
      do: 'amend',
      of,
      target: id(target),
      set,
      over: named,
      why: 'checked',
    } as unknown as Statement,
  };
}

export function withdrawn(n: number, target: number, why = 'mis-tap', who?: Who): Stated {
  return { said: said(n, who), statement: { do: 'withdraw', target: id(target), why } };
}

/** The folded entry; the test fails when it is not there or of another kind. */
export function itemIn<K extends Kind>(state: FoldState | readonly Stated[], n: number, kind: K): Item<K> {
  const item = ('items' in state ? state : fold(state)).items.get(id(n));
  if (item === undefined || !isKind(item, kind)) throw new Error(`no ${kind} ${n}`);
  return item;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
