/** A screen that breaks: what is said, what can be done, and that the text for those who mend it holds no word of a case. */
import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { ErrorBoundary } from '#app/ErrorBoundary.tsx';
import { enter } from '#domain/write.ts';
import { button, courtroom } from '../live/support/courtroom.tsx';

const SECRET = 'Nurlan Ospanov';
const NUMBER = 'a1'.repeat(32);

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

let broken: Error | null;
function Screen() {
  if (broken) throw broken;
  return <p>whole again</p>;
}

async function brokenScreen(problem: Error) {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.stubGlobal('fetch', async () => Response.json({ version: '9.8.7', sha256: NUMBER }));
  broken = problem;
  const court = await courtroom([enter('case', { code: 'A-14', title: { is: 'text', text: SECRET } })]);
  const lock = vi.fn();
  const user = court.show(() => (
    <ErrorBoundary where="hearing" onLock={lock}>
      <Screen />
    </ErrorBoundary>
  ));
  return { user, lock };
}

const said = () => document.querySelector('.diagnostic')?.textContent ?? '';

test('the text says version, build, screen, error, places and counts, and nothing that was typed', async () => {
  const problem = new RangeError(`cannot read ${SECRET}`);
  problem.stack = `RangeError: cannot read ${SECRET} of A-14\n    at draw (http://x/assets/Hearing-ab.js:12:34)`;
  await brokenScreen(problem);
  await waitFor(() => expect(said()).toContain('version 9.8.7'));
  expect(said().split('\n')).toEqual([
    `version 9.8.7, build ${NUMBER}`,
    'screen hearing',
    'error RangeError',
    'Hearing-ab.js:12:34',
    'cases 1, items in the open case 1, waiting 0',
    navigator.userAgent,
  ]);
  const all = document.body.textContent;
  expect(all).toContain('Every entry that was marked as kept is on this phone');
  expect([SECRET, 'A-14'].filter((word) => all.includes(word))).toEqual([]);
});

test('an error that carries typed words as its name gives none of them', async () => {
  const problem = new Error('x');
  problem.name = `Error of ${SECRET}`;
  await brokenScreen(problem);
  await waitFor(() => expect(said()).toContain('version 9.8.7'));
  expect(said()).toContain('error of another name');
  expect(document.body.textContent).not.toContain(SECRET);
});

test('Lock locks, Restart loads the page anew, Try again draws the screen', async () => {
  const { user, lock } = await brokenScreen(new Error('x'));
  const reload = vi.spyOn(window.location, 'reload').mockImplementation(() => undefined);
  await user.click(button('Lock'));
  expect(lock).toHaveBeenCalledTimes(1);
  await user.click(button('Restart'));
  expect(reload).toHaveBeenCalledTimes(1);
  await user.click(button('Try again'));
  expect(button('Restart')).toBeTruthy();
  broken = null;
  await user.click(button('Try again'));
  expect(screen.getByText('whole again')).toBeTruthy();
});
