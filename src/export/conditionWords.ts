/**
 * The conditions of a hearing in a day note: a line for each that was said. Of two versions both are written.
 *
 * The screen of a hearing (`useHearingText.ts`) says the same. They are no one table: a note is handed its labels and says
 * a condition in one line, the screen has the catalogue of messages and a line for each part. A test holds them together.
 */
import { itemOf, itemsOf } from '#domain/casebook.ts';
import type { Fields } from '#domain/entry.ts';
import type { Part } from '#domain/hearingFields.ts';
import { wasEnteredUnattended } from '#domain/hearingOver.ts';
import { valueOf } from '#domain/item.ts';
import { breaksInLog, cameInLog } from '#domain/notedInLog.ts';
import type { RecordId, YesNo } from '#domain/values.ts';
import { sourceWords } from './linkedWords.ts';
import { heading, joined, line, said, type DayNote } from './noteWords.ts';
import { people } from './peopleWords.ts';
import { countWords, termWords, textWords } from './plainWords.ts';
import { shownMission } from './shownMission.ts';

type Hearing = Fields<'hearing'>;
type Has<Name extends keyof Hearing> = Exclude<Hearing[Name], undefined>;

/** Nothing when nothing was said of them. */
export function conditionSection(note: DayNote): string[] {
  const { hearing, words, labels } = note;
  const name = words.conditionNames.fields;
  const lines = [
    line(
      name.type,
      said(note, hearing, 'type', (type) => labels.hearingType[type]),
    ),
    line(
      name.part,
      said(note, hearing, 'part', (part) => partWords(note, part)),
    ),
    line(
      name.late,
      said(note, hearing, 'late', (late) => termWords(late, words)),
    ),
    line(
      name.mode,
      said(note, hearing, 'mode', (mode) => labels.mode[mode]),
    ),
    line(
      name.access,
      said(note, hearing, 'access', (access) => accessWords(note, access)),
    ),
    line(
      name.link,
      said(note, hearing, 'link', (link) => linkWords(note, link)),
    ),
    line(
      name.openness,
      said(note, hearing, 'openness', (openness) => opennessWords(note, openness)),
    ),
    line(
      name.came,
      said(note, hearing, 'came', (all) => all.map((one) => cameWords(note, one)).join('; ')),
    ),
    line(
      name.dock,
      said(note, hearing, 'dock', (all) => all.map((one) => dockWords(note, one)).join('; ')),
    ),
    line(
      name.language,
      said(note, hearing, 'language', (language) => textWords(language, words)),
    ),
    line(
      name.interpreter,
      said(note, hearing, 'interpreter', (interpreter) => interpreterWords(note, interpreter)),
    ),
    line(
      name.recordKept,
      said(note, hearing, 'recordKept', (kept) => recordWords(note, kept)),
    ),
    line(name.breaks, said(note, hearing, 'breaks', breakWords)),
    line(name.clockAhead, said(note, hearing, 'clockAhead', String)),
    said(note, hearing, 'words', (own) => own),
  ].filter((text) => text !== '');
  const known = lines.length === 0 ? [] : sourceLine(note);
  const followed = followedBy(note).map((one) => line(name.part, one));
  const all = [...lines, ...known, ...inLog(note), ...followed];
  return all.length === 0 ? [] : [heading(words.conditions), ...all];
}

/** What the log says and the hearing does not: its entries carry their own sources, so the hearing's is not said of it. */
function inLog(note: DayNote): string[] {
  const { state, hearing, words } = note;
  const name = words.conditionNames.fields;
  const came = cameInLog(state, hearing).map(({ one }) => cameWords(note, one));
  const breaks = breaksInLog(state, hearing).map(({ one }) => one);
  return [
    line(joined([name.came, words.fromLog]), came.join('; ')),
    line(joined([name.breaks, words.fromLog]), breakWords(breaks)),
  ].filter((text) => text !== '');
}

/** How the conditions are known; a hearing that was logged live says so itself, and where nobody was let in nothing was. */
function sourceLine(note: DayNote): string[] {
  const { hearing, words } = note;
  const source = said(note, hearing, 'source', (how) => sourceWords(how, note));
  const isLogged = valueOf(hearing, 'howRecorded') === 'live' && !wasEnteredUnattended(hearing);
  if (source === '' && isLogged) return [];
  return [line(words.conditionNames.fields.source, source || words.notSaid)];
}

