/**
 * A made-up case for *Look around*: made-up town, people and events; names are plays on "example" and
 * "imagined". Kept in memory only, never in a vault.
 */
import { courtTimeOnClock } from './courtTime.ts';
import { beforeTheTrial } from './exampleBefore.ts';
import { dayFrom, teller, text, type ExampleEntry, type ExampleSetting } from './exampleTeller.ts';

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
    pseudonym: words.pseudonym2,
    ages: [{ value: { age: { is: 'about', n: 30 } } }],
    offices: [{ organisation: words.choir, office: words.singer, from: { is: 'year', year: '2019' } }],
    consent: { record: 'yes', partners: 'yes', un: 'yes', public: 'no' },
    occupations: [{ value: text(words.occupation2) }],
  });
  const judge = say.enter('person', { name: text(words.judge), roles: ['judge'], sex: 'female' });
  const prosecutor = say.enter('person', { name: { is: 'not-known' }, roles: ['prosecutor'], sex: 'male' });
  const counsel = say.enter('person', {
    name: text(words.counsel),
    roles: ['defence-counsel'],
    counsel: 'chosen',
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
  const mission = say.enter('mission', {
    code: 'M-1',
    organisation: text(words.organisation),
    shownAs: 'code',
  });
  const custody = beforeTheTrial(say, { both, arman, concert: dayFrom(setting.today, -75) });

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
    type: 'main',
    mode: 'in-person',
    access: {
      admitted: 'yes',
      identity: 'yes',
      list: 'yes',
      devicesTaken: 'no',
      canSee: 'yes',
      canHear: 'yes',
      turnedAway: { is: 'several' },
      words: words.passes,
    },
    openness: { is: 'open' },
    came: [
      { person: arman, is: 'present' },
      { person: aliya, is: 'present' },
      { person: prosecutor, is: 'late', at: '10:05' },
    ],
    dock: [
      { accused: arman, place: 'glass-box', restraints: 'no' },
      { accused: aliya, place: 'table', restraints: 'no' },
    ],
    recordKept: { how: ['audio'] },
  });
  say.enter('attendance', { mission, hearing: hearing1, part: { is: 'all' }, where: 'in-room' });
  const observed = { hearing: hearing1, source: { how: 'observed' } } as const;
  say.enter('observation', { ...observed, what: 'opened' });
  say.on(first, '10:01', 'live');
  say.enter('observation', { ...observed, what: 'who-came', about: [...both, judge, prosecutor, counsel] });
  say.on(first, '10:06', 'live');
  say.enter('observation', { ...observed, what: 'rights-told', actor: { person: judge } });
  say.on(first, '10:15', 'live');
  const complaint = say.enter('motion', {
    hearing: hearing1,
    source: { how: 'heard-in-court', who: words.counsel },
    side: 'defence',
    what: 'detention-complaint',
    actor: { person: counsel },
    complainsOf: custody,
    words: words.complaint,
  });
  say.on(first, '10:22', 'live');
  const order = say.enter('ruling', {
    ...observed,
    what: 'order-of-proceedings',
    order: { first: words.first, then: words.then, waits: complaint },
    by: { person: judge },
    words: words.order,
  });
  say.on(first, '10:24', 'live');
  say.enter('observation', { ...observed, what: 'merits-begun' });
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
    type: 'main',
    part: { is: 'from-to', from: '10:04', to: '11:10' },
  });
  say.enter('attendance', {
    mission,
    hearing: hearing2,
    part: { is: 'from-to', from: '10:04', to: '11:10' },
    where: 'in-room',
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
  say.on(second, '10:55', 'live');
  say.enter('evidence', {
    ...seen,
    side: 'prosecution',
    what: 'audio-video',
    shown: 'yes',
    admitted: 'not-ruled',
    objectedBy: 'defence',
    words: words.recording,
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
