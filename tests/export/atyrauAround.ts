/** What is around the trial of the reference case: facts 5–7, 14, 15, 17, 20, 21. */
import type { ApproxCount, ApproxDate, RecordId, Source, Text } from '#domain/values.ts';
import type { Enter, Name } from './atyrau.ts';

const notKnown = { is: 'not-known' } as const;
const media: Source = { how: 'media', who: 'media reports', on: { is: 'month', month: '2017-01' } };
/** Of no real file. */
export const fileSecrets = { key: '5e'.repeat(32), salt: '6f'.repeat(16), hash: '7a'.repeat(32) };
export const fileCommitment = '8b'.repeat(32);

interface Known {
  /** What a publication of the case says. */
  readonly published: Source;
  readonly day1: string;
  readonly day2: string;
}

export function atyrauAround(enter: Enter, ids: Readonly<Record<Name, RecordId>>, known: Known): void {
  outsideCourt(enter, ids, known);
  watched(enter, ids, known);
  evidence(enter, ids, known);
  onAppeal(enter, ids, known);
}

function outsideCourt(enter: Enter, ids: Readonly<Record<Name, RecordId>>, { published, day1 }: Known): void {
  const both = [ids.bokaev, ids.ayan];
  const dated = (value: ApproxDate) => [{ value, source: published }];
  const counted = (value: ApproxCount) => [{ value, source: published }];
  enter(
    'statement',
    'document',
    {
      what: 'publication',
      title: text('Statement on the trial'),
      from: text('Human Rights Watch'),
      date: { is: 'exact', on: '2016-11-28' },
      language: text('en'),
    },
    day1,
    'from-document',
  );
  enter(
    'application',
    'event',
    {
      what: 'application',
      dates: dated({ is: 'before', on: '2016-04-24' }),
      place: text('Атырау'),
      persons: both,
      words: 'Permission sought for a protest on 24 April 2016.',
      source: published,
    },
    day1,
  );
  enter(
    'refusal',
    'event',
    {
      what: 'refusal',
      dates: dated({ is: 'before', on: '2016-04-24' }),
      place: text('Атырау'),
      words: "Refused by the city mayor's office.",
      source: published,
    },
    day1,
  );
  enter(
    'gathering',
    'event',
    {
      what: 'assembly',
      dates: dated({ is: 'exact', on: '2016-04-24' }),
      place: text('Isatai-Makhambet square'),
      howMany: counted({ is: 'several' }),
      words: 'Hundreds gathered.',
      source: published,
    },
    day1,
  );
  enter(
    'mayArrests',
    'event',
    {
      what: 'detention',
      dates: dated({ is: 'month', month: '2016-05', part: 'mid' }),
      persons: both,
      howMany: counted({ is: 'at-least', n: 25 }),
      words: 'Over two dozen activists, both accused among them, on administrative charges.',
      source: published,
    },
    day1,
  );
  for (const [name, person] of [
    ['bokaevArrest', ids.bokaev],
    ['ayanArrest', ids.ayan],
  ] as const)
    enter(
      name,
      'detention',
      {
        person,
        what: 'administrative',
        from: dated({ is: 'month', month: '2016-05', part: 'mid' }),
        to: dated(notKnown),
        place: notKnown,
        source: published,
      },
      day1,
    );
  enter(
    'manyHeld',
    'event',
    {
      what: 'detention',
      dates: dated({ is: 'exact', on: '2016-05-21' }),
      place: text('several cities'),
      howMany: counted({ is: 'several' }),
      words: 'Hundreds of people held.',
      source: published,
    },
    day1,
  );
}

function watched(enter: Enter, ids: Readonly<Record<Name, RecordId>>, { day1, day2 }: Known): void {
  enter(
    'mission',
    'mission',
    {
      name: text('Erlan Kaliev'),
      code: 'M-7',
      organisation: text('Kazakhstan International Bureau for Human Rights and Rule of Law'),
      shownAs: 'name',
      words: 'Attended the whole trial.',
      source: { how: 'told-by', who: 'the organisation' },
    },
    day1,
  );
  const all = { mission: ids.mission, part: { is: 'all' }, where: 'in-room' } as const;
  enter(
    'attendedFirst',
    'attendance',
    { ...all, hearing: ids.first, source: { how: 'told-by', who: 'the monitor' } },
    day1,
  );
  enter('attendedLast', 'attendance', { ...all, hearing: ids.last }, day2);
}

function evidence(enter: Enter, ids: Readonly<Record<Name, RecordId>>, { published, day2 }: Known): void {
  const shown = { side: 'prosecution', shown: 'yes', admitted: 'not-known' } as const;
  enter(
    'analyses',
    'evidence',
    {
      ...shown,
      what: 'expert-report',
      orderedBy: text('the state'),
      author: notKnown,
      date: notKnown,
      words: "Analyses of the accused's statements.",
      source: published,
    },
    day2,
  );
  enter(
    'posts',
    'evidence',
    {
      ...shown,
      what: 'online-post',
      words: 'Social media posts, among what was analysed.',
      source: published,
    },
    day2,
  );
  enter(
    'decision',
    'document',
    {
      what: 'decision-of-authority',
      title: text('Refusal of permission for 24 April'),
      from: text("city mayor's office"),
      date: notKnown,
      number: notKnown,
      about: [ids.refusal],
    },
    day2,
  );
  enter(
    'decisionShown',
    'evidence',
    { ...shown, what: 'document', document: ids.decision, source: published },
    day2,
  );
  enter(
    'photograph',
    'document',
    {
      what: 'photograph',
      hearing: ids.last,
      date: { is: 'exact', on: '2016-11-28' },
      credit: 'Galym Ageleuov',
      mayPublish: 'not-known',
      shows: [ids.bokaev, ids.ayan],
      words: "Both accused in a defendants' box.",
      files: [
        {
          id: '9c'.repeat(16),
          commitment: fileCommitment,
          ...fileSecrets,
          length: 1_204_311,
          type: 'image/jpeg',
        },
      ],
      source: { how: 'media' },
    },
    day2,
  );
}

function onAppeal(enter: Enter, ids: Readonly<Record<Name, RecordId>>, { published }: Known): void {
  const later = '2017-01-23T12:00:00+05:00';
  enter(
    'appealInstance',
    'instance',
    {
      level: 'appeal',
      court: notKnown,
      town: text('Атырау'),
      from: { is: 'month', month: '2017-01' },
      to: { is: 'exact', on: '2017-01-20' },
      lasted: { is: 'exact', n: 1, unit: 'weeks' },
      hearingsHeld: notKnown,
    },
    later,
  );
  enter(
    'appeal',
    'appeal',
    {
      judgment: ids.judgment,
      side: 'not-known',
      filedOn: { is: 'after', on: '2016-11-28' },
      instance: ids.appealInstance,
      source: published,
    },
    later,
  );
  enter(
    'appealHearing',
    'hearing',
    {
      instance: ids.appealInstance,
      type: 'appeal',
      number: notKnown,
      date: { is: 'month', month: '2017-01' },
      part: { is: 'not-attended' },
      howRecorded: 'from-document',
    },
    later,
    'from-document',
  );
  enter(
    'upheld',
    'judgment',
    {
      instance: ids.appealInstance,
      date: { is: 'exact', on: '2017-01-20' },
      outcome: 'upheld',
      source: published,
    },
    later,
    'from-document',
  );
  enter(
    'irregularities',
    'observation',
    { hearing: ids.appealHearing, what: 'other', words: 'Procedural irregularities.', source: media },
    later,
    'from-document',
  );
}

function text(words: string): Text {
  return { is: 'text', text: words };
}
