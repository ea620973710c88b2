/**
 * The public facts of one monitored trial (Human Rights Watch, 28 November 2016), each in a field or entry made for it,
 * and what a correct record of them lets a reader see. The numbers are those of the facts.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseOf, charges, instances, itemsOf, personsByRole } from '#domain/casebook.ts';
import type { Fields, Kind, Stated } from '#domain/entry.ts';
import { custodyOf } from '#domain/detention.ts';
import { fold } from '#domain/fold.ts';
import { hearingsWithGaps } from '#domain/hearingGaps.ts';
import { valueOf } from '#domain/item.ts';
import { motions, rulingsWithoutMotion, tallyBySide } from '#domain/motions.ts';
import { readStatement, writeStatement } from '#domain/readStatement.ts';
import { sequenceOf } from '#domain/sequence.ts';
import { wordFor } from '#domain/stageWords.ts';
import { suggestionsAfter } from '#domain/suggestions.ts';
import { timeline } from '#domain/timeline.ts';
import type { ApproxDate, Source, Text } from '#domain/values.ts';
import { on } from './courtClock.ts';
import { entered, id, itemIn } from './sayings.ts';

const NOT_KNOWN = { is: 'not-known' } as const;
const text = (words: string): Text => ({ is: 'text', text: words });
const midMay: ApproxDate = { is: 'month', month: '2016-05', part: 'mid' };
const age = (n: number) => [{ value: { age: { is: 'exact', n }, on: on('2016-11-28') } } as const];
const observed: Source = { how: 'observed', who: 'the monitor' };
const paper: Source = { how: 'document' };
const media: Source = { how: 'media', who: 'media reports' };
const say = <K extends Kind>(n: number, kind: K, fields: Fields<K>) =>
  entered(n, kind, fields, { how: 'from-document', minute: n - 100 });

const both = [id(110), id(111)];
const first = id(130);
const opening = id(131);

const facts: Stated[] = [
  // 1
  say(101, 'case', {
    code: 'A-1',
    title: text('Bokaev and Ayan'),
    country: 'KZ',
    town: text('Atyrau'),
    stage: 'appeal',
  }),
  // 2, 3, 8
  say(110, 'person', {
    name: text('Maks Bokaev'),
    roles: ['accused'],
    sex: 'male',
    ages: age(43),
    occupations: [{ value: text('activist') }],
    offices: [{ organisation: 'National Preventive Mechanism, Atyrau region', office: 'member' }],
  }),
  say(111, 'person', {
    name: text('Talgat Ayan'),
    roles: ['accused'],
    ages: age(32),
    occupations: [{ value: text('activist') }, { value: text('lawyer') }],
  }),
  say(112, 'person', { name: NOT_KNOWN, roles: ['judge'], sex: 'female' }),
  say(113, 'person', { name: NOT_KNOWN, roles: ['prosecutor'] }),
  say(114, 'person', { name: NOT_KNOWN, roles: ['defence-counsel'], represents: both }),
  // 4
  ...[
    'inciting social discord',
    'spreading knowingly false information',
    'violating the law on assemblies',
  ].map((words, n) =>
    say(115 + n, 'charge', { accused: both, count: n + 1, words: text(words), article: NOT_KNOWN }),
  ),
  // 5
  say(120, 'event', { what: 'refusal', words: 'The mayor’s office refused permission.', source: paper }),
  say(121, 'event', {
    what: 'assembly',
    dates: [{ value: on('2016-04-24') }],
    place: text('Isatai-Makhambet square'),
    howMany: [{ value: { is: 'several' } }],
  }),
  // 6
  ...both.map((person, n) =>
    say(122 + n, 'detention', {
      person,
      what: 'administrative',
      from: [{ value: midMay }],
      to: [{ value: NOT_KNOWN }],
    }),
  ),
  say(124, 'event', {
    what: 'detention',
    dates: [{ value: midMay }],
    persons: both,
    howMany: [{ value: { is: 'at-least', n: 24 } }],
  }),
  say(125, 'event', { what: 'detention', dates: [{ value: on('2016-05-21') }] }),
  // 3: in detention during the proceedings, a complaint pending
  say(126, 'detention', {
    person: id(111),
    what: 'criminal',
    from: [{ value: { is: 'before', on: '2016-10-12' } }],
  }),
  say(127, 'motion', {
    side: 'defence',
    what: 'detention-complaint',
    filedOn: { is: 'before', on: '2016-10-12' },
    complainsOf: id(126),
  }),
  // 7
  say(128, 'mission', {
    name: text('Erlan Kaliev'),
    organisation: text('Kazakhstan International Bureau for Human Rights and Rule of Law'),
    shownAs: 'name',
  }),
  say(130, 'instance', {
    level: 'first',
    court: NOT_KNOWN,
    town: text('Atyrau'),
    from: on('2016-10-12'),
    to: on('2016-11-28'),
  }),
  // 9
  say(131, 'hearing', { instance: first, number: { is: 'exact', n: 1 }, date: on('2016-10-12') }),
  say(132, 'attendance', { mission: id(128), hearing: opening, part: { is: 'all' } }),
  // 10
  say(133, 'ruling', {
    hearing: opening,
    what: 'order-of-proceedings',
    order: { first: 'the merits', then: 'the complaint about detention', waits: id(127) },
    by: { person: id(112) },
    source: observed,
  }),
  say(134, 'observation', { hearing: opening, what: 'merits-begun', source: observed }),
  // 11–13
  say(135, 'motion', { side: 'defence', what: 'call-witness', howMany: { is: 'several' }, source: observed }),
  say(136, 'ruling', { motions: [id(135)], outcome: 'refused', source: observed }),
  say(137, 'motion', { side: 'defence', what: 'keep-record', source: observed }),
  say(138, 'ruling', { motions: [id(137)], outcome: 'refused', source: observed }),
  say(139, 'motion', {
    side: 'defence',
    what: 'recusal',
    against: id(112),
    howMany: { is: 'several' },
    grounds: [{ ground: 'bias', howMany: { is: 'at-least', n: 1 } }],
    source: observed,
  }),
  say(140, 'ruling', {
    motions: [id(139)],
    outcome: 'refused',
    by: { person: id(112) },
    sameJudge: 'yes',
    source: observed,
  }),
  // 14, 15
  say(141, 'evidence', {
    side: 'prosecution',
    what: 'expert-report',
    orderedBy: text('the state'),
    source: paper,
  }),
  say(142, 'evidence', {
    side: 'prosecution',
    what: 'document',
    author: text('the mayor’s office'),
    source: paper,
  }),
  // 17
  say(143, 'hearing', {
    instance: first,
    type: 'judgment',
    date: on('2016-11-28'),
    dock: [{ place: 'open-dock' }],
  }),
  say(144, 'document', {
    what: 'photograph',
    date: on('2016-11-28'),
    credit: 'Galym Ageleuov',
    hearing: id(143),
    shows: both,
  }),
  // 18, 19
  say(145, 'judgment', {
    instance: first,
    hearing: id(143),
    date: on('2016-11-28'),
    verdicts: both.flatMap((accused) =>
      [115, 116, 117].map((n) => ({ accused, charge: id(n), outcome: 'guilty' as const })),
    ),
    penalties: both.flatMap((accused): NonNullable<Fields<'judgment'>['penalties']> => [
      { accused, kind: 'imprisonment', term: { is: 'exact', n: 5, unit: 'years' } },
      {
        accused,
        kind: 'ban',
        activity: 'civic activities',
        term: { is: 'exact', n: 3, unit: 'years' },
        starts: 'after-release',
      },
      {
        accused,
        kind: 'fine',
        amounts: [
          { value: { is: 'about', amount: '1500', currency: 'USD' } },
          { value: { is: 'exact', amount: '530250', currency: 'KZT' }, source: media },
        ],
      },
    ]),
  }),
  // 20, 21
  say(150, 'instance', {
    level: 'appeal',
    court: NOT_KNOWN,
    town: text('Atyrau'),
    lasted: { is: 'exact', n: 1, unit: 'weeks' },
    hearingsHeld: { is: 'not-known' },
  }),
  say(151, 'judgment', { instance: id(150), date: on('2017-01-20'), outcome: 'upheld' }),
  say(152, 'observation', { what: 'other', words: 'procedural irregularities', source: media }),
];
const state = fold(facts);

test('every fact is a statement that can be kept and read back as it was', () => {
  for (const { statement } of facts)
    expect(readStatement(writeStatement(statement))).toEqual({ ok: true, statement });
});

describe('what a reader sees', () => {
  test('10: the complaint, the order, the merits, as a time line, and the question it raises', () => {
    const sequence = sequenceOf(state, id(127));
    expect(sequence?.steps.map(({ is, item }) => [is, item.id]).slice(0, 4)).toEqual([
      ['complaint', id(127)],
      ['hearing', opening],
      ['order', id(133)],
      ['stage', id(134)],
    ]);
    expect(sequence).toMatchObject({ open: true, ordered: true, meritsFirst: 'yes' });
    expect(suggestionsAfter(state, itemIn(state, 133, 'ruling')).map(({ type }) => type)).toEqual([
      'merits-before-detention-complaint',
    ]);
    expect(rulingsWithoutMotion(state).map((ruling) => ruling.id)).toEqual([id(133)]);
  });

  test('11–13: motions by side and outcome: of the defence’s none was granted, and how many there were is not known', () => {
    const defence = tallyBySide(state).get('defence');
    expect(defence?.granted.n).toBe(0);
    expect(defence?.refused).toEqual({ n: 5, about: false, orMore: true });
    expect(motions(state).map(({ motion, outcome }) => [valueOf(motion, 'what'), outcome])).toEqual([
      ['detention-complaint', null],
      ['call-witness', 'refused'],
      ['keep-record', 'refused'],
      ['recusal', 'refused'],
    ]);
  });

  test('observed, from a document, and from a third party are told apart', () => {
    const how = (n: number, kind: 'motion' | 'evidence' | 'observation') =>
      valueOf(itemIn(state, n, kind), 'source')?.how;
    expect([how(135, 'motion'), how(141, 'evidence'), how(152, 'observation')]).toEqual([
      'observed',
      'document',
      'media',
    ]);
  });

  test('two instances of one case, each with its hearings, outcome and dates', () => {
    expect(instances(state).map(({ id }) => id)).toEqual([first, id(150)]);
    const found = hearingsWithGaps(state, '2017-02-01').map(({ hearings, gaps }) => [
      hearings.length,
      gaps.map(({ is }) => is),
    ]);
    expect(found).toEqual([
      [2, []],
      [0, ['not-entered']],
    ]);
    expect(valueOf(itemIn(state, 151, 'judgment'), 'outcome')).toBe('upheld');
    expect(itemsOf(state, 'judgment')).toHaveLength(2);
  });

  test('3, 6: times in detention, never counted more exactly than they are known', () => {
    const custody = custodyOf(state, id(111), '2016-11-28');
    expect(custody.episodes.map(({ kind, days }) => [kind, days])).toEqual([
      ['administrative', null],
      ['criminal', { min: 48, max: null, about: false, soFar: true }],
    ]);
  });

  test('5–6, 9–10, 18–20: the case by day', () => {
    const days = timeline(state).flatMap(({ item, day }) =>
      day === null ? [] : [[Number.parseInt(item.id, 16), day] as const],
    );
    const day = (n: number) => days.find(([of]) => of === n)?.[1];
    expect([121, 124, 125, 131, 145, 151].map(day)).toEqual([
      '2016-04-24',
      '2016-05-11',
      '2016-05-21',
      '2016-10-12',
      '2016-11-28',
      '2017-01-20',
    ]);
  });

  test('1–4, 8: who, for what, before whom; what the source does not say is an answer, not a blank', () => {
    expect(valueOf(caseOf(state) ?? itemIn(state, 101, 'case'), 'country')).toBe('KZ');
    expect(personsByRole(state).get('accused')).toHaveLength(2);
    expect(charges(state).map((charge) => valueOf(charge, 'article'))).toEqual([
      NOT_KNOWN,
      NOT_KNOWN,
      NOT_KNOWN,
    ]);
    expect(valueOf(itemIn(state, 112, 'person'), 'name')).toEqual(NOT_KNOWN);
    expect(wordFor(state, id(110))).toBe('convicted');
  });

  test('19: two sourced amounts of one fine stand side by side', () => {
    const fine = valueOf(itemIn(state, 145, 'judgment'), 'penalties')?.find(({ kind }) => kind === 'fine');
    expect(fine?.amounts?.map(({ value }) => value.is)).toEqual(['about', 'exact']);
  });
});

test('and in whatever order the records arrive', () => {
  const asked = (all: readonly Stated[]) => {
    const fresh = fold(all);
    return [
      timeline(fresh),
      sequenceOf(fresh, id(127)),
      custodyOf(fresh, id(111), '2016-11-28'),
      hearingsWithGaps(fresh, '2017-02-01'),
    ];
  };
  const expected = asked(facts);
  fc.assert(
    fc.property(fc.shuffledSubarray(facts, { minLength: facts.length, maxLength: facts.length }), (other) => {
      expect(asked(other)).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});
