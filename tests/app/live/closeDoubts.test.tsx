import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { doubtIn } from '#app/screens/live/doubts.ts';
import { hearings } from '#domain/casebook.ts';
import { courtTimeOnClock } from '#domain/courtTime.ts';
import { valueOf } from '#domain/item.ts';
import { enter } from '#domain/write.ts';
import { caseScreens } from '../forms/caseScreens.tsx';
import { button, courtroom } from './support/courtroom.tsx';

async function closing() {
  const court = await courtroom([
    enter('case', { code: 'A-14' }),
    enter('hearing', { date: { is: 'exact', on: '2026-10-12' } }),
  ]);
  const hearing = () => hearings(court.state())[0]!;
  await court.desk.say([enter('observation', { hearing: hearing().id, what: 'mark' })]);
  return { court, hearing };
}

const end = (clock: string) =>
  ({ end: { is: 'exact', at: courtTimeOnClock('2026-10-12', clock, 'Asia/Atyrau') } }) as const;

test('an end before what was logged live is asked about, and kept when one is sure', async () => {
  const { court, hearing } = await closing();
  await court.desk.say([
    {
      do: 'complete',
      of: 'hearing',
      target: hearing().id,
      set: { next: { state: 'not-announced' } },
    },
  ]);
  court.nav.go({ at: 'close-hearing', key: court.key, hearing: hearing().id });
  const user = court.show((place) => (place.at === 'close-hearing' ? caseScreens(place) : null));
  await user.type(screen.getByRole('textbox'), '0300');
  await user.click(button('Next question'));
  await screen.findByText('This time lies before entries in the log. Keep it?');
  expect(valueOf(hearing(), 'end')).toBeUndefined();
  await user.click(button('Keep it so'));
  await waitFor(() => expect(valueOf(hearing(), 'end')).toEqual(end('03:00').end));
});

test('doubtful is what can hardly be; vague dates only when no day of them fits', async () => {
  const { court, hearing } = await closing();
  const of = (answer: Parameters<typeof doubtIn>[2]) => doubtIn(court.state(), hearing(), answer);
  const next = (date: NonNullable<NonNullable<Parameters<typeof doubtIn>[2]['next']>['date']>) =>
    of({ next: { state: 'announced', date } });
  expect(next({ is: 'exact', on: '2020-01-01' })).toBe('next-before');
  expect(next({ is: 'exact', on: '2026-10-12' })).toBeNull();
  expect(next({ is: 'month', month: '2026-10' })).toBeNull();
  expect(next({ is: 'month', month: '2026-09' })).toBe('next-before');
  expect(of(end('10:29'))).toBe('end-before-entries');
  expect(of(end('10:30'))).toBeNull();
  expect(of({})).toBeNull();
});
