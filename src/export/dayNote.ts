/**
 * One hearing on one page of plain text, to read, copy and print. Facts only, each with how it is known;
 * possible violations and remarks are not in it. Where two versions are kept, both are written.
 */
import { caseOf, itemOf, itemsOf, judgments } from '#domain/casebook.ts';
import { factsOf, logOf, type FeedLine } from '#domain/hearingLog.ts';
import { valueOf, type AnyItem, type Item } from '#domain/item.ts';
import { motions, type MotionState } from '#domain/motions.ts';
import type { HowRecorded } from '#domain/values.ts';
import { conditionSection } from './conditionWords.ts';
import { evidenceWords, motionWords, nextWords, rulingDetails, whatOf } from './factWords.ts';
import { sourceWords } from './linkedWords.ts';
import { correctedOf, heading, joined, line, said, type DayNote } from './noteWords.ts';
import { countWords, dateWords, momentWords, textWords } from './plainWords.ts';
import { judgmentLines } from './sentenceWords.ts';

/** Lines end with `\n`. */
export function dayNote(note: DayNote): string {
  const sections = [
    head(note),
    conditionSection(note),
    logSection(note),
    motionSection(note),
    evidenceSection(note),
    judgmentSection(note),
    foot(note),
  ];
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
    line(words.court, joined(place ?? []) + sourceOf(note, instance)),
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

/** In brackets behind what is known so; '' where nobody said. */
function sourceOf<K extends 'instance' | 'observation' | 'ruling'>(
  note: DayNote,
  item: Item<K> | undefined,
): string {
  const asked = item as Item<'observation'> | undefined;
  const source = asked && said(note, asked, 'source', (how) => sourceWords(how, note));
  return source ? ` [${source}]` : '';
}

function logSection(note: DayNote): string[] {
  const lines = logOf(note.state, note.hearing.id, 'happened').map((feed) => logLine(note, feed));
  return [heading(note.words.log), ...(lines.length === 0 ? [note.words.noEntries] : lines)];
}

function logLine(note: DayNote, { item, happened, noted }: FeedLine): string {
  const { words } = note;
  const asked = item as Item<'observation'>;
  const told = said(note, asked, 'happenedAt', (moment) =>
    moment.is === 'not-known' ? words.timeNotKnown : momentWords(moment, words),
  );
  const at = told || (happened ?? words.timeNotSaid);
  const when = noted === null ? at : `${at} (${words.noted(`${words.day(noted.day)} ${noted.clock}`)})`;
  const spoken = [said(note, asked, 'words', (text) => text), said(note, asked, 'exact', words.exact)];
  return `${when} ${joined([whatOf(note, item), ...spoken])}${sourceOf(note, asked)}${correctedOf(note, item)}`;
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

/** What was asked or ruled in this hearing stands in its log in full; of what was not, words, day and source are said here. */
function motionLine(note: DayNote, { motion, rulings }: MotionState): string {
  const { words, labels } = note;
  const answers = rulings.map((ruling) =>
    joined([
      said(note, ruling, 'outcome', (outcome) => labels.outcome[outcome]) || words.notSaid,
      ...rulingDetails(note, ruling),
      elsewhere(note, ruling),
    ]),
  );
  const asked = joined([motionWords(note, motion), elsewhere(note, motion)]);
  return `- ${asked} → ${answers.length === 0 ? words.open : answers.join(' → ')}`;
}

function elsewhere(note: DayNote, item: Item<'motion'> | Item<'ruling'>): string {
  const asked = item as Item<'ruling'>;
  if (valueOf(asked, 'hearing') === note.hearing.id) return '';
  const told = joined([
    said(note, asked, 'date', (date) => dateWords(date, note.words)),
    said(note, asked, 'words', (text) => text),
    said(note, asked, 'exact', note.words.exact),
  ]);
  const source = sourceOf(note, asked) || ` [${note.words.notSaid}]`;
  return `${told}${source}${correctedOf(note, asked as AnyItem)}`.trimStart();
}

function evidenceSection(note: DayNote): string[] {
  const items = itemsOf(note.state, 'evidence').filter(
    (item) => valueOf(item, 'hearing') === note.hearing.id,
  );
  if (items.length === 0) return [];
  return [heading(note.words.evidence), ...items.map((item) => evidenceWords(note, item))];
}

function judgmentSection(note: DayNote): string[] {
  const here = judgments(note.state).filter((judgment) => valueOf(judgment, 'hearing') === note.hearing.id);
  if (here.length === 0) return [];
  return [heading(note.words.judgment), ...here.flatMap((judgment) => judgmentLines(note, judgment))];
}

function foot(note: DayNote): string[] {
  const { state, hearing, words, labels, setAside } = note;
  const facts = factsOf(state, hearing.id);
  const byHow = new Map<HowRecorded, number>();
  for (const { first: by } of facts) byHow.set(by.how, (byHow.get(by.how) ?? 0) + 1);
  const counted = [...byHow].map(([how, n]) => `${labels.howRecorded[how]}: ${n}`);
  const logged = said(note, hearing, 'howRecorded', (how) => labels.howRecorded[how]);
  return [
    line(words.next, said(note, hearing, 'next', (next) => nextWords(note, next)) || words.notSaid),
    line(words.howRecorded, (logged + correctedOf(note, hearing as AnyItem)).trim()),
    line(words.entries, joined(counted)),
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
