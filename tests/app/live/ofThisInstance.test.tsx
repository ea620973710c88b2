/** In the hearing of an appeal no tap records a ruling of that court on a motion of the first instance by mistake. */
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { LiveHearingScreen } from '#app/screens/live/LiveHearingScreen.tsx';
import { hearings, instances, itemsOf } from '#domain/casebook.ts';
import { valueOf } from '#domain/item.ts';
import { enter } from '#domain/write.ts';
import { caseScreens } from '../forms/caseScreens.tsx';
import { courtroom } from './support/courtroom.tsx';

async function appealHearing() {
  const court = await courtroom([
    enter('case', { code: 'A-14' }),
    enter('instance', { level: 'first' }),
    enter('instance', { level: 'appeal' }),
  ]);
  const [first, appeal] = instances(court.state());
  await court.desk.say([enter('hearing', { instance: first!.id, stage: 'evidence' })]);
  const before = hearings(court.state())[0]!.id;
  await court.desk.say([
    enter('motion', { hearing: before, side: 'defence', what: 'call-witness' }),
    enter('motion', {
      hearing: before,
      side: 'defence',
      what: 'call-expert',
      howMany: { is: 'at-least', n: 2 },
    }),
    enter('motion', { hearing: before, side: 'defence', what: 'recusal' }),
  ]);
  const refused = itemsOf(court.state(), 'motion').at(-1)!.id;
  await court.desk.say([
    enter('ruling', {
      hearing: before,
      motions: [refused],
      outcome: 'refused',
      reasons: 'none',
      sameJudge: 'no',
    }),
    enter('hearing', { instance: appeal!.id, stage: 'evidence' }),
  ]);
  const hearing = hearings(court.state()).at(-1)!.id;
  court.nav.go({ at: 'live', key: court.key, hearing });
  const user = court.show((place) =>
    place.at === 'live' ? <LiveHearingScreen place={place} /> : caseScreens(place),
  );
  return { court, user, hearing };
}

test('the tray counts and lists the motions of this instance; the others lie folded under the name of theirs', async () => {
  const { court, user, hearing } = await appealHearing();
  const head = await screen.findByRole('button', { name: /^Motions/ });
  expect(head.textContent).toContain('Motions: 0 open');
  expect(head.textContent).not.toContain('Defence');
  await user.click(head);
  const tray = within(screen.getByRole('region', { name: 'Motions' }));
  const folded = tray.getByText('First instance – motions open: 3+').closest('details')!;
  expect(folded.open).toBe(false);
  expect(within(folded).getAllByRole('button', { name: 'Granted', hidden: true })).toHaveLength(2);
  const outside = tray.queryAllByRole('button', { name: 'Granted' }).filter((one) => !folded.contains(one));
  expect(outside).toEqual([]);
  expect(tray.queryByRole('button', { name: /One ruling on all/ })).toBeNull();
  await court.desk.enter('motion', { hearing, side: 'prosecution', what: 'adjourn' });
  await waitFor(() => expect(head.textContent).toContain('Motions: 1 open'));
  expect(valueOf(itemsOf(court.state(), 'motion').at(-1)!, 'hearing')).toBe(hearing);
});

test('on the page of the hearing they wait folded, too', async () => {
  const { court, hearing } = await appealHearing();
  court.nav.go({ at: 'hearing', key: court.key, hearing });
  await screen.findByText('Motions that wait for a ruling');
  const folded = screen.getByText('First instance – motions open: 3+').closest('details')!;
  expect(folded.open).toBe(false);
  expect(within(folded).getAllByText('Give ruling')).toHaveLength(2);
  expect(screen.getAllByText('Give ruling').every((one) => folded.contains(one))).toBe(true);
});
