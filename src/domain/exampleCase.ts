/**
 * A made-up case for *Look around*: made-up town, people and events; names are plays on "example" and
 * "imagined". Kept in memory only, never in a vault.
 */
import { exampleWords, type ExampleLanguage, type ExampleWords } from './exampleWords.ts';
import { courtTimeOnClock, offsetTime } from './courtTime.ts';
import type { Fields, Kind, Statement } from './entry.ts';
import type { HowRecorded, Moment, RecordId, Text } from './values.ts';
import { enter } from './write.ts';

/** To be said in this order; the n-th one (from 0) must get the record id `id(n)`. */
export interface ExampleEntry {
  readonly statement: Statement;
  /** Claimed time with offset. */
  readonly at: string;
  readonly how: HowRecorded;
}

export interface ExampleSetting {
  /** Record id for the n-th entry: entries refer to each other by it. */
  readonly id: (n: number) => RecordId;
  readonly language: ExampleLanguage;
  /** `YYYY-MM-DD`: the hearings were two weeks and one week before it, the next is a week after. */
  readonly today: string;
  /** IANA zone of the made-up court. */
  readonly zone: string;
}

export function exampleCase(setting: ExampleSetting): readonly ExampleEntry[] {
  const say = teller(setting);
  const { words, entries } = say;
  const first = dayFrom(setting.today, -14);
  const second = dayFrom(setting.today, -7);
  const next = dayFrom(setting.today, 7);

  say.on(first, '09:10', 'from-document');
  say.enter('case', {
    code: 'EX-1',
    title: text(words.title),
    country: 'KZ',
    town: text(words.town),
    stage: 'trial',
    background: words.background,
  });
  const arman = say.enter('person', {
    name: text(words.accused1),
    nameInScript: text('Арман Үлгібаев'),
    aliases: [words.alias1],
    roles: ['accused'],
    sex: 'male',
    ages: [{ value: { age: { is: 'exact', n: 34 } } }],
    occupations: [{ value: text(words.occupation1) }],
  });
  const aliya = say.enter('person', {
    name: text(words.accused2),
    roles: ['accused'],
    sex: 'female',
    ages: [{ value: { age: { is: 'about', n: 30 } } }],
    occupations: [{ value: text(words.occupation2) }],
  });
  const judge = say.enter('person', { name: text(words.judge), roles: ['judge'], sex: 'female' });
  const prosecutor = say.enter('person', { name: { is: 'not-known' }, roles: ['prosecutor'], sex: 'male' });
  const counsel = say.enter('person', {
    name: text(words.counsel),
    roles: ['defence-counsel'],
    represents: [arman, aliya],
  });
  const both = [arman, aliya];
  say.enter('charge', { accused: both, count: 1, words: text(words.charge1), article: { is: 'not-known' } });
  say.enter('charge', { accused: both, count: 2, words: text(words.charge2), article: { is: 'not-known' } });
  const instance = say.enter('instance', {
    level: 'first',
    court: text(words.court),
    town: text(words.town),
    from: { is: 'exact', on: first },
  });

  say.on(first, '09:58', 'live');
  const hearing1 = say.enter('hearing', {
    instance,
    number: { is: 'exact', n: 1 },
    date: { is: 'exact', on: first },
    room: text('2'),
    announcedStart: say.moment('09:30'),
    start: say.moment('09:58'),
    end: say.moment('12:10'),
    next: { state: 'announced', date: { is: 'exact', on: second }, time: '10:00', room: '2' },
    howRecorded: 'live',
    stage: 'opening',
  });
  const observed = { hearing: hearing1, source: { how: 'observed' } } as const;
  say.enter('observation', { ...observed, what: 'opened' });
  say.on(first, '10:01', 'live');
  say.enter('observation', { ...observed, what: 'who-came', about: [...both, judge, prosecutor, counsel] });
  say.on(first, '10:06', 'live');
  say.enter('observation', { ...observed, what: 'rights-told', actor: { person: judge } });
  say.on(first, '10:15', 'live');
  const complaint = say.enter('observation', {
    hearing: hearing1,
    source: { how: 'heard-in-court', who: words.counsel },
    what: 'detention-complaint',
    actor: { person: counsel },
    about: [arman],
    words: words.complaint,
  });
  say.on(first, '10:22', 'live');
  const order = say.enter('observation', {
    ...observed,
    what: 'order-of-proceedings',
    actor: { person: judge },
    about: [complaint],
    words: words.order,
  });
  say.on(first, '10:51', 'live');
  const witnesses = say.enter('motion', {
    ...observed,
    side: 'defence',
    what: 'call-witness',
    actor: { person: counsel },
    howMany: { is: 'exact', n: 2 },
    happenedAt: say.moment('10:38'),
    words: words.witnesses,
  });
  say.on(first, '10:55', 'live');
  const refusal = say.enter('ruling', {
    ...observed,
    motions: [witnesses],
    outcome: 'refused',
    by: { person: judge },
    reasons: 'none',
    exact: { original: words.refusalExact, language: setting.language },
  });
  say.enter('possible-violation', {
    hearing: hearing1,
    type: 'defence-witnesses-refused',
    entries: [witnesses, refusal],
    words: words.flag,
    source: { how: 'observed' },
    objected: 'yes',
  });

  say.on(second, '10:04', 'live');
  const hearing2 = say.enter('hearing', {
    instance,
    number: { is: 'exact', n: 2 },
    date: { is: 'exact', on: second },
    room: text('2'),
    announcedStart: say.moment('10:00'),
    start: say.moment('10:04'),
    end: { is: 'about', at: courtTimeOnClock(second, '11:30', setting.zone) },
    next: { state: 'announced', date: { is: 'exact', on: next }, time: '10:00', room: '5' },
    howRecorded: 'live',
    stage: 'evidence',
  });
  const seen = { hearing: hearing2, source: { how: 'observed' } } as const;
  say.enter('observation', { ...seen, what: 'opened' });
  say.on(second, '10:12', 'live');
  const recusal = say.enter('motion', {
    ...seen,
    side: 'defence',
    what: 'recusal',
    actor: { person: counsel },
    against: judge,
    grounds: [{ ground: 'bias', howMany: { is: 'exact', n: 1 } }],
    words: words.recusal,
  });
  say.on(second, '10:20', 'live');
  say.enter('ruling', {
    ...seen,
    motions: [recusal],
    outcome: 'refused',
    by: { person: judge },
    sameJudge: 'yes',
    reasons: 'formula',
  });
  say.on(second, '10:31', 'live');
  say.enter('observation', {
    ...seen,
    what: 'witness',
    actor: { role: 'witness' },
    words: words.witness,
    source: { how: 'heard-in-court' },
  });
  say.on(second, '10:47', 'live');
  say.enter('observation', {
    ...seen,
    what: 'question-struck',
    actor: { person: judge },
    words: words.struck,
  });
  say.on(second, '11:05', 'live');
  say.enter('motion', {
    ...seen,
    side: 'defence',
    what: 'keep-record',
    actor: { person: counsel },
    words: words.record,
  });
  say.on(second, '19:40', 'from-memory');
  say.enter('observation', {
    hearing: hearing2,
    what: 'outside-court',
    happenedAt: { is: 'not-known' },
    source: { how: 'told-by', who: words.relative },
    words: words.outside,
  });
  say.enter('remark', { hearing: hearing1, about: [order], words: words.remark });
  return entries;
}

interface Teller {
  readonly entries: ExampleEntry[];
  readonly words: ExampleWords;
  on(day: string, clock: string, how: HowRecorded): void;
  enter<K extends Kind>(kind: K, fields: Fields<K>): RecordId;
  moment(clock: string): Moment;
}

function teller({ id, language, zone }: ExampleSetting): Teller {
  const entries: ExampleEntry[] = [];
  let day = '';
  let at = '';
  let how: HowRecorded = 'live';
  return {
    entries,
    words: exampleWords(language),
    on: (newDay, clock, newHow) => {
      day = newDay;
      how = newHow;
      at = offsetTime(Date.parse(courtTimeOnClock(day, clock, zone).utc), zone);
    },
    enter: (kind, fields) => {
      entries.push({ statement: enter(kind, fields), at, how });
      return id(entries.length - 1);
    },
    moment: (clock) => ({ is: 'exact', at: courtTimeOnClock(day, clock, zone) }),
  };
}

function text(words: string): Text {
  return { is: 'text', text: words };
}

function dayFrom(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
