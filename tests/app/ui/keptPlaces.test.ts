import { expect, test } from 'vitest';
import { keptText, placesFrom } from '#app/keptPlaces.ts';
import type { Place } from '#app/places.ts';
import type { CaseKey } from '#vault/door.ts';
import { navAt } from './inApp.tsx';

const key = 'k1' as CaseKey;
const here = (known: string) => known === key;
const there = (places: readonly Place[]) => placesFrom(keptText(places), here);

test('a live hearing, a half-typed form and the way to it come back', () => {
  const live: Place[] = [{ at: 'today' }, { at: 'live', key, hearing: 'h' }];
  expect(there(live)).toEqual(live);
  const form: Place[] = [
    { at: 'today' },
    { at: 'cases' },
    { at: 'case', key, tab: 'people' },
    { at: 'person-form', key, id: null },
  ];
  expect(there(form)).toEqual(form);
  const outside: Place = { at: 'add', key, hearing: null, is: 'ruling', motions: ['m1'] };
  expect(there([{ at: 'today' }, outside])).toEqual([{ at: 'today' }, outside]);
});

test('the way begins at the last room one went to', () => {
  expect(there([{ at: 'today' }, { at: 'cases' }, { at: 'today' }, { at: 'review' }])).toEqual([
    { at: 'today' },
    { at: 'review' },
  ]);
});

test('secrets, wipe, files and erasing never open by themselves', () => {
  const inCase: Place[] = [{ at: 'today' }, { at: 'cases' }, { at: 'case', key, tab: 'log' }];
  expect(there([...inCase, { at: 'erase', of: key }])).toEqual(inCase);
  expect(there([...inCase, { at: 'out', key }])).toEqual(inCase);
  expect(keptText([...inCase, { at: 'more' }, { at: 'wipe' }])).toBe('');
  expect(placesFrom('[{"at":"wipe"}]', here)).toEqual([{ at: 'today' }]);
});

test('a case that is no longer here, and what another build wrote, end the way', () => {
  const cases: Place[] = [{ at: 'today' }, { at: 'cases' }];
  expect(there([...cases, { at: 'case', key: 'gone' as CaseKey, tab: 'log' }])).toEqual(cases);
  const foreign = JSON.stringify([{ at: 'cases' }, { at: 'case', key, tab: 7 }, { at: 'review' }]);
  expect(placesFrom(foreign, here)).toEqual(cases);
  expect(placesFrom('not json', here)).toEqual([{ at: 'today' }]);
  expect(placesFrom('{}', here)).toEqual([{ at: 'today' }]);
});

test('one comes back to where one was, and back leads the way one came', () => {
  const { nav } = navAt({ at: 'today' });
  nav.comeBack([{ at: 'today' }, { at: 'live', key, hearing: 'h' }, { at: 'person-form', key, id: null }]);
  expect(nav.place().at).toBe('person-form');
  expect(nav.inHearing()).toBe(true);
  nav.back();
  nav.back();
  expect(nav.place()).toEqual({ at: 'today' });
  expect(nav.isHome()).toBe(true);
});
