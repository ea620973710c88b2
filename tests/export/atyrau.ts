/**
 * Facts 1–15 and 17–21 of the reference case as a monitor would enter them, each in the field made for it. What the
 * source doesn't say is "not known". Here the trial; what is around it is in `atyrauAround.ts`.
 * Public facts: Human Rights Watch, 28 November 2016, updated 23 January 2017. For tests only.
 */
import { courtTimeOnClock, offsetTime } from '#domain/courtTime.ts';
import type { Fields, Kind, Stated, Statement } from '#domain/entry.ts';
import type { Said } from '#domain/said.ts';
import { atyrauAround } from './atyrauAround.ts';
import type { HowRecorded, RecordId, Source, Text } from '#domain/values.ts';

export const log = 'a7'.repeat(16);
export const otherLog = 'b8'.repeat(16);
const zone = 'Asia/Oral';
const observed: Source = { how: 'observed' };
const notKnown = { is: 'not-known' } as const;

export function recordId(n: number): RecordId {
  return (0xa000 + n).toString(16).padStart(64, '0') as RecordId;
}

export interface Atyrau {
  readonly stated: readonly Stated[];
  /** Record ids by the name of the entry. */
  readonly ids: Readonly<Record<Name, RecordId>>;
}

const names = [
  'case',
  'bokaev',
  'ayan',
  'judge',
  'prosecutor',
  'counsel',
  'statement',
  'mission',
  'attendedFirst',
  'attendedLast',
  'discord',
  'falseNews',
  'assembly',
  'instance',
  'first',
  'last',
  'custody',
  'complaint',
  'order',
  'merits',
  'witnesses',
  'witnessesRefused',
  'record',
  'recordRefused',
  'recusals',
  'recusalsRefused',
  'judgment',
  'application',
  'refusal',
  'gathering',
  'mayArrests',
  'bokaevArrest',
  'ayanArrest',
  'manyHeld',
  'analyses',
  'posts',
  'decision',
  'decisionShown',
  'photograph',
  'appeal',
  'appealInstance',
  'appealHearing',
  'upheld',
  'irregularities',
  'flag',
  'remark',
  'misTap',
] as const;
export type Name = (typeof names)[number];

/** Number of the fact in the reference case → the entries that hold it. */
export const entriesOfFact: Readonly<Record<number, readonly Name[]>> = {
  1: ['case', 'instance'],
  2: ['bokaev'],
  3: ['ayan', 'custody', 'complaint'],
  4: ['discord', 'falseNews', 'assembly'],
  5: ['case', 'application', 'refusal', 'gathering'],
  6: ['mayArrests', 'bokaevArrest', 'ayanArrest', 'manyHeld'],
  7: ['mission', 'attendedFirst', 'attendedLast'],
  8: ['judge', 'prosecutor', 'counsel'],
  9: ['first'],
  10: ['complaint', 'order', 'merits'],
  11: ['witnesses', 'witnessesRefused'],
  12: ['record', 'recordRefused'],
  13: ['recusals', 'recusalsRefused'],
  14: ['analyses', 'posts'],
  15: ['decision', 'decisionShown'],
  17: ['last', 'photograph'],
  18: ['judgment'],
  19: ['judgment'],
  20: ['appealInstance', 'appeal', 'appealHearing', 'upheld'],
  21: ['irregularities'],
};
export type Enter = <K extends Kind>(
  name: Name,
  kind: K,
  fields: Fields<K>,
  at: string,
  how?: HowRecorded,
) => void;

