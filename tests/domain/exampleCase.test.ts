import { expect, test } from 'vitest';
import { violationTypes } from '#standards/taxonomy.ts';
import { hearings, itemsOf } from '#domain/casebook.ts';
import { custodies } from '#domain/detention.ts';
import type { Kind, Stated } from '#domain/entry.ts';
import { exampleCase } from '#domain/exampleCase.ts';
import { fold, waitingCount } from '#domain/fold.ts';
import { logOf } from '#domain/hearingLog.ts';
import { valueOf } from '#domain/item.ts';
import { possibleViolations } from '#domain/possibleViolations.ts';
import { readStatement, writeStatement } from '#domain/readStatement.ts';
import { sequenceOf } from '#domain/sequence.ts';
import { summarise } from '#domain/summary.ts';
import { id, said } from './sayings.ts';

const languages = ['en', 'ru', 'kk'] as const;
const setting = { id, today: '2026-03-20', zone: 'Asia/Almaty' };

test.each(languages)('in %s: every statement can be kept, and all references lead somewhere', (language) => {
  const entries = exampleCase({ ...setting, language });
  const stated = entries.map(({ statement, at, how }, n): Stated => ({
    said: { ...said(n), at, how },
    statement,
  }));
  for (const { statement } of stated) expect(readStatement(writeStatement(statement)).ok).toBe(true);
  const state = fold(stated);
  expect(waitingCount(state)).toBe(0);
  const named = JSON.stringify(entries).match(/[0-9a-f]{64}/g) ?? [];
  expect(named.length).toBeGreaterThan(20);
  for (const one of named) expect([...state.items.keys()]).toContain(one);
  expect(hearings(state).map((hearing) => logOf(state, hearing.id).length)).toEqual([8, 7]);
  for (const { item } of possibleViolations(state))
    expect(violationTypes.has(valueOf(item, 'type') ?? '')).toBe(true);
  expect(summarise(stated, [])).toMatchObject({
    openHearing: null,
    unclosed: 0,
    openMotions: { n: 2, about: false, orMore: false },
    flags: 1,
    nexts: [{ date: '2026-03-27', time: '10:00' }],
  });
});

test('it has something of every part of a case, and its monitor stands by a code', () => {
  const stated = exampleCase({ ...setting, language: 'en' }).map(({ statement, at, how }, n): Stated => ({
    said: { ...said(n), at, how },
    statement,
  }));
  const state = fold(stated);
  const of = <K extends Kind>(kind: K) => itemsOf(state, kind);
  for (const kind of ['detention', 'event', 'evidence', 'document', 'mission', 'attendance'] as const)
    expect(of(kind).length).toBeGreaterThan(0);
  const [mission] = of('mission');
  expect(mission && [valueOf(mission, 'shownAs'), valueOf(mission, 'name')]).toEqual(['code', undefined]);
  const sides = of('event').flatMap((event) => valueOf(event, 'howMany') ?? []);
  expect(sides.map(({ source }) => source?.how)).toEqual(['told-by', 'media']);
  const [first] = hearings(state);
  expect(first && valueOf(first, 'access')).toMatchObject({ admitted: 'yes', turnedAway: { is: 'several' } });
  const [custody] = custodies(state, '2026-03-20');
  expect(custody?.total).toMatchObject({ min: 74, max: 75, soFar: true });
  const [complaint] = of('motion');
  expect(complaint && sequenceOf(state, complaint.id)).toMatchObject({ ordered: true, meritsFirst: 'yes' });
});
