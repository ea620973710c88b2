/** Items of evidence, documents, and the files of documents: which they are, how long and what is said of them, never what opens them. */
import { itemsOf } from '#domain/casebook.ts';
import type { Item } from '#domain/item.ts';
import { everyEntry, fieldsOf, tableOf, type Column } from './columns.ts';
import type { Exported } from './exported.ts';
import type { Table } from './table.ts';
import { listed, listTable, type ElementOf } from './listed.ts';
import {
  coded,
  dates,
  exactWords,
  moments,
  personRef,
  personRefs,
  plain,
  ref,
  sources,
  texts,
  within,
} from './spreads.ts';

type File = ElementOf<'document', 'files'>;

export function evidenceTables(exported: Exported): readonly Table[] {
  const { state } = exported;
  const documents = itemsOf(state, 'document');
  return [
    { name: 'facts-evidence', ...tableOf(evidenceColumns(exported), itemsOf(state, 'evidence')) },
    { name: 'facts-documents', ...tableOf(documentColumns(exported), documents) },
    listTable({
      name: 'facts-files',
      kind: 'document',
      rows: listed(documents, 'files'),
      cells: [
        ...within('type', plain, ({ type }: File) => type),
        ...within('length', plain, ({ length }: File) => length),
        ...within('commitment', plain, ({ commitment }: File) => commitment),
        ...within('credit', plain, ({ credit }: File) => credit),
        ...within('shows', personRefs(state), ({ shows }: File) => shows),
        ...within('shows_words', plain, ({ showsWords }: File) => showsWords),
      ],
    }),
  ];
}

function evidenceColumns({ state, labels }: Exported): Column<Item<'evidence'>>[] {
  const field = fieldsOf<'evidence'>();
  return [
    ...everyEntry(labels),
    ...field('hearing', ref),
    ...field('happenedAt', moments),
    ...field('side', coded(labels.side)),
    ...field('what', coded(labels.evidenceKind)),
    ...field('person', personRef(state)),
    ...field('orderedBy', texts),
    ...field('author', texts),
    ...field('date', dates),
    ...field('document', ref),
    ...field('shown', coded(labels.yesNo)),
    ...field('read', coded(labels.yesNo)),
    ...field('admitted', coded(labels.evidenceAdmitted)),
    ...field('objectedBy', coded(labels.side)),
    ...field('ruling', ref),
    ...field('words', plain),
    ...field('exact', exactWords),
    ...field('source', sources(labels)),
  ];
}

function documentColumns({ state, labels }: Exported): Column<Item<'document'>>[] {
  const field = fieldsOf<'document'>();
  return [
    ...everyEntry(labels),
    ...field('what', coded(labels.documentKind)),
    ...field('title', texts),
    ...field('date', dates),
    ...field('number', texts),
    ...field('from', texts),
    ...field('language', texts),
    ...field('hearing', ref),
    ...field('about', personRefs(state)),
    ...field('words', plain),
    ...field('exact', exactWords),
    ...field('credit', plain),
    ...field('mayPublish', coded(labels.yesNo)),
    ...field('shows', personRefs(state)),
    ...field('source', sources(labels)),
  ];
}
