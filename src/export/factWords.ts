/** Motions, rulings, verdicts and people in the words of a day note. Of two versions both are written. */
import { itemOf } from '#domain/casebook.ts';
import type { Fields } from '#domain/entry.ts';
import type { Fact } from '#domain/hearingLog.ts';
import { valueOf, type Item } from '#domain/item.ts';
import type { RecordId, Source } from '#domain/values.ts';
import { joined, line, said, type DayNote } from './noteWords.ts';
import { countWords, dateWords, moneyWords, termWords, textWords } from './plainWords.ts';
import { nameOf, NOT_KNOWN_CODE } from './spreads.ts';

type Verdict = Exclude<Fields<'judgment'>['verdicts'], undefined>[number];
type Penalty = Exclude<Fields<'judgment'>['penalties'], undefined>[number];
type Next = Exclude<Fields<'hearing'>['next'], undefined>;
type Order = Exclude<Fields<'ruling'>['order'], undefined>;
type Actor = Exclude<Fields<'motion'>['actor'], undefined>;

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
  return joined([
    `${labels.kind.motion}: ${said(note, motion, 'what', (what) => labels.motion[what]) || words.notSaid}`,
    said(note, motion, 'side', (side) => labels.side[side]),
    said(note, motion, 'actor', (actor) => actorWords(note, actor)),
    said(note, motion, 'complainsOfWords', (of) => of),
    said(note, motion, 'howMany', (count) => `× ${countWords(count, words)}`),
    said(note, motion, 'grounds', (grounds) =>
      grounds
        .map(({ ground, howMany, words: more }) =>
          joined([
            labels.ground[ground],
            howMany === undefined ? '' : `× ${countWords(howMany, words)}`,
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
  return `- ${told}${source === '' ? '' : ` [${source}]`}`;
}

export function rulingDetails(note: DayNote, ruling: Item<'ruling'>): string[] {
  const { labels, words } = note;
  const by = said(note, ruling, 'by', (actor) => actorWords(note, actor));
  const same = said(note, ruling, 'sameJudge', (answer) => labels.yesNo[answer]);
  const reasons = said(note, ruling, 'reasons', (code) => labels.reasons[code]);
  return [line(words.by, by), line(words.sameJudge, same), line(words.reasons, reasons)];
}

export function verdictWords(note: DayNote, { accused, charge, outcome }: Verdict): string {
  const of = itemOf(note.state, 'charge', charge);
  const count = of && valueOf(of, 'count');
  const charged = joined([
    count === undefined ? '' : String(count),
    of ? said(note, of, 'words', (words) => textWords(words, note.words)) : '',
  ]);
  return `- ${joined([people(note, [accused]), charged])}: ${note.labels.verdict[outcome]}`;
}

export function penaltyWords(note: DayNote, penalty: Penalty): string {
  const { words, labels } = note;
  return `- ${joined([
    penalty.accused === undefined ? '' : people(note, [penalty.accused]),
    labels.penalty[penalty.kind],
    penalty.term === undefined ? '' : termWords(penalty.term, words),
    ...(penalty.amounts ?? []).map(({ value, source }) =>
      joined([moneyWords(value, words), source === undefined ? '' : `(${sourceWords(source, note)})`]),
    ),
    penalty.unit ?? '',
    penalty.activity ?? '',
    penalty.starts === undefined ? '' : labels.starts[penalty.starts],
    penalty.words ?? '',
  ])}`;
}

export function nextWords({ words, labels }: DayNote, next: Next): string {
  return joined([
    labels.next[next.state],
    next.date === undefined ? '' : dateWords(next.date, words),
    next.time ?? '',
    next.room === undefined ? '' : line(words.room, next.room),
  ]);
}

export function actorWords(note: DayNote, { person, role }: Actor): string {
  const named = person === undefined ? '' : people(note, [person]);
  return named === '' && role !== undefined ? note.labels.role[role] : named;
}

/** Names, or the one chosen for reports; a person whose name is not known is given by role. What is no person, such as the entry spoken of, is left out. */
export function people({ state, words, labels }: DayNote, ids: readonly RecordId[]): string {
  return ids
    .flatMap((id) => {
      const person = itemOf(state, 'person', id);
      if (person === undefined) return [];
      const name = valueOf(person, 'pseudonym') ?? nameOf(state, id);
      if (name !== '' && name !== NOT_KNOWN_CODE) return name;
      const roles = valueOf(person, 'roles') ?? [];
      return roles.length === 0 ? words.notKnown : roles.map((role) => labels.role[role]).join('/');
    })
    .join(', ');
}

export function sourceWords(source: Source, { labels, words }: DayNote): string {
  const { how, who, on } = source;
  return joined([labels.source[how], who ?? '', on === undefined ? '' : dateWords(on, words)]);
}
