/** An entry that another one points to, on one line of a day note: enough to know which. */
import { itemAt } from '#domain/casebook.ts';
import { isKind, type Item } from '#domain/item.ts';
import type { RecordId, Source } from '#domain/values.ts';
import { joined, said, type DayNote } from './noteWords.ts';
import { people } from './peopleWords.ts';
import { dateWords } from './plainWords.ts';

/** '' for an entry that has not arrived. */
export function linkedWords(note: DayNote, id: RecordId): string {
  const item = itemAt(note.state, id);
  if (item === undefined) return '';
  const { labels, words } = note;
  if (isKind(item, 'document')) return documentWords(note, item);
  if (isKind(item, 'motion'))
    return joined([
      said(note, item, 'what', (what) => labels.motion[what]) || labels.kind.motion,
      said(note, item, 'side', (side) => labels.side[side]),
      said(note, item, 'filedOn', (date) => dateWords(date, words)),
      said(note, item, 'words', (own) => own),
    ]);
  if (isKind(item, 'ruling'))
    return joined([
      said(note, item, 'what', (what) => labels.rulingKind[what]) || labels.kind.ruling,
      said(note, item, 'outcome', (outcome) => labels.outcome[outcome]),
      said(note, item, 'date', (date) => dateWords(date, words)),
    ]);
  if (isKind(item, 'detention'))
    return joined([
      said(note, item, 'what', (what) => labels.detentionKind[what]) || labels.kind.detention,
      said(note, item, 'person', (person) => people(note, [person])),
      said(note, item, 'from', (all) => all.map(({ value }) => dateWords(value, words)).join(' / ')),
    ]);
  return labels.kind[item.kind];
}

/** How a fact is known: by whom, of when, in which document of the case. */
export function sourceWords(source: Source, note: DayNote): string {
  const { how, who, on, document } = source;
  const told = how === 'told-by' && who !== undefined;
  return joined([
    ...(told ? [note.words.toldBy(who)] : [note.labels.source[how], who ?? '']),
    on === undefined ? '' : dateWords(on, note.words),
    document === undefined ? '' : linkedWords(note, document),
  ]);
}

/** By its title, else what it is; what nobody could say of it tells no document from another. */
function documentWords(note: DayNote, item: Item<'document'>): string {
  const { labels, words } = note;
  const text = (field: 'title' | 'number') =>
    said(note, item, field, (value) => (value.is === 'text' ? value.text : ''));
  return joined([
    text('title') || said(note, item, 'what', (what) => labels.documentKind[what]) || labels.kind.document,
    text('number'),
    said(note, item, 'date', (date) => (date.is === 'not-known' ? '' : dateWords(date, words))),
  ]);
}
