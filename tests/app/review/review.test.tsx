import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ReviewScreen } from '#app/screens/review/ReviewScreen.tsx';
import { exampleSettings, SettingsContext } from '#app/settingsContext.ts';
import { enter } from '#domain/write.ts';
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
