/** Two hearings with the same number and day are told apart wherever they are offered. */
import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { enter } from '#domain/write.ts';
import { caseScreens } from '../forms/caseScreens.tsx';
import { courtroom } from '../live/support/courtroom.tsx';

const held = { number: { is: 'exact', n: 1 }, date: { is: 'exact', on: '2026-10-12' } } as const;

async function judgmentForm(levels: readonly ('first' | 'appeal')[]) {
  const court = await courtroom([enter('case', { code: 'A-14' })]);
  for (const [at, level] of levels.entries()) {
    const name = { is: 'text', text: `Court ${at + 1}` } as const;
    const instance = await court.desk.enter('instance', { level, court: name });
    await court.desk.enter('hearing', { ...held, instance });
  }
  court.show(caseScreens);
  act(() => court.nav.go({ at: 'judgment-form', key: court.key, id: null }));
  return screen
    .getAllByRole('option')
    .map(({ textContent }) => textContent)
    .filter((text) => text?.startsWith('Hearing 1'));
}

test('a case with one instance does not name it', async () => {
  expect(await judgmentForm(['first'])).toEqual(['Hearing 1 · 12 October 2026']);
});

test('of several instances the level tells, of two at one level the court', async () => {
  const [first, appeal] = await judgmentForm(['first', 'appeal']);
  expect(first).toMatch(/12 October 2026 · First instance$/);
  expect(appeal).toMatch(/12 October 2026 · Court of appeal$/);
});

test('after a return to the same level the courts are named', async () => {
  const names = await judgmentForm(['first', 'first']);
  expect(names.map((name) => name?.split(' · ').at(-1))).toEqual(['Court 1', 'Court 2']);
});
