/** One statement of a case said again in another: references by their new names, and where it was first said. */
import type { Stated, Statement } from './entry.ts';
import type { Said } from './said.ts';
import type { FoldState } from './fold.ts';
import { movedInto, type Arrived } from './movedInto.ts';
import type { RecordId } from './values.ts';
import { MOVED } from './write.ts';

/** An entry, completion or amendment of the old case in the names of the target, with where it was first said. */
export function sayAgain(
  { said, statement }: Stated,
  from: FoldState,
  to: FoldState,
  device: string | null,
): Statement {
  const arrived = movedInto(to);
  if (statement.do === 'withdraw') throw new Error('withdrawals are not said again one by one');
  const isEnter = statement.do === 'enter';
  const set = renamed(isEnter ? statement.fields : statement.set, said, from, arrived);
  const of = isEnter ? statement.kind : statement.of;
  const old = isEnter ? said.record : statement.target;
  // An entry that has its name there already is joined: what it began with is a patch there, over nothing.
  if (isEnter && !arrived.has(old)) return { ...statement, fields: set } as Statement;
  const target = arrived.get(old)?.item ?? old;
  const patch = { of, target, set };
  const isOwn = to.items.get(target)?.said.device === device;
  if (statement.do !== 'amend' && isOwn) return { do: 'complete', ...patch } as Statement;
  const over = statement.do === 'amend' ? renamedOver(statement.over, set, arrived) : {};
  const why = statement.do === 'amend' && statement.why !== '' ? statement.why : MOVED;
  return { do: 'amend', ...patch, over, why } as Statement;
}

type Loose = Readonly<Record<string, unknown>>;

function renamed(fields: object, said: Said, from: FoldState, arrived: Arrived): Loose {
  const { moved, ...rest } = fields as { moved?: readonly { value: Said }[] };
  const set = renamedIn(rest, from, arrived) as Loose;
  return { ...set, moved: [...(moved ?? []), { value: said }] };
}

/** Ids of what arrived by their new names; what stays in the old case is left out; all else as it was. */
export function renamedIn(value: unknown, from: FoldState, arrived: Arrived): unknown {
  if (typeof value === 'string') {
    const known = arrived.get(value as RecordId);
    return known?.item ?? (from.items.has(value as RecordId) ? undefined : value);
  }
  if (Array.isArray(value))
    return value.map((part) => renamedIn(part, from, arrived)).filter((part) => part !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(([name, part]) => [name, renamedIn(part, from, arrived)] as const);
  return Object.fromEntries(parts.filter(([, part]) => part !== undefined));
}

function renamedOver(over: Partial<Record<string, RecordId[]>>, set: Loose, arrived: Arrived): Loose {
  return Object.fromEntries(
    Object.entries(over)
      .filter(([name]) => Object.hasOwn(set, name))
      .map(([name, ids]) => [name, (ids ?? []).flatMap((id) => arrived.get(id)?.record ?? [])]),
  );
}
