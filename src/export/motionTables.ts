/** Motions with where they stand, and rulings. */
import { itemsOf } from '#domain/casebook.ts';
import type { Fields } from '#domain/entry.ts';
import type { Item } from '#domain/item.ts';
import { chainIds } from '#domain/motionLinks.ts';
import { motions, type MotionState } from '#domain/motions.ts';
import { everyEntry, fieldsOf, tableOf, type Column } from './columns.ts';
import type { Exported } from './exported.ts';
import type { Table } from './table.ts';
import {
  actors,
  coded,
  counts,
  dates,
  exactWords,
  LIST,
  moments,
  personRef,
  plain,
  ref,
  refs,
  sources,
  within,
  type Spread,
} from './spreads.ts';

type Grounds = Exclude<Fields<'motion'>['grounds'], undefined>;
type Order = Exclude<Fields<'ruling'>['order'], undefined>;

export function motionTables(exported: Exported): readonly Table[] {
  const { state } = exported;
  return [
    { name: 'facts-motions', ...motionTable(exported) },
    { name: 'facts-rulings', ...tableOf(rulingColumns(exported), itemsOf(state, 'ruling')) },
  ];
}

function motionTable(exported: Exported): Omit<Table, 'name'> {
  const { state, labels } = exported;
  const field = fieldsOf<'motion'>();
  const own: Column<Item<'motion'>>[] = [
    ...everyEntry(labels),
    ...field('hearing', ref),
    ...field('happenedAt', moments),
    ...field('filedOn', dates),
    ...field('side', coded(labels.side)),
    ...field('actor', actors(state, labels)),
    ...field('what', coded(labels.motion)),
    ...field('howMany', counts),
    ...field('grounds', groundCells(exported)),
    ...field('against', personRef(state)),
    ...field('complainsOf', ref),
    ...field('complainsOfWords', plain),
    ...field('repeats', ref),
    ...field('words', plain),
    ...field('exact', exactWords),
    ...field('source', sources(labels)),
  ];
  const follows: Column<MotionState>[] = [
    { name: 'state', cell: (motion) => motion.state },
    { name: 'chain', cell: ({ motion }) => chainIds(state, motion.id).join(LIST) },
    { name: 'rulings', cell: (motion) => motion.rulings.map(({ id }) => id).join(LIST) },
  ];
  const ofMotion = own.map(({ name, cell }) => ({ name, cell: ({ motion }: MotionState) => cell(motion) }));
  return tableOf([...ofMotion, ...follows], motions(state));
}

/** One value per ground in each cell, in the same order. */
function groundCells({ labels }: Exported): Spread<Grounds> {
  const each = (show: (ground: Grounds[number]) => string) => (all: Grounds) => all.map(show).join(LIST);
  return [
    { suffix: '', show: each(({ ground }) => ground) },
    { suffix: '_label', show: each(({ ground }) => labels.ground[ground]) },
    ...counts.map(({ suffix, show }) => ({
      suffix: `_how_many${suffix}`,
      show: each(({ howMany }) => (howMany === undefined ? '' : show(howMany))),
    })),
    { suffix: '_words', show: each(({ words }) => words ?? '') },
  ];
}

function rulingColumns({ state, labels }: Exported): Column<Item<'ruling'>>[] {
  const field = fieldsOf<'ruling'>();
  const order: Spread<Order> = [
    ...within('_first', plain, ({ first }: Order) => first),
    ...within('_then', plain, ({ then }: Order) => then),
    ...within('_waits', ref, ({ waits }: Order) => waits),
  ];
  return [
    ...everyEntry(labels),
    ...field('hearing', ref),
    ...field('happenedAt', moments),
    ...field('date', dates),
    ...field('motions', refs),
    ...field('what', coded(labels.rulingKind)),
    ...field('order', order),
    ...field('outcome', coded(labels.outcome)),
    ...field('by', actors(state, labels)),
    ...field('sameJudge', coded(labels.yesNo)),
    ...field('reasons', coded(labels.reasons)),
    ...field('words', plain),
    ...field('exact', exactWords),
    ...field('source', sources(labels)),
  ];
}
