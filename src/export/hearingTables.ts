/** Hearings with their conditions; who came, where the accused sat and the breaks are rows of their own. */
import { hearings } from '#domain/casebook.ts';
import type { Fields } from '#domain/entry.ts';
import type { Item } from '#domain/item.ts';
import { breaksInLog, cameInLog, type Noted } from '#domain/notedInLog.ts';
import { everyEntry, fieldsOf, tableOf, type Column } from './columns.ts';
import type { Exported } from './exported.ts';
import type { Table } from './table.ts';
import { listed, listTable, type ElementOf, type Listed } from './listed.ts';
import {
  coded,
  codedList,
  counts,
  dates,
  moments,
  parts,
  personRef,
  plain,
  ref,
  sources,
  terms,
  texts,
  within,
  type Spread,
} from './spreads.ts';

type Hearing = Fields<'hearing'>;
type Has<Name extends keyof Hearing> = Exclude<Hearing[Name], undefined>;
type Came = ElementOf<'hearing', 'came'>;
type Dock = ElementOf<'hearing', 'dock'>;
type Break = ElementOf<'hearing', 'breaks'>;

export function hearingTables(exported: Exported): readonly Table[] {
  const { state, labels } = exported;
  const all = hearings(state);
  const common = { kind: 'hearing' as const, more: fieldsOf<'hearing'>()('source', sources(labels)) };
  const came: Spread<Came> = [
    ...within('person', personRef(state), ({ person }: Came) => person),
    ...within('is', coded(labels.came), ({ is }: Came) => is),
    ...within('at', plain, ({ at }: Came) => at),
    ...within('words', plain, ({ words }: Came) => words),
  ];
  const dock: Spread<Dock> = [
    ...within('accused', personRef(state), ({ accused }: Dock) => accused),
    ...within('place', coded(labels.dock), ({ place }: Dock) => place),
    ...within('restraints', coded(labels.yesNo), ({ restraints }: Dock) => restraints),
    ...within('words', plain, ({ words }: Dock) => words),
  ];
  const pause: Spread<Break> = [
    ...within('from', plain, ({ from }: Break) => from),
    ...within('to', plain, ({ to }: Break) => to),
    ...within('words', plain, ({ words }: Break) => words),
  ];
  return [
    { name: 'facts-hearings', ...tableOf(hearingColumns(exported), all) },
    listTable({
      ...common,
      name: 'facts-came',
      rows: [...listed(all, 'came'), ...notedRows(all, (one) => cameInLog(state, one))],
      cells: came,
    }),
    listTable({ ...common, name: 'facts-dock', rows: listed(all, 'dock'), cells: dock }),
    listTable({
      ...common,
      name: 'facts-breaks',
      rows: [...listed(all, 'breaks'), ...notedRows(all, (one) => breaksInLog(state, one))],
      cells: pause,
    }),
  ];
}

/** What the log says and the hearing does not: each row is known by the entry that says it. */
function notedRows<One>(
  all: readonly Item<'hearing'>[],
  noted: (hearing: Item<'hearing'>) => readonly Noted<One>[],
): Listed<'hearing', One>[] {
  return all.flatMap((item) =>
    noted(item).map(({ one, by }, place) => ({
      item,
      // The columns ask for the source alone, which both kinds say in the same way.
      knownBy: by as unknown as Item<'hearing'>,
      one,
      nth: place + 1,
      saidIn: by.id,
      recordedAt: by.first.at,
      versions: 1,
    })),
  );
}