function partWords({ labels }: DayNote, part: Part): string {
  return joined([labels.part[part.is], part.is === 'from-to' ? span(part.from, part.to) : '']);
}

/** Which part each monitor followed, from where, and how that is known. */
function followedBy(note: DayNote): string[] {
  const { state, hearing, labels } = note;
  return itemsOf(state, 'attendance')
    .filter((one) => valueOf(one, 'hearing') === hearing.id)
    .flatMap((one) => {
      const mission = itemOf(state, 'mission', valueOf(one, 'mission'));
      const source = said(note, one, 'source', (how) => sourceWords(how, note));
      const told = joined([
        mission === undefined ? '' : shownMission(mission),
        said(note, one, 'part', (part) => partWords(note, part)),
        said(note, one, 'where', (where) => labels.attendedFrom[where]),
        said(note, one, 'words', (own) => own),
      ]);
      return told === '' ? [] : [`${told} [${source || note.words.notSaid}]`];
    });
}

function accessWords(note: DayNote, access: Has<'access'>): string {
  const { words, labels } = note;
  const name = words.conditionNames.access;
  const answer = answers(note);
  return joined([
    access.admitted === undefined ? '' : labels.admitted[access.admitted],
    line(name.at, access.at ?? ''),
    line(name.why, access.why ?? ''),
    answer(name.reached, access.reached),
    answer(name.identity, access.identity),
    answer(name.list, access.list),
    answer(name.searched, access.searched),
    answer(name.devicesTaken, access.devicesTaken),
    answer(name.canSee, access.canSee),
    answer(name.canHear, access.canHear),
    line(name.turnedAway, access.turnedAway === undefined ? '' : countWords(access.turnedAway, words)),
    answer(name.media, access.media),
    access.words ?? '',
  ]);
}

function linkWords(note: DayNote, link: Has<'link'>): string {
  const name = note.words.conditionNames.link;
  return joined([
    line(name.why, link.why ?? ''),
    line(name.orderedBy, link.orderedBy ?? ''),
    line(name.platform, link.platform ?? ''),
    line(name.accusedAt, link.accusedAt ?? ''),
    answers(note)(name.privateChannel, link.privateChannel),
  ]);
}

function opennessWords(note: DayNote, openness: Has<'openness'>): string {
  const { words, labels } = note;
  const name = words.conditionNames.openness;
  return joined([
    labels.openness[openness.is],
    answers(note)(name.ruling, openness.ruling),
    line(name.ground, openness.ground ?? ''),
    line(name.askedBy, openness.askedBy === undefined ? '' : labels.side[openness.askedBy]),
  ]);
}

function cameWords(note: DayNote, { person, is, at, words }: Has<'came'>[number]): string {
  return joined([people(note, [person]), note.labels.came[is], at ?? '', words ?? '']);
}

function dockWords(note: DayNote, { accused, place, restraints, words }: Has<'dock'>[number]): string {
  return joined([
    personOrNone(note, accused),
    note.labels.dock[place],
    answers(note)(note.words.conditionNames.dock.restraints, restraints),
    words ?? '',
  ]);
}

function interpreterWords(note: DayNote, interpreter: Has<'interpreter'>): string {
  const name = note.words.conditionNames.interpreter;
  const answer = answers(note);
  return joined([
    answer(name.needed, interpreter.needed),
    answer(name.present, interpreter.present),
    line(name.person, personOrNone(note, interpreter.person)),
    answer(name.sworn, interpreter.sworn),
    line(name.complaints, interpreter.complaints ?? ''),
  ]);
}

function recordWords({ words, labels }: DayNote, { how = [], by }: Has<'recordKept'>): string {
  const ways = how.map((way) => labels.recordKept[way]);
  return joined([...ways, line(words.conditionNames.recordKept.by, by ?? '')]);
}

function breakWords(breaks: Has<'breaks'>): string {
  return breaks.map(({ from, to, words }) => joined([span(from, to), words ?? ''])).join('; ');
}

function span(from: string | undefined, to: string | undefined): string {
  return from === undefined && to === undefined ? '' : `${from ?? '…'}–${to ?? '…'}`;
}

function personOrNone(note: DayNote, id: RecordId | undefined): string {
  return id === undefined ? '' : people(note, [id]);
}

function answers({ labels }: DayNote) {
  return (label: string, answer: YesNo | undefined): string =>
    line(label, answer === undefined ? '' : labels.yesNo[answer]);
}
