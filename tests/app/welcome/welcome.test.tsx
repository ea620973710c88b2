/** First run and restore, as far as the page goes. The door's answers are the vault's contract; the vault has tests of its own. */
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { VaultDoor } from '#vault/door.ts';
import { FaceContext } from '#app/faceContext.ts';
import { StartCheck } from '#app/screens/welcome/StartCheck.tsx';
import { WelcomeScreen } from '#app/screens/welcome/WelcomeScreen.tsx';
import { show } from '../ui/inApp.tsx';

const DIGITS = '1234 5678 9012 3456 7890';
const WORDS = 'abandon ability able about above absent';

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
});

function first(door: Partial<VaultDoor>, onOpen = vi.fn(async () => undefined)) {
  const user = show(
    <FaceContext value={{ face: { language: 'en', theme: 'light' }, change: async () => undefined }}>
      <WelcomeScreen door={door as VaultDoor} onOpen={onOpen} onLookAround={() => undefined} />
    </FaceContext>,
  );
  return { user, onOpen };
}

const propose = async (kind: 'digits' | 'words') => (kind === 'digits' ? DIGITS : WORDS);

test('a vault is made only after the passphrase was typed back', async () => {
  const create = vi.fn(async () => ({ ok: true }) as const);
  const { user, onOpen } = first({ proposePassphrase: propose, create });
  await user.click(screen.getByRole('button', { name: 'Start' }));
  await screen.findByText('5678');
  await user.click(screen.getByRole('button', { name: /type it back/ }));
  expect(screen.queryByText('5678')).toBeNull();
  const field = screen.getByLabelText('Type it back');
  await user.type(field, '12345678901234567891');
  await user.click(screen.getByRole('button', { name: 'That’s it' }));
  expect(create).not.toHaveBeenCalled();
  expect(screen.getByText(/not the passphrase that was shown/)).toBeDefined();
  await user.clear(field);
  await user.type(field, '12345678901234567890{Enter}');
  await waitFor(() => expect(onOpen).toHaveBeenCalled());
  expect(create).toHaveBeenCalledWith(DIGITS);
});

test('of six words the first four letters are enough', async () => {
  const create = vi.fn(async () => ({ ok: true }) as const);
  const { user } = first({ proposePassphrase: propose, create });
  await user.click(screen.getByRole('button', { name: 'Start' }));
  await user.click(await screen.findByRole('radio', { name: 'Six words' }));
  await screen.findByText('abandon');
  await user.click(screen.getByRole('button', { name: /type it back/ }));
  await user.type(screen.getByLabelText('Type it back'), 'aban abil able abou abov abse{Enter}');
  await waitFor(() => expect(create).toHaveBeenCalledWith(WORDS));
});

test('a weak passphrase of one’s own is refused in words', async () => {
  const create = vi.fn(async () => ({ ok: false, because: 'weak' }) as const);
  const { user, onOpen } = first({ proposePassphrase: propose, create });
  await user.click(screen.getByRole('button', { name: 'Start' }));
  await user.click(await screen.findByRole('radio', { name: 'My own' }));
  await user.type(screen.getByLabelText('Your own passphrase'), 'letmein');
  await user.click(screen.getByRole('button', { name: /type it back/ }));
  await user.type(screen.getByLabelText('Type it back'), 'letmein{Enter}');
  expect(await screen.findByText(/too easy to guess/)).toBeDefined();
  expect(onOpen).not.toHaveBeenCalled();
});

test('a choice whose part does not exist yet is not shown', () => {
  first({ proposePassphrase: propose });
  const names = screen.getAllByRole('button').map((button) => button.textContent);
  expect(names).toEqual([
    'Cover',
    'Language',
    'Look around a made-up case',
    'Restore from a backup',
    'Start',
  ]);
});

test('restore says when the code does not open the file, and keeps the file', async () => {
  const restore = vi.fn(async () => ({ ok: false, because: 'wrong' }) as const);
  const { user } = first({ proposePassphrase: propose, restore });
  await user.click(screen.getByRole('button', { name: 'Restore from a backup' }));
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(screen.getByText(/Choose the backup file first/)).toBeDefined();
  await user.upload(
    screen.getByLabelText('Backup file', { selector: 'input' }),
    new File(['x'], 'backup.age'),
  );
  await user.type(screen.getByLabelText('Recovery code'), '1111');
  await user.click(screen.getByRole('button', { name: 'Next' }));
  await screen.findByText('5678');
  await user.click(screen.getByRole('button', { name: /type it back/ }));
  await user.type(screen.getByLabelText('Type it back'), `${DIGITS}{Enter}`);
  expect(await screen.findByText(/does not open this file/)).toBeDefined();
  expect(screen.getByText('backup.age')).toBeDefined();
});

test('a restore that lost something says what and why before it goes on', async () => {
  const refused = { signature: 2, header: 1, part: 3 };
  const restore = vi.fn(
    async () => ({ ok: true, taken: { cases: 1, newRecords: 7, knownRecords: 0, files: { fresh: 0, missing: 0 }, refused } }) as const,
  );
  const { user, onOpen } = first({ proposePassphrase: propose, restore, copies: async () => [] });
  await user.click(screen.getByRole('button', { name: 'Restore from a backup' }));
  await user.upload(
    screen.getByLabelText('Backup file', { selector: 'input' }),
    new File(['x'], 'backup.age'),
  );
  await user.type(screen.getByLabelText('Recovery code'), '1111');
  await user.click(screen.getByRole('button', { name: 'Next' }));
  await screen.findByText('5678');
  await user.click(screen.getByRole('button', { name: /type it back/ }));
  await user.type(screen.getByLabelText('Type it back'), `${DIGITS}{Enter}`);
  expect(await screen.findByText('The signature is not that of its author: 2')).toBeDefined();
  expect(screen.getByText('Damaged: 4')).toBeDefined();
  expect(onOpen).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Go on to Today' }));
  expect(onOpen).toHaveBeenCalled();
});

test.each([
  [{ is: 'elsewhere' }, 'Use it here'],
  [{ is: 'damaged' }, 'Try again'],
  [{ is: 'unfit', why: 'ios-tab' }, 'Look around a made-up case'],
  [{ is: 'unfit', why: 'private-mode' }, 'Look around a made-up case'],
] as const)('start check %j offers one thing to do', (standing, name) => {
  show(
    <StartCheck
      door={{ takeOver: async () => undefined }}
      standing={standing}
      onLookAround={() => undefined}
      reload={() => undefined}
    />,
  );
  const buttons = screen.getAllByRole('button').map((button) => button.textContent);
  expect(buttons).toEqual(['Cover', name]);
});
