/** Motions, rulings and evidence in the words of a day note. Of two versions both are written. */
import type { Fields } from '#domain/entry.ts';
import type { Fact } from '#domain/hearingLog.ts';
import type { Item } from '#domain/item.ts';
import type { RecordId } from '#domain/values.ts';
import { linkedWords, sourceWords } from './linkedWords.ts';
import { correctedOf, joined, line, said, type DayNote } from './noteWords.ts';
import { actorWords, people } from './peopleWords.ts';
import { countWords, dateWords, textWords } from './plainWords.ts';

type Next = Exclude<Fields<'hearing'>['next'], undefined>;
type Order = Exclude<Fields<'ruling'>['order'], undefined>;

export function whatOf(note: DayNote, item: Fact): string {
  const { labels, words } = note;
  switch (item.kind) {
    case 'observation':
      return joined([
        said(note, item, 'what', (what) => labels.observation[what]) || labels.kind.observation,
        said(note, item, 'actor', (actor) => actorWords(note, actor)),
        said(note, item, 'about', (ids) => people(note, ids)),
      ]);
    case 'motion':
      return motionWords(note, item);
    case 'ruling':
      return joined([
        `${labels.kind.ruling}: ${said(note, item, 'outcome', (outcome) => labels.outcome[outcome]) || words.notSaid}`,
        said(note, item, 'what', (what) => labels.rulingKind[what]),
        said(note, item, 'order', orderWords),
        ...rulingDetails(note, item),
      ]);
    case 'judgment':
      return labels.kind.judgment;
  }
}

export function motionWords(note: DayNote, motion: Item<'motion'>): string {
  const { labels, words } = note;
  const name = words.motionNames;
  const linked = (id: RecordId) => linkedWords(note, id);
  return joined([
    `${labels.kind.motion}: ${said(note, motion, 'what', (what) => labels.motion[what]) || words.notSaid}`,
    said(note, motion, 'side', (side) => labels.side[side]),
    said(note, motion, 'actor', (actor) => actorWords(note, actor)),
    line(
      name.against,
      said(note, motion, 'against', (id) => people(note, [id])),
    ),
    line(
      name.complainsOf,
      joined([said(note, motion, 'complainsOf', linked), said(note, motion, 'complainsOfWords', (of) => of)]),
    ),
    line(name.repeats, said(note, motion, 'repeats', linked)),
    line(
      name.filedOn,
      said(note, motion, 'filedOn', (date) => dateWords(date, words)),
    ),
    line(
      name.howMany,
      said(note, motion, 'howMany', (count) => countWords(count, words)),
    ),
    said(note, motion, 'grounds', (grounds) =>
      grounds
        .map(({ ground, howMany, words: more }) =>
          joined([
            labels.ground[ground],
            howMany === undefined ? '' : line(name.howMany, countWords(howMany, words)),
            more ?? '',
          ]),
        )
        .join('; '),
    ),
  ]);
}

/** What is heard before what. */
function orderWords({ first, then }: Order): string {
  return [first, then].filter((part) => part !== undefined).join(' → ');
}

export function evidenceWords(note: DayNote, item: Item<'evidence'>): string {
  const { labels, words } = note;
  const name = words.evidenceNames;
  const text = (label: string, field: 'orderedBy' | 'author') =>
    line(
      label,
      said(note, item, field, (value) => textWords(value, words)),
    );
  const answer = (label: string, field: 'shown' | 'read') =>
    line(
      label,
      said(note, item, field, (value) => labels.yesNo[value]),
    );
  const source = said(note, item, 'source', (how) => sourceWords(how, note));
  const told = joined([
    said(note, item, 'side', (side) => labels.side[side]),
    said(note, item, 'what', (what) => labels.evidenceKind[what]) || labels.kind.evidence,
    said(note, item, 'person', (id) => people(note, [id])),
    said(note, item, 'words', (own) => own),
    said(note, item, 'exact', words.exact),
    line(
      name.date,
      said(note, item, 'date', (date) => dateWords(date, words)),
    ),
    line(
      name.document,
      said(note, item, 'document', (id) => linkedWords(note, id)),
    ),
    text(name.author, 'author'),
    text(name.orderedBy, 'orderedBy'),
    answer(name.shown, 'shown'),
    answer(name.read, 'read'),
    said(note, item, 'admitted', (code) => labels.evidenceAdmitted[code]),
    line(
      name.objectedBy,
      said(note, item, 'objectedBy', (side) => labels.side[side]),
    ),
  ]);
  return `- ${told}${source === '' ? '' : ` [${source}]`}${correctedOf(note, item)}`;
}

export function rulingDetails(note: DayNote, ruling: Item<'ruling'>): string[] {
  const { labels, words } = note;
  const by = said(note, ruling, 'by', (actor) => actorWords(note, actor));
  const same = said(note, ruling, 'sameJudge', (answer) => labels.yesNo[answer]);
  const reasons = said(note, ruling, 'reasons', (code) => labels.reasons[code]);
  return [line(words.by, by), line(words.sameJudge, same), line(words.reasons, reasons)];
}

export function nextWords({ words, labels }: DayNote, next: Next): string {
  return joined([
    labels.next[next.state],
    next.date === undefined ? '' : dateWords(next.date, words),
    next.time ?? '',
    next.room === undefined ? '' : line(words.room, next.room),
  ]);
}
