import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { setupI18n } from '@lingui/core';
import { countries } from '#app/screens/forms/countries.ts';
import { FlagScreen } from '#app/screens/review/FlagScreen.tsx';
import { ReviewScreen } from '#app/screens/review/ReviewScreen.tsx';
import { exampleSettings, SettingsContext } from '#app/settingsContext.ts';
import { itemsOf } from '#domain/casebook.ts';
import { valueOf } from '#domain/item.ts';
import { enter } from '#domain/write.ts';
import { taxonomy } from '#standards/taxonomy.ts';
import { caseScreens } from '../forms/caseScreens.tsx';
import { courtroom } from '../live/support/courtroom.tsx';

const nothing = (): void => undefined;
const handle = {
  settings: exampleSettings,
  show: nothing,
  pinSet: nothing,
  lock: nothing,
  update: nothing,
  wiped: nothing,
};

test('Review opens on the first part that holds something, with counts', async () => {
  const court = await courtroom([enter('case', { code: 'A-14' })]);
  await court.desk.enter('possible-violation', { type: 'defence-witnesses-refused', sent: true });
  court.nav.go({ at: 'review' });
  court.show((place) =>
    place.at === 'review' ? (
      <SettingsContext value={handle}>
        <ReviewScreen place={place} />
      </SettingsContext>
    ) : null,
  );
  const sent = await screen.findByRole<HTMLInputElement>('radio', { name: 'Sent (1)' });
  expect(sent.checked).toBe(true);
  await screen.findByText(/^Possible: /);
});

test('the law of a flag says for which day, and from which entry the day is known', async () => {
  const court = await courtroom([enter('case', { code: 'A-14', country: 'KZ' })]);
  const filed = await court.desk.enter('motion', {
    what: 'detention-complaint',
    filedOn: { is: 'exact', on: '2016-05-20' },
  });
  const heard = await court.desk.enter('hearing', { date: { is: 'not-known' } });
  if (!filed || !heard) throw new Error('not kept');
  const type = 'protest-permission-denied';
  const flags = [
    await court.desk.enter('possible-violation', { type, entries: [filed] }),
    await court.desk.enter('possible-violation', { type, hearing: heard }),
  ];
  const go = (id: string | null | undefined) => court.nav.go({ at: 'flag', key: court.key, id: id ?? '' });
  go(flags[0]);
  court.show((place) => (place.at === 'flag' ? <FlagScreen key={place.id} place={place} /> : null));
  await screen.findByText(/^Day of the facts: 20 May 2016 \(from: .*\)$/);
  expect(screen.queryByText(/date of the facts not known/)).toBeNull();
  act(() => go(flags[1]));
  await screen.findByText(/^Day of the facts: not known/);
  expect(screen.getAllByText(/date of the facts not known/).length).toBeGreaterThan(0);
});

test.each([
  ['BY', true],
  ['KZ', false],
] as const)(
  'of %s the law lists the Covenant, and says whether national law is entered',
  async (country, missing) => {
    const court = await courtroom([enter('case', { code: 'A-14', country })]);
    const id = await court.desk.enter('possible-violation', { type: 'verdict-lacks-reasons' });
    court.nav.go({ at: 'flag', key: court.key, id: id ?? '' });
    court.show((place) => (place.at === 'flag' ? <FlagScreen key={place.id} place={place} /> : null));
    expect((await screen.findAllByText(/^ICCPR 14/)).length).toBeGreaterThan(0);
    const said = screen.queryByText(/national law of this country is not entered here/);
    expect(said !== null).toBe(missing);
  },
);

test('every country that is offered for a case has the Covenant listed', () => {
  const offered = countries(setupI18n({ locale: 'en', messages: { en: {} } })).map(({ value }) => value);
  const parties = Object.keys(taxonomy.instruments.find(({ id }) => id === 'ICCPR')?.countries ?? {});
  expect(parties.toSorted()).toEqual(offered.toSorted());
});

test('an event outside court can be flagged, and a detention and a document attached to the flag', async () => {
  const court = await courtroom([enter('case', { code: 'A-14', country: 'KZ' })]);
  const source = { how: 'told-by', who: 'a lawyer' } as const;
  const refused = await court.desk.enter('event', { what: 'refusal', words: 'no assembly', source });
  await court.desk.enter('detention', { what: 'administrative' });
  await court.desk.enter('document', { what: 'other', title: { is: 'text', text: 'Expert report' } });
  court.nav.go({ at: 'entry', key: court.key, id: refused });
  const user = court.show(caseScreens);
  await user.click(await screen.findByRole('button', { name: 'Flag as possible concern' }));
  await waitFor(() => expect(court.nav.place().at).toBe('flag'));
  const flag = () => itemsOf(court.state(), 'possible-violation')[0]!;
  expect(valueOf(flag(), 'entries')).toEqual([refused]);
  expect(valueOf(flag(), 'source')).toEqual(source);
  await user.click(await screen.findByRole('button', { name: '+ entry' }));
  await user.click(within(screen.getByRole('group', { name: 'Charges and custody' })).getByRole('checkbox'));
  await user.click(
    within(screen.getByRole('group', { name: 'Evidence and documents' })).getByLabelText(/Expert/),
  );
  await user.click(screen.getAllByRole('button', { name: /^Close/ }).at(-1)!);
  expect(screen.getByRole('button', { name: /Expert report/ })).toBeTruthy();
});
