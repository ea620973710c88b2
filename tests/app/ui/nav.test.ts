import { expect, test } from 'vitest';
import { Nav } from '#app/nav.ts';
import { historyOf, navAt } from './inApp.tsx';

test('back goes where one came from, and forward again', () => {
  const { nav, history } = navAt({ at: 'today' });
  nav.go({ at: 'more' });
  nav.go({ at: 'settings' });
  nav.back();
  expect(nav.place()).toEqual({ at: 'more' });
  history.forward();
  expect(nav.place()).toEqual({ at: 'settings' });
  nav.back();
  nav.go({ at: 'limits' });
  history.forward();
  expect(nav.place()).toEqual({ at: 'limits' });
});

test('history entries carry a depth and nothing else', () => {
  const { nav, history } = navAt({ at: 'today' });
  nav.go({ at: 'entry', key: 'k' as never, id: 'secret' });
  expect(history.state).toEqual({ depth: 1 });
});

test('a replaced place is skipped by back', () => {
  const { nav } = navAt({ at: 'today' });
  nav.go({ at: 'copies' });
  nav.replace({ at: 'more' });
  nav.back();
  expect(nav.place()).toEqual({ at: 'today' });
});

test('back on the first place leads home', () => {
  const { nav } = navAt({ at: 'limits' });
  nav.back();
  expect(nav.place()).toEqual({ at: 'today' });
});

test('after a reload, older entries of the browser lead to the first place, and back still works', () => {
  const { nav: before, history } = navAt({ at: 'today' });
  before.go({ at: 'more' });
  before.go({ at: 'settings' });
  const nav = new Nav(history, { at: 'today' });
  history.heard(nav.moved);
  nav.go({ at: 'cases' });
  nav.back();
  expect(nav.place()).toEqual({ at: 'today' });
  history.back();
  expect(nav.place()).toEqual({ at: 'today' });
  nav.go({ at: 'review' });
  nav.back();
  expect(nav.place()).toEqual({ at: 'today' });
});

test('a lock forgets every place', () => {
  const { nav, history } = navAt({ at: 'today' });
  nav.go({ at: 'live', key: 'k' as never, hearing: 'h' });
  expect(nav.inHearing()).toBe(true);
  nav.forget();
  expect(nav.inHearing()).toBe(false);
  history.back();
  expect(nav.place()).toEqual({ at: 'today' });
});

test('a fresh history begins at depth 0', () => {
  const history = historyOf();
  new Nav(history, { at: 'today' });
  expect(history.state).toEqual({ depth: 0 });
});

test('who leaves a hearing by the bar is in it no more, who opens something from it is', () => {
  const { nav } = navAt({ at: 'today' });
  nav.go({ at: 'live', key: 'k' as never, hearing: 'h' });
  nav.go({ at: 'case', key: 'k' as never, tab: 'log' });
  expect(nav.inHearing()).toBe(true);
  nav.go({ at: 'more' });
  nav.go({ at: 'settings' });
  expect(nav.inHearing()).toBe(false);
  nav.back();
  nav.back();
  expect(nav.inHearing()).toBe(true);
});
