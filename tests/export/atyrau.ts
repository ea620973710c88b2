/**
 * The facts of the reference case that the first issue names, as a monitor would enter them: 1, 2, 3 (names and
 * roles), 4, 8, 9, 10 (as observations), 11–13, 18, 19. What the source doesn't say is "not known".
 * Public facts: Human Rights Watch, 28 November 2016. For tests only.
 */
import { courtTimeOnClock, offsetTime } from '#domain/courtTime.ts';
import type { Fields, Kind, Said, Stated, Statement } from '#domain/entry.ts';
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
  'monitor',
  'discord',
  'falseNews',
  'assembly',
  'instance',
  'first',
  'last',
  'complaint',
  'order',
  'witnesses',
  'witnessesRefused',
  'record',
  'recordRefused',
  'recusals',
  'recusalsRefused',
  'judgment',
  'flag',
  'remark',
  'misTap',
] as const;
type Name = (typeof names)[number];

export function atyrau(): Atyrau {
  const ids = Object.fromEntries(names.map((name, n) => [name, recordId(n + 1)])) as Record<Name, RecordId>;
  const stated: Stated[] = [];
  const say = (record: RecordId, statement: Statement, how: HowRecorded, at: string) => {
    const said: Said = { record, log, device: 'd1'.repeat(16), seq: stated.length + 1, at, how };
    stated.push({ said, statement });
  };
  const enter = <K extends Kind>(
    name: Name,
    kind: K,
    fields: Fields<K>,
    at: string,
    how: HowRecorded = 'from-paper',
  ) => say(ids[name], { do: 'enter', kind, fields } as Statement, how, at);
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
      age: { is: 'exact', n: 43 },
      occupation: text('activist'),
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
      age: { is: 'exact', n: 32 },
      occupation: text('activist, lawyer'),
    },
    day1,
  );
  enter('judge', 'person', { name: notKnown, roles: ['judge'], sex: 'female' }, day1);
  enter('prosecutor', 'person', { name: notKnown, roles: ['prosecutor'] }, day1);
  enter('counsel', 'person', { name: notKnown, roles: ['defence-counsel'], represents: both }, day1);
  enter('monitor', 'person', { name: text('Erlan Kaliev'), roles: ['observer'] }, day1);
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
    'complaint',
    'observation',
    {
      hearing: ids.first,
      what: 'detention-complaint',
      about: [ids.ayan],
      source: observed,
      happenedAt: { is: 'exact', at: courtTimeOnClock('2016-10-12', '10:20', zone) },
      words: 'A complaint about the detention of the second accused is pending.',
    },
    day1,
  );
  enter(
    'order',
    'observation',
    {
      hearing: ids.first,
      what: 'order-of-proceedings',
      actor: { person: ids.judge },
      about: [ids.complaint],
      source: observed,
      happenedAt: { is: 'exact', at: courtTimeOnClock('2016-10-12', '10:31', zone) },
      words: 'The court orders: merits first, then the complaint.',
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
        { accused, kind: 'fine' as const, money: { is: 'about' as const, amount: '1500', currency: 'USD' } },
      ]),
    },
    day2,
    'from-memory',
  );
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
