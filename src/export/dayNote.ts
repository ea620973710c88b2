/**
 * One hearing on one page of plain text, to read, copy and print. Facts only, each with how it is known;
 * possible violations and remarks are not in it. Where two versions are kept, both are written.
 */
import { caseOf, itemOf, judgments } from '#domain/casebook.ts';
import type { Fields, Kind, FieldName } from '#domain/entry.ts';
import type { FoldState } from '#domain/fold.ts';
import { factsOf, logOf, type Fact, type FeedLine } from '#domain/hearingLog.ts';
import { conflictOf, valueOf, type Item } from '#domain/item.ts';
import { motions, type MotionState } from '#domain/motions.ts';
import type { HowRecorded, RecordId, Source } from '#domain/values.ts';
import type { ExportLabels } from './labels.ts';
import {
  countWords,
  dateWords,
  moneyWords,
  momentWords,
  termWords,
  textWords,
  type ValueWords,
} from './plainWords.ts';
import { nameOf, NOT_KNOWN_CODE } from './spreads.ts';

/** Every word of the page, in one language. */
export interface DayNoteWords extends ValueWords {
  readonly title: string;
  readonly case: string;
  readonly court: string;
  readonly hearing: string;
  readonly date: string;
  readonly room: string;
  readonly announced: string;
  readonly start: string;
  readonly end: string;
  readonly log: string;
  readonly noEntries: string;
  readonly motions: string;
  readonly noMotions: string;
  readonly open: string;
  readonly by: string;
  readonly reasons: string;
  readonly sameJudge: string;
  readonly judgment: string;
  readonly next: string;
  readonly howRecorded: string;
  readonly limits: string;
  /** `10:38 (noted 10:51)`: the second half. */
  readonly noted: (when: string) => string;
  /** Two versions of one field. */
  readonly versions: (all: readonly string[]) => string;
  readonly setAside: (n: number) => string;
  /** The last line: that these are observations, and where evaluation is. */
  readonly factsOnly: string;
  readonly notSaid: string;
  readonly exact: (original: string, translation: string | null) => string;
}

export interface DayNote {
  readonly state: FoldState;
  readonly hearing: Item<'hearing'>;
  readonly words: DayNoteWords;
  readonly labels: ExportLabels;
  /** Records of the case that could not be read. */
  readonly setAside: number;
}

/** Lines end with `\n`. */
export function dayNote(note: DayNote): string {
  const sections = [head(note), logSection(note), motionSection(note), judgmentSection(note), foot(note)];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function head(note: DayNote): string[] {
  const { state, hearing, words, labels } = note;
  const theCase = caseOf(state);
  const instance = itemOf(state, 'instance', valueOf(hearing, 'instance'));
  const place = instance && [
    said(note, instance, 'level', (level) => labels.level[level]),
    said(note, instance, 'court', (court) => textWords(court, words)),
    said(note, instance, 'town', (town) => textWords(town, words)),
  ];
  const titled = theCase && [
    valueOf(theCase, 'code') ?? '',
    said(note, theCase, 'title', (title) => textWords(title, words)),
  ];
  return [
    words.title,
    line(words.case, joined(titled ?? [])),
    line(words.court, joined(place ?? [])),
    line(
      words.hearing,
      said(note, hearing, 'number', (number) => countWords(number, words)),
    ),
    line(
      words.date,
      said(note, hearing, 'date', (date) => dateWords(date, words)),
    ),
    line(
      words.room,
      said(note, hearing, 'room', (room) => textWords(room, words)),
    ),
    line(
      words.announced,
      said(note, hearing, 'announcedStart', (at) => momentWords(at, words)),
    ),
    line(words.start, said(note, hearing, 'start', (at) => momentWords(at, words)) || words.notSaid),
    line(words.end, said(note, hearing, 'end', (at) => momentWords(at, words)) || words.notSaid),
  ].filter((text) => text !== '');
}

function logSection(note: DayNote): string[] {
  const lines = logOf(note.state, note.hearing.id, 'happened').map((feed) => logLine(note, feed));
  return [heading(note.words.log), ...(lines.length === 0 ? [note.words.noEntries] : lines)];
}

function logLine(note: DayNote, { item, happened, approx, noted }: FeedLine): string {
  const { words, labels } = note;
  const at = happened === null ? words.notKnown : approx === 'about' ? words.about(happened) : happened;
  const when = noted === null ? at : `${at} (${words.noted(`${words.day(noted.day)} ${noted.clock}`)})`;
  const asked = item as Item<'observation'>;
  const spoken = [
    said(note, asked, 'words', (text) => text),
    said(note, asked, 'exact', ({ original, translation }) => words.exact(original, translation ?? null)),
  ];
  const source = said(note, asked, 'source', (how) => sourceWords(how, labels));
  return `${when} ${joined([whatOf(note, item), ...spoken])}${source === '' ? '' : ` [${source}]`}`;
}

function whatOf(note: DayNote, item: Fact): string {
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
        ...rulingDetails(note, item),
      ]);
    case 'judgment':
      return labels.kind.judgment;
  }
}

