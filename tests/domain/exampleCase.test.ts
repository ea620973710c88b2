import { expect, test } from 'vitest';
import { violationTypes } from '#standards/taxonomy.ts';
import { hearings } from '#domain/casebook.ts';
import type { Stated } from '#domain/entry.ts';
import { exampleCase } from '#domain/exampleCase.ts';
import { fold, waitingCount } from '#domain/fold.ts';
import { logOf } from '#domain/hearingLog.ts';
import { valueOf } from '#domain/item.ts';
import { possibleViolations } from '#domain/possibleViolations.ts';
import { readStatement, writeStatement } from '#domain/readStatement.ts';
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
  expect(hearings(state).map((hearing) => logOf(state, hearing.id).length)).toEqual([7, 7]);
  for (const { item } of possibleViolations(state))
    expect(violationTypes.has(valueOf(item, 'type') ?? '')).toBe(true);
  expect(summarise(stated, [])).toMatchObject({
    openHearing: null,
    unclosed: 0,
    openMotions: 1,
    flags: 1,
    next: { date: '2026-03-27', time: '10:00' },
  });
});
