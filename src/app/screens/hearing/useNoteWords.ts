import type { MessageDescriptor } from '@lingui/core';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { DayNoteWords } from '#export/noteWords.ts';
import { useDates } from '../../i18n/dates.ts';
import { fieldLabel, fieldLabels } from './fieldLabels.ts';
import { languageName } from '../../i18n/labels/languages.ts';
import { partLabels } from './partLabels.ts';
import { useSaid } from './useSaid.ts';

/** Every word of a day note, in the language of the screen. */
export function useNoteWords(): DayNoteWords {
  const { t, i18n } = useLingui();
  const dates = useDates();
  const { versions } = useSaid();
  const inWords = <Name extends string>(labels: Readonly<Record<Name, MessageDescriptor>>) =>
    Object.fromEntries(
      Object.entries<MessageDescriptor>(labels).map(([name, label]) => [name, i18n._(label)]),
    ) as Record<Name, string>;
  const day = (of: string) => dates.day(of);
  return {
    title: t({ message: 'Day note', comment: 'Button: one page of plain text of the hearing' }),
    case: t({ message: 'Case', comment: 'Kind of entry' }),
    court: t({ message: 'Court', comment: 'Field: name of the court' }),
    hearing: t({ message: 'Hearing', comment: 'Kind of entry; Russian button word «Заседание»' }),
    date: t({ message: 'Date', comment: 'Field' }),
    room: t({ message: 'Room', comment: 'Field of a hearing' }),
    announced: t({ message: 'Announced time', comment: 'Field of a hearing: when it was to begin' }),
    start: t({ message: 'Began', comment: 'Field of a hearing: when it began' }),
    end: t({ message: 'End', comment: 'Field of a hearing: when it ended' }),
    conditions: t({
      message: 'Conditions',
      comment: 'Entry: conditions in the room, at the place of the accused',
    }),
    conditionNames: {
      fields: inWords({
        type: fieldLabels.type,
        part: fieldLabels.part,
        late: fieldLabels.late,
        mode: fieldLabels.mode,
        access: fieldLabels.access,
        link: fieldLabels.link,
        openness: fieldLabels.openness,
        came: fieldLabels.came,
        dock: fieldLabels.dock,
        language: fieldLabels.language,
        interpreter: fieldLabels.interpreter,
        recordKept: fieldLabels.recordKept,
        breaks: fieldLabels.breaks,
        clockAhead: fieldLabels.clockAhead,
        source: fieldLabel('hearing', 'source'),
      }),
      access: inWords(partLabels.access),
      link: inWords(partLabels.link),
      openness: inWords(partLabels.openness),
      interpreter: inWords(partLabels.interpreter),
      recordKept: inWords(partLabels.recordKept),
      dock: inWords(partLabels.dock),
    },
    fromLog: t({ message: 'from the log', comment: 'After “Who came” or “Breaks”: live entries say it' }),
    evidence: t({ message: 'Evidence', comment: 'Part of a hearing: the evidence stage' }),
    evidenceNames: inWords({
      date: fieldLabels.date,
      document: fieldLabels.document,
      orderedBy: fieldLabels.orderedBy,
      author: fieldLabels.author,
      shown: fieldLabels.shown,
      read: fieldLabels.read,
      objectedBy: fieldLabels.objectedBy,
    }),
    log: t({ message: 'What happened', comment: 'Heading: facts in the order in which they happened' }),
    noEntries: t({ message: 'No entries.', comment: 'Day note: the log is empty' }),
    motions: t({ message: 'Motions', comment: 'Name of a list' }),
    noMotions: t({ message: 'No motions.', comment: 'Day note: no motion was made' }),
    motionNames: inWords({
      howMany: fieldLabels.howMany,
      against: fieldLabels.against,
      complainsOf: fieldLabels.complainsOfWords,
      repeats: fieldLabels.repeats,
      filedOn: fieldLabels.filedOn,
    }),
    open: t({ message: 'not ruled on yet', comment: 'Day note: a motion without a ruling' }),
    by: t({ message: 'by', comment: 'Day note: before the person who ruled' }),
    reasons: t({ message: 'Reasons of the ruling', comment: 'Field of a ruling: were reasons given' }),
    sameJudge: t({
      message: 'Same judge as the one challenged?',
      comment: 'Field of a ruling on a recusal motion',
    }),
    judgment: t({ message: 'Judgment', comment: 'Kind of entry: verdict and penalties' }),
    judgmentNames: inWords({
      reasonsOn: fieldLabels.reasonsOn,
      appealTold: fieldLabels.appealTold,
      copyGiven: fieldLabels.copyGiven,
    }),
    penaltyNames: inWords({
      perYear: partLabels.penalty.perYear,
      suspended: partLabels.penalty.suspended,
    }),
    next: t({ message: 'Next hearing', comment: 'Field of a hearing' }),
    howRecorded: t({ message: 'How recorded', comment: 'Field of a hearing' }),
    entries: t({
      message: 'Number of entries',
      comment: 'Day note: how many were recorded live, from memory and so on follows',
    }),
    limits: t({
      message: 'Limits of the observation',
      comment: 'Day note: what could not be heard or attended',
    }),
    noted: (when) =>
      t({ message: `noted ${when}`, comment: 'Day note: a day and time when an entry was written' }),
    corrected: (when, elsewhere) =>
      elsewhere
        ? t({
            message: `corrected ${when} on another device`,
            comment: 'Day note: a value of an entry was replaced; a clock time, or a day and a clock time',
          })
        : t({
            message: `corrected ${when}`,
            comment:
              'Of an entry: when a value of it was last replaced; a clock time, or a day and a clock time',
          }),
    timeNotKnown: t({
      message: 'time not known',
      comment: 'In place of a clock reading: when it happened is not known',
    }),
    timeNotSaid: t({
      message: 'time not said',
      comment: 'In place of a clock reading: nobody said when it happened',
    }),
    versions,
    setAside: (n) =>
      t({
        message: plural(n, {
          one: '# record could not be read by this version and is not in this note.',
          other: '# records could not be read by this version and are not in this note.',
        }),
        comment: 'Last lines of the day note',
      }),
    factsOnly: t({
      message: 'Facts only. Possible violations and remarks are kept apart.',
      comment: 'Last line of the day note',
    }),
    toldBy: (who) =>
      t({ message: `Told by ${who}`, comment: 'Source: a name or a description follows, as it was typed' }),
    notSaid: t({ message: 'not said', comment: 'Day note: a blank, nobody said it' }),
    exact: ({ original, language, translation }) => {
      const beside = [language && languageName(i18n, language), translation].filter(Boolean).join(': ');
      return beside === '' ? `«${original}»` : `«${original}» (${beside})`;
    },
    notKnown: t({ message: 'not known', comment: 'In a sentence: asked, and nobody could say' }),
    several: t({ message: 'several', comment: 'Chip: more than one, not counted' }),
    about: (about) => t({ message: `about ${about}`, comment: 'Approximate date or time' }),
    before: (end) => t({ message: `before ${end}`, comment: 'Some time before this date' }),
    after: (start) => t({ message: `after ${start}`, comment: 'Some time after this date' }),
    atLeast: (words) =>
      t({ message: `at least ${words}`, comment: 'A number, sum or term; it stands in the nominative' }),
    between: (from, to) => t({ message: `between ${from} and ${to}`, comment: 'Two dates' }),
    day,
    month: (month, part) => dates.approxDate({ is: 'month', month, ...(part ? { part } : {}) }),
    severalOf: (unit) => dates.term({ is: 'several', unit }),
    someMoney: (currency) => dates.money({ is: 'several', currency }),
    term: (n, unit) => dates.term({ is: 'exact', n, unit }),
  };
}