function motionWords(note: DayNote, motion: Item<'motion'>): string {
  const { labels, words } = note;
  return joined([
    `${labels.kind.motion}: ${said(note, motion, 'what', (what) => labels.motion[what]) || words.notSaid}`,
    said(note, motion, 'side', (side) => labels.side[side]),
    said(note, motion, 'actor', (actor) => actorWords(note, actor)),
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

function rulingDetails(note: DayNote, ruling: Item<'ruling'>): string[] {
  const { labels, words } = note;
  const by = said(note, ruling, 'by', (actor) => actorWords(note, actor));
  const same = said(note, ruling, 'sameJudge', (answer) => labels.yesNo[answer]);
  const reasons = said(note, ruling, 'reasons', (code) => labels.reasons[code]);
  return [line(words.by, by), line(words.sameJudge, same), line(words.reasons, reasons)];
}

function motionSection(note: DayNote): string[] {
  const { state, hearing, words } = note;
  const here = new Set<string>(factsOf(state, hearing.id).map(({ id }) => id));
  const filed = motions(state).filter(
    ({ motion, rulings }) => here.has(motion.id) || rulings.some(({ id }) => here.has(id)),
  );
  return [
    heading(words.motions),
    ...(filed.length === 0 ? [words.noMotions] : filed.map((motion) => motionLine(note, motion))),
  ];
}

function motionLine(note: DayNote, { motion, rulings }: MotionState): string {
  const { words, labels } = note;
  const answers = rulings.map((ruling) =>
    joined([
      said(note, ruling, 'outcome', (outcome) => labels.outcome[outcome]) || words.notSaid,
      ...rulingDetails(note, ruling),
    ]),
  );
  return `- ${motionWords(note, motion)} → ${answers.length === 0 ? words.open : answers.join(' → ')}`;
}

function judgmentSection(note: DayNote): string[] {
  const here = judgments(note.state).filter((judgment) => valueOf(judgment, 'hearing') === note.hearing.id);
  if (here.length === 0) return [];
  return [heading(note.words.judgment), ...here.flatMap((judgment) => judgmentLines(note, judgment))];
}

function judgmentLines(note: DayNote, judgment: Item<'judgment'>): string[] {
  const { words } = note;
  return [
    said(note, judgment, 'date', (date) => dateWords(date, words)),
    said(note, judgment, 'verdicts', (all) => all.map((one) => verdictWords(note, one)).join('\n')),
    said(note, judgment, 'penalties', (all) => all.map((one) => penaltyWords(note, one)).join('\n')),
  ].filter((text) => text !== '');
}

type Verdict = Exclude<Fields<'judgment'>['verdicts'], undefined>[number];
type Penalty = Exclude<Fields<'judgment'>['penalties'], undefined>[number];

function verdictWords(note: DayNote, { accused, charge, outcome }: Verdict): string {
  const of = itemOf(note.state, 'charge', charge);
  const count = of && valueOf(of, 'count');
  const charged = joined([
    count === undefined ? '' : String(count),
    of ? said(note, of, 'words', (words) => textWords(words, note.words)) : '',
  ]);
  return `- ${joined([people(note, [accused]), charged])}: ${note.labels.verdict[outcome]}`;
}

function penaltyWords(note: DayNote, penalty: Penalty): string {
  const { words, labels } = note;
  return `- ${joined([
    penalty.accused === undefined ? '' : people(note, [penalty.accused]),
    labels.penalty[penalty.kind],
    penalty.term === undefined ? '' : termWords(penalty.term, words),
    penalty.money === undefined ? '' : moneyWords(penalty.money, words),
    penalty.activity ?? '',
    penalty.starts === undefined ? '' : labels.starts[penalty.starts],
    penalty.words ?? '',
  ])}`;
}

function foot(note: DayNote): string[] {
  const { state, hearing, words, labels, setAside } = note;
  const facts = factsOf(state, hearing.id);
  const byHow = new Map<HowRecorded, number>();
  for (const { said: by } of facts) byHow.set(by.how, (byHow.get(by.how) ?? 0) + 1);
  const counted = [...byHow].map(([how, n]) => `${labels.howRecorded[how]} ${n}`);
  const logged = said(note, hearing, 'howRecorded', (how) => labels.howRecorded[how]);
  return [
    line(words.next, said(note, hearing, 'next', (next) => nextWords(note, next)) || words.notSaid),
    line(words.howRecorded, joined([logged, ...counted])),
    ...limits(note),
    ...(setAside === 0 ? [] : [words.setAside(setAside)]),
    words.factsOnly,
  ].filter((text) => text !== '');
}

const limiting: ReadonlySet<string> = new Set(['could-not-hear', 'tried-and-could-not', 'link-lost']);

function limits(note: DayNote): string[] {
  const lines = logOf(note.state, note.hearing.id, 'happened').filter(
    ({ item }) => item.kind === 'observation' && limiting.has(valueOf(item, 'what') ?? ''),
  );
  if (lines.length === 0) return [];
  return [heading(note.words.limits), ...lines.map((feed) => logLine(note, feed))];
}

type Next = Exclude<Fields<'hearing'>['next'], undefined>;

function nextWords({ words, labels }: DayNote, next: Next): string {
  return joined([
    labels.next[next.state],
    next.date === undefined ? '' : dateWords(next.date, words),
    next.time ?? '',
    next.room === undefined ? '' : line(words.room, next.room),
  ]);
}

type Actor = Exclude<Fields<'motion'>['actor'], undefined>;

function actorWords(note: DayNote, { person, role }: Actor): string {
  const named = person === undefined ? '' : people(note, [person]);
  return named === '' && role !== undefined ? note.labels.role[role] : named;
}

/** Names; a person whose name is not known is given by role. */
function people({ state, words, labels }: DayNote, ids: readonly RecordId[]): string {
  return ids
    .map((id) => {
      const name = nameOf(state, id);
      if (name !== '' && name !== NOT_KNOWN_CODE) return name;
      const person = itemOf(state, 'person', id);
      const roles = (person && valueOf(person, 'roles')) ?? [];
      return roles.length === 0 ? words.notKnown : roles.map((role) => labels.role[role]).join('/');
    })
    .join(', ');
}

function sourceWords({ how, who }: Source, labels: ExportLabels): string {
  return joined([labels.source[how], who ?? '']);
}

/** A field in words; of two versions both; '' when blank. */
function said<K extends Kind, Name extends FieldName<K>>(
  { words }: DayNote,
  item: Item<K>,
  field: Name,
  show: (value: Exclude<Fields<K>[Name], undefined>) => string,
): string {
  const versions = conflictOf(item, field);
  if (versions.length > 0) return words.versions(versions.map(({ value }) => show(value)));
  const value = valueOf(item, field);
  return value === undefined ? '' : show(value);
}

function line(label: string, text: string): string {
  return text === '' ? '' : `${label}: ${text}`;
}

function heading(text: string): string {
  return `${text}\n${'-'.repeat(text.length)}`;
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
