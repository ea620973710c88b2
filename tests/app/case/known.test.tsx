/** In every part of a case one sees how a fact is known, what was put before what, and which ruling answered which motion. */
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { hearings, itemsOf } from '#domain/casebook.ts';
import { valueOf } from '#domain/item.ts';
import type { Source } from '#domain/values.ts';
import { enter } from '#domain/write.ts';
import type { CaseTab } from '#app/places.ts';
import { caseScreens } from '../forms/caseScreens.tsx';
import { courtroom } from '../live/support/courtroom.tsx';

const media: Source = { how: 'media', who: 'a newspaper' };
const observed: Source = { how: 'observed' };

async function told() {
  const court = await courtroom([
    enter('case', { code: 'A-14' }),
    enter('hearing', { date: { is: 'exact', on: '2016-10-12' }, number: { is: 'not-known' } }),
    enter('motion', { side: 'defence', what: 'recusal', source: observed }),
    enter('charge', { count: 1, source: media }),
    enter('evidence', { side: 'prosecution', what: 'document', admitted: 'not-known', source: media }),
    enter('document', { what: 'letter', source: media }),
    enter('detention', { what: 'administrative', source: media }),
    enter('appeal', { side: 'defence', source: media }),
    enter('mission', {
      name: { is: 'text', text: 'E. Monitor' },
      organisation: { is: 'text', text: 'The Bureau' },
      shownAs: 'name',
      source: { how: 'told-by', who: 'the Bureau' },
    }),
    enter('person', { roles: ['judge'], source: media }),
    enter('instance', { level: 'first', source: media }),
  ]);
  const [hearing, motion] = [hearings(court.state())[0]!.id, itemsOf(court.state(), 'motion')[0]!.id];
  await court.desk.enter('ruling', { hearing, motions: [motion], outcome: 'refused' });
  await court.desk.enter('ruling', {
    hearing,
    what: 'order-of-proceedings',
    order: { first: 'the merits', then: 'the complaint', waits: motion },
    source: observed,
  });
  court.show(caseScreens);
  return (tab: CaseTab) => court.nav.go({ at: 'case', key: court.key, tab });
}

const ORDER = 'Ruling · Order of proceedings · First: the merits · Then: the complaint';

test('how each is known stands in its row', async () => {
  const go = await told();
  const row = (name: RegExp) => screen.findByRole('button', { name });
  go('motions');
  await row(/^Motion 1 · Defence · Recusal.*Refused · Observed$/);
  await row(new RegExp(`${ORDER} ?Observed$`));
  go('evidence');
  await row(/^Document ?Admitted\? Not known · Media · a newspaper$/);
  await row(/^Letter ?Media · a newspaper$/);
  go('charges');
  await row(/^Count 1 ?Media · a newspaper$/);
  await row(/^Administrative detention.*Media · a newspaper$/);
  go('judgment');
  await row(/^Appeal filed · Defence ?Media · a newspaper$/);
  go('people');
  await row(/^Mission · E\. Monitor ?The Bureau · By name · Told by the Bureau$/);
  await row(/^Judge, name not known ?Media · a newspaper$/);
  go('hearings');
  await row(/^First instance ?Media · a newspaper$/);
});

test('the time line says what was put before what, and which motion a ruling answered; no number that nobody knows', async () => {
  const go = await told();
  go('log');
  await screen.findByRole('button', { name: new RegExp(ORDER) });
  expect(screen.getByRole('button', { name: /Refused: Motion 1, Recusal/ })).toBeTruthy();
  expect(screen.getByRole('button', { name: /^12 October 2016 Hearing ?Hearings · 2 entries/ })).toBeTruthy();
});

test('a row of the time line tells a blank from what nobody knows, and how its day was found', async () => {
  const day = '2024-02-29';
  const court = await courtroom([
    enter('case', { code: 'A-14' }),
    enter('instance', { level: 'first' }),
    enter('motion', { what: 'recusal', filedOn: { is: 'not-known' } }),
    enter('motion', { what: 'add-evidence', filedOn: { is: 'before', on: day } }),
    enter('motion', { what: 'call-witness', filedOn: { is: 'about', on: day } }),
    enter('event', {
      what: 'assembly',
      howMany: [
        { value: { is: 'exact', n: 30 }, source: media },
        { value: { is: 'exact', n: 90 }, source: { how: 'told-by', who: 'a bystander' } },
      ],
    }),
  ]);
  const judgment = await court.desk.enter('judgment', { verdicts: [] }, 'live');
  court.nav.go({ at: 'case', key: court.key, tab: 'log' });
  court.show(caseScreens);
  await screen.findByRole('button', { name: /^day not said First instance/ });
  const row = (name: RegExp) => screen.getByRole('button', { name });
  row(/^day not known Motion \d · Recusal/);
  row(/^before 29 February 2024 .*stands at its latest day/);
  row(/^about 29 February 2024 .*its day is approximate/);
  row(/^day not said Assembly.*Media · a newspaper, Told by a bystander$/);
  row(/^day not said Judgment.*source not said$/);
  expect(judgment).toBeTruthy();
});

test('a flag raised on the page of an entry begins as one in the hearing: its likeliest type, what it rests on, the source', async () => {
  const court = await courtroom([
    enter('case', { code: 'A-14', country: 'KZ' }),
    enter('motion', { side: 'defence', what: 'detention-complaint', source: observed }),
  ]);
  const complaint = itemsOf(court.state(), 'motion')[0]!.id;
  const order = await court.desk.enter('ruling', {
    what: 'order-of-proceedings',
    order: { waits: complaint },
    source: observed,
  });
  court.nav.go({ at: 'entry', key: court.key, id: order });
  const user = court.show(caseScreens);
  await user.click(await screen.findByRole('button', { name: 'Flag as possible concern' }));
  await screen.findByRole('heading', { level: 1, name: 'Possible: Merits heard before detention complaint' });
  const [flag] = itemsOf(court.state(), 'possible-violation');
  expect(flag && [valueOf(flag, 'entries'), valueOf(flag, 'source')]).toEqual([[complaint, order], observed]);
});