function hearingColumns(exported: Exported): Column<Item<'hearing'>>[] {
  const { state, labels } = exported;
  const field = fieldsOf<'hearing'>();
  const answer = coded(labels.yesNo);
  const next: Spread<Has<'next'>> = [
    ...within('_state', coded(labels.next), (said: Has<'next'>) => said.state),
    ...within('_date', dates, (said: Has<'next'>) => said.date),
    ...within('_time', plain, (said: Has<'next'>) => said.time),
    ...within('_room', plain, (said: Has<'next'>) => said.room),
  ];
  const link: Spread<Has<'link'>> = [
    ...within('_why', plain, ({ why }: Has<'link'>) => why),
    ...within('_ordered_by', plain, ({ orderedBy }: Has<'link'>) => orderedBy),
    ...within('_platform', plain, ({ platform }: Has<'link'>) => platform),
    ...within('_accused_at', plain, ({ accusedAt }: Has<'link'>) => accusedAt),
    ...within('_private_channel', answer, ({ privateChannel }: Has<'link'>) => privateChannel),
  ];
  const openness: Spread<Has<'openness'>> = [
    ...within('', coded(labels.openness), ({ is }: Has<'openness'>) => is),
    ...within('_ruling', answer, ({ ruling }: Has<'openness'>) => ruling),
    ...within('_ground', plain, ({ ground }: Has<'openness'>) => ground),
    ...within('_asked_by', coded(labels.side), ({ askedBy }: Has<'openness'>) => askedBy),
  ];
  const interpreter: Spread<Has<'interpreter'>> = [
    ...within('_needed', answer, ({ needed }: Has<'interpreter'>) => needed),
    ...within('_present', answer, ({ present }: Has<'interpreter'>) => present),
    ...within('_person', personRef(state), ({ person }: Has<'interpreter'>) => person),
    ...within('_sworn', answer, ({ sworn }: Has<'interpreter'>) => sworn),
    ...within('_complaints', plain, ({ complaints }: Has<'interpreter'>) => complaints),
  ];
  const recordKept: Spread<Has<'recordKept'>> = [
    ...within('_how', codedList(labels.recordKept), ({ how }: Has<'recordKept'>) => how),
    ...within('_by', plain, ({ by }: Has<'recordKept'>) => by),
  ];
  return [
    ...everyEntry(labels),
    ...field('instance', ref),
    ...field('type', coded(labels.hearingType)),
    ...field('number', counts),
    ...field('date', dates),
    ...field('room', texts),
    ...field('announcedStart', moments),
    ...field('start', moments),
    ...field('end', moments),
    ...field('next', next),
    // The entry's own `how_recorded` says how this line came to be; this one, how the hearing was logged.
    ...field('howRecorded', coded(labels.howRecorded)).map((column) => ({
      ...column,
      name: `log_${column.name}`,
    })),
    ...field('late', terms(labels)),
    ...field('part', parts(labels)),
    ...field('stage', coded(labels.stage)),
    ...field('mode', coded(labels.mode)),
    ...field('link', link),
    ...field('access', accessCells(exported)),
    ...field('openness', openness),
    ...field('language', texts),
    ...field('interpreter', interpreter),
    ...field('recordKept', recordKept),
    ...field('clockAhead', plain),
    ...field('words', plain),
    ...field('source', sources(labels)),
  ];
}

type Access = Has<'access'>;

function accessCells({ labels }: Exported): Spread<Access> {
  const answer = coded(labels.yesNo);
  return [
    ...within('_admitted', coded(labels.admitted), ({ admitted }: Access) => admitted),
    ...within('_at', plain, ({ at }: Access) => at),
    ...within('_why', plain, ({ why }: Access) => why),
    ...within('_reached', answer, ({ reached }: Access) => reached),
    ...within('_identity', answer, ({ identity }: Access) => identity),
    ...within('_list', answer, ({ list }: Access) => list),
    ...within('_searched', answer, ({ searched }: Access) => searched),
    ...within('_devices_taken', answer, ({ devicesTaken }: Access) => devicesTaken),
    ...within('_can_see', answer, ({ canSee }: Access) => canSee),
    ...within('_can_hear', answer, ({ canHear }: Access) => canHear),
    ...within('_turned_away', counts, ({ turnedAway }: Access) => turnedAway),
    ...within('_media', answer, ({ media }: Access) => media),
    ...within('_words', plain, ({ words }: Access) => words),
  ];
}
