import { cleanup, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PrepareScreen } from '#app/screens/prepare/PrepareScreen.tsx';
import { exampleSettings, SettingsContext } from '#app/settingsContext.ts';
import { enter } from '#domain/write.ts';
import { button, courtroom } from '../live/support/courtroom.tsx';

const nothing = () => undefined;
const handle = {
  settings: exampleSettings,
  show: nothing,
  pinSet: nothing,
  lock: nothing,
  update: nothing,
  wiped: nothing,
};

test('words left on Prepare are there again and that is said; they can be dropped and brought back', async () => {
  const court = await courtroom([enter('case', { code: 'A-1' })]);
  court.nav.go({ at: 'prepare', key: court.key });
  const open = () =>
    court.show((place) =>
      place.at === 'prepare' ? (
        <SettingsContext value={handle}>
          <PrepareScreen place={place} />
        </SettingsContext>
      ) : null,
    );
  const watch = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /What to watch/ });
  const user = open();
  await user.type(watch(), 'the lists');
  expect(screen.queryByText(/here again/)).toBeNull();
  cleanup();
  await waitFor(async () => expect(JSON.stringify(await court.door.drafts())).toContain('the lists'));
  const again = open();
  await screen.findByText(/here again/);
  expect(watch().value).toBe('the lists');
  await again.click(button('Drop it'));
  expect(watch().value).toBe('');
  await again.click(button('Bring it back'));
  expect(watch().value).toBe('the lists');
});
