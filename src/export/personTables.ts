/** Persons, and what stands in lists of theirs. Ages and occupations: `facts-sourced-values`. */
import { persons } from '#domain/casebook.ts';
import type { Item } from '#domain/item.ts';
import { everyEntry, fieldsOf, tableOf, type Column } from './columns.ts';
import type { Exported } from './exported.ts';
import type { Table } from './table.ts';
import { listed, listTable, type ElementOf } from './listed.ts';
import {
  coded,
  codedList,
  dates,
  lines,
  personRefs,
  plain,
  ref,
  sources,
  texts,
  within,
  type Spread,
} from './spreads.ts';

type Consent = ElementOf<'person', 'consent'>;
type Office = ElementOf<'person', 'offices'>;
type RoleIn = ElementOf<'person', 'rolesIn'>;

export function personTables(exported: Exported): readonly Table[] {
  const { labels, state } = exported;
  const all = persons(state);
  const common = { kind: 'person' as const, more: fieldsOf<'person'>()('source', sources(labels)) };
  const answer = coded(labels.yesNo);
  const consent: Spread<Consent> = [
    ...within('record_it', answer, ({ record }: Consent) => record),
    ...within('partners', answer, ({ partners }: Consent) => partners),
    ...within('un', answer, ({ un }: Consent) => un),
    ...within('public', answer, (given: Consent) => given.public),
    ...within('on', dates, ({ on }: Consent) => on),
    ...within('words', plain, ({ words }: Consent) => words),
  ];
  const office: Spread<Office> = [
    ...within('organisation', plain, ({ organisation }: Office) => organisation),
    ...within('office', plain, (held: Office) => held.office),
    ...within('from', dates, ({ from }: Office) => from),
    ...within('to', dates, ({ to }: Office) => to),
  ];
  const roleIn: Spread<RoleIn> = [
    ...within('instance', ref, ({ instance }: RoleIn) => instance),
    ...within('roles', codedList(labels.role), ({ roles }: RoleIn) => roles),
  ];
  return [
    { name: 'facts-persons', ...tableOf(personColumns(exported), all) },
    listTable({ ...common, name: 'facts-consents', rows: listed(all, 'consent'), cells: consent }),
    listTable({ ...common, name: 'facts-offices', rows: listed(all, 'offices'), cells: office }),
    listTable({ ...common, name: 'facts-roles-in', rows: listed(all, 'rolesIn'), cells: roleIn }),
  ];
}

function personColumns({ state, labels }: Exported): Column<Item<'person'>>[] {
  const field = fieldsOf<'person'>();
  return [
    ...everyEntry(labels),
    ...field('name', texts),
    ...field('nameInScript', texts),
    ...field('aliases', lines),
    ...field('pseudonym', plain),
    ...field('mark', plain),
    ...field('roles', codedList(labels.role)),
    ...field('sex', coded(labels.sex)),
    ...field('counsel', coded(labels.counsel)),
    ...field('represents', personRefs(state)),
    ...field('words', plain),
    ...field('source', sources(labels)),
  ];
}