export function atyrau(): Atyrau {
  const ids = Object.fromEntries(names.map((name, n) => [name, recordId(n + 1)])) as Record<Name, RecordId>;
  const stated: Stated[] = [];
  const say = (record: RecordId, statement: Statement, how: HowRecorded, at: string) => {
    const said: Said = { record, log, device: 'd1'.repeat(16), seq: stated.length + 1, at, how };
    stated.push({ said, statement });
  };
  const enter: Enter = (name, kind, fields, at, how = 'from-paper') =>
    say(ids[name], { do: 'enter', kind, fields } as Statement, how, at);
  const published: Source = { how: 'document', who: 'Human Rights Watch', document: ids.statement };
  const day1 = claimed('2016-10-12', '19:30');
  const both = [ids.bokaev, ids.ayan];

  enter(
    'case',
    'case',
    {
      code: 'A-14',
      title: text('Bokaev and Ayan'),
      country: 'KZ',
      town: text('Атырау'),
      stage: 'trial',
      courtFile: notKnown,
      background:
        'Permission sought for a protest on 24 April 2016 against land-code amendments: lease of land to foreigners from 10 to 25 years.',
      source: published,
    },
    day1,
  );
  enter(
    'bokaev',
    'person',
    {
      name: text('Maks Bokaev'),
      nameInScript: text('Макс Бокаев'),
      aliases: ['Bokayev'],
      roles: ['accused'],
      sex: 'male',
      ages: [
        {
          value: { age: { is: 'exact', n: 43 }, on: { is: 'exact', on: '2016-11-28' } },
          source: published,
        },
      ],
      occupations: [{ value: text('activist'), source: published }],
      offices: [
        {
          office: 'member',
          organisation:
            'Atyrau regional National Preventive Mechanism: torture-prevention monitoring under the Ombudsman',
          from: notKnown,
        },
      ],
      consent: { record: 'yes', partners: 'yes', un: 'not-known', public: 'no' },
      source: published,
    },
    day1,
  );
  enter(
    'ayan',
    'person',
    {
      name: text('Talgat Ayan'),
      aliases: ['Ayanov'],
      roles: ['accused'],
      sex: 'male',
      ages: [{ value: { age: { is: 'exact', n: 32 } }, source: published }],
      occupations: [{ value: text('activist, lawyer'), source: published }],
    },
    day1,
  );
  enter('judge', 'person', { name: notKnown, roles: ['judge'], sex: 'female' }, day1);
  enter('prosecutor', 'person', { name: notKnown, roles: ['prosecutor'] }, day1);
  enter('counsel', 'person', { name: notKnown, roles: ['defence-counsel'], represents: both }, day1);
  enter(
    'discord',
    'charge',
    { accused: both, count: 1, words: text('inciting social discord'), article: notKnown },
    day1,
  );
  enter(
    'falseNews',
    'charge',
    { accused: both, count: 2, words: text('spreading knowingly false information'), article: notKnown },
    day1,
  );
  enter(
    'assembly',
    'charge',
    { accused: both, count: 3, words: text('violating the law on public assemblies'), article: notKnown },
    day1,
  );
  enter(
    'instance',
    'instance',
    {
      level: 'first',
      court: notKnown,
      town: text('Атырау'),
      from: { is: 'exact', on: '2016-10-12' },
      to: { is: 'exact', on: '2016-11-28' },
      source: observed,
    },
    day1,
  );
  enter(
    'first',
    'hearing',
    {
      instance: ids.instance,
      number: { is: 'exact', n: 1 },
      date: { is: 'exact', on: '2016-10-12' },
      start: { is: 'about', at: courtTimeOnClock('2016-10-12', '10:00', zone) },
      end: notKnown,
      next: { state: 'announced-not-heard' },
      howRecorded: 'from-paper',
    },
    day1,
  );
  enter(
    'custody',
    'detention',
    {
      person: ids.ayan,
      what: 'criminal',
      from: [{ value: notKnown, source: observed }],
      place: notKnown,
      orderedBy: notKnown,
      source: observed,
    },
    day1,
  );
  enter(
    'complaint',
    'motion',
    {
      side: 'defence',
      what: 'detention-complaint',
      filedOn: { is: 'before', on: '2016-10-12' },
      complainsOf: ids.custody,
      source: observed,
      words: 'A complaint about the detention of the second accused is pending.',
    },
    day1,
  );
  enter(
    'order',
    'ruling',
    {
      hearing: ids.first,
      what: 'order-of-proceedings',
      order: { first: 'merits', then: 'complaint about detention', waits: ids.complaint },
      by: { person: ids.judge },
      source: observed,
      happenedAt: { is: 'exact', at: courtTimeOnClock('2016-10-12', '10:31', zone) },
      words: 'The court orders: merits first, then the complaint.',
    },
    day1,
  );
  enter(
    'merits',
    'observation',
    {
      hearing: ids.first,
      what: 'merits-begun',
      source: observed,
      happenedAt: { is: 'about', at: courtTimeOnClock('2016-10-12', '10:35', zone) },
    },
    day1,
  );
  enter(
    'witnesses',
    'motion',
    {
      hearing: ids.first,
      side: 'defence',
      what: 'call-witness',
      howMany: { is: 'several' },
      source: observed,
    },
    day1,
  );
  enter(
    'witnessesRefused',
    'ruling',
    { hearing: ids.first, motions: [ids.witnesses], outcome: 'refused', source: observed },
    day1,
  );
  enter(
    'record',
    'motion',
    {
      hearing: ids.first,
      side: 'defence',
      what: 'keep-record',
      howMany: { is: 'exact', n: 1 },
      source: observed,
      happenedAt: {
        is: 'between',
        from: courtTimeOnClock('2016-10-12', '11:00', zone),
        to: courtTimeOnClock('2016-10-12', '11:30', zone),
      },
    },
    day1,
  );
  enter(
    'recordRefused',
    'ruling',
    { hearing: ids.first, motions: [ids.record], outcome: 'refused', source: observed },
    day1,
  );
  enter(
    'recusals',
    'motion',
    {
      hearing: ids.first,
      side: 'defence',
      what: 'recusal',
      against: ids.judge,
      howMany: { is: 'several' },
      grounds: [{ ground: 'bias', howMany: { is: 'exact', n: 1 } }],
      source: observed,
    },
    day1,
  );
  enter(
    'recusalsRefused',
    'ruling',
    {
      hearing: ids.first,
      motions: [ids.recusals],
      outcome: 'refused',
      by: { person: ids.judge },
      sameJudge: 'yes',
      reasons: 'not-known',
      source: observed,
    },
    day1,
  );
  const day2 = claimed('2016-11-28', '20:05');
  enter(
    'last',
    'hearing',
    {
      instance: ids.instance,
      number: notKnown,
      date: { is: 'exact', on: '2016-11-28' },
      next: { state: 'closed' },
      howRecorded: 'from-memory',
      type: 'judgment',
      dock: both.map((accused) => ({ accused, place: 'box' as const, words: "defendants' box" })),
    },
    day2,
    'from-memory',
  );
  enter(
    'judgment',
    'judgment',
    {
      hearing: ids.last,
      instance: ids.instance,
      date: { is: 'exact', on: '2016-11-28' },
      source: observed,
      verdicts: both.flatMap((accused) =>
        [ids.discord, ids.falseNews, ids.assembly].map((charge) => ({
          accused,
          charge,
          outcome: 'guilty' as const,
        })),
      ),
      penalties: both.flatMap((accused) => [
        {
          accused,
          kind: 'imprisonment' as const,
          term: { is: 'exact' as const, n: 5, unit: 'years' as const },
        },
        {
          accused,
          kind: 'ban' as const,
          activity: 'civic activities',
          starts: 'after-release' as const,
          term: { is: 'exact' as const, n: 3, unit: 'years' as const },
        },
        {
          accused,
          kind: 'fine' as const,
          amounts: [{ value: { is: 'about' as const, amount: '1500', currency: 'USD' }, source: published }],
        },
      ]),
    },
    day2,
    'from-memory',
  );
  atyrauAround(enter, ids, { published, day1, day2 });
  enter(
    'flag',
    'possible-violation',
    {
      hearing: ids.first,
      type: 'defence-witnesses-refused',
      entries: [ids.witnesses, ids.witnessesRefused],
      words: 'Several motions to summon witnesses, all denied.',
      source: observed,
      sent: true,
    },
    day2,
  );
  enter('remark', 'remark', { words: 'No hard evidence was shown.', about: [ids.bokaev, ids.ayan] }, day2);
  enter(
    'misTap',
    'observation',
    { hearing: ids.first, what: 'mark', words: '=a tap, "by mistake"' },
    day1,
    'live',
  );
  say(
    recordId(90),
    { do: 'withdraw', target: ids.misTap, why: 'mis-tap' },
    'live',
    claimed('2016-10-12', '19:31'),
  );
  return { stated, ids };
}

function claimed(day: string, clock: string): string {
  return offsetTime(Date.parse(courtTimeOnClock(day, clock, zone).utc), zone);
}

function text(words: string): Text {
  return { is: 'text', text: words };
}
