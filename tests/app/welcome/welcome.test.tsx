/** First run and restore, as far as the page goes. The door's answers are the vault's contract; the vault has tests of its own. */
import { cleanup, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { FileRefusal, VaultDoor } from '#vault/door.ts';
import { FaceContext } from '#app/faceContext.ts';
import { LanguageChoice } from '#app/screens/welcome/LanguageChoice.tsx';
import { StartCheck } from '#app/screens/welcome/StartCheck.tsx';
import { WelcomeScreen } from '#app/screens/welcome/WelcomeScreen.tsx';
import { LiveRegion } from '#app/ui/LiveRegion.tsx';
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
  await user.click(await screen.findByRole('radio', { name: 'Six English words' }));
  await screen.findByText('abandon');
  await user.click(screen.getByRole('button', { name: /type it back/ }));
  await user.type(screen.getByLabelText('Type it back'), 'aban abil able abou abov abse{Enter}');
  await waitFor(() => expect(create).toHaveBeenCalledWith(WORDS));
});

test('a weak passphrase of one’s own is refused where it can be made longer, before it is typed back', async () => {
  const create = vi.fn(async () => ({ ok: true }) as const);
  const isStrongEnough = async (typed: string) => typed.length > 20;
  const { user } = first({ proposePassphrase: propose, isStrongEnough, create });
  await user.click(screen.getByRole('button', { name: 'Start' }));
  expect(await screen.findByText(/It is shown only now/)).toBeDefined();
  await user.click(await screen.findByRole('radio', { name: 'My own' }));
  expect(screen.queryByText(/It is shown only now/)).toBeNull();
  const field = screen.getByLabelText('Your own passphrase');
  await user.type(field, 'letmein');
  await user.click(screen.getByRole('button', { name: /type it back/ }));
  expect(await screen.findByText(/too easy to guess/)).toBeDefined();
  expect(screen.queryByLabelText('Type it back')).toBeNull();
  await user.type(field, ' and some more of it');
  expect(screen.queryByText(/too easy to guess/)).toBeNull();
  await user.click(screen.getByRole('button', { name: /type it back/ }));
  await user.type(screen.getByLabelText('Type it back'), 'letmein and some more of it{Enter}');
  await waitFor(() => expect(create).toHaveBeenCalledWith('letmein and some more of it'));
});

test('a browser’s window says what a private one forgets, before anything is made; the installed app does not', () => {
  const words = 'In a private window everything is gone when it closes';
  first({ proposePassphrase: propose });
  expect(screen.getByText(words)).toBeDefined();
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === '(display-mode: standalone)' }));
  cleanup();
  first({ proposePassphrase: propose });
  expect(screen.queryByText(words)).toBeNull();
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

async function restoring(door: Partial<VaultDoor>) {
  const shown = first({ proposePassphrase: propose, ...door });
  const { user } = shown;
  await user.click(screen.getByRole('button', { name: 'Restore from a backup' }));
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(screen.getByText(/Choose the backup file first/)).toBeDefined();
  await user.upload(
    screen.getByLabelText('Backup file', { selector: 'input' }),
    new File(['x'], 'backup.age'),
  );
  await user.type(screen.getByLabelText('Recovery code'), '1111');
  await user.click(screen.getByRole('button', { name: 'Next' }));
  return shown;
}

test.each<[FileRefusal, RegExp]>([
  ['wrong', /code does not open this file.*beginning of the file was altered/],
  ['not-ours', /not a file of this app/],
  ['other-kind', /This is a case file, not a backup/],
  ['newer', /Update the app/],
  ['damaged', /code is right, but the file is damaged/],
])(
  'restore: a file that does not open (%s) is told before any passphrase is shown',
  async (because, words) => {
    const proposePassphrase = vi.fn(propose);
    await restoring({ proposePassphrase, checkBackup: async () => ({ ok: false, because }) });
    expect((await screen.findByText(words)).textContent).toMatch(words);
    expect(screen.getByText('backup.age')).toBeDefined();
    expect(proposePassphrase).not.toHaveBeenCalled();
  },
);

test('restore: whoever goes back to the file finds the same passphrase again', async () => {
  let drawn = 0;
  const { user } = await restoring({
    proposePassphrase: async () => `${(drawn += 1)}234 5678 9012 3456 7890`,
    checkBackup: async () => ({ ok: true }),
  });
  await screen.findByText('1234');
  await user.click(screen.getByRole('button', { name: /Back/ }));
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(await screen.findByText('1234')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Another one' }));
  expect(await screen.findByText('2234')).toBeDefined();
  expect(drawn).toBe(2);
});

test('a restore that lost something says what and why before it goes on', async () => {
  const refused = { signature: 2, header: 1, part: 3 };
  const restore = vi.fn(
    async () =>
      ({
        ok: true,
        taken: {
          cases: 1,
          newRecords: 7,
          knownRecords: 0,
          withdrawals: 0,
          files: { fresh: 0, missing: 0 },
          refused,
        },
      }) as const,
  );
  const checkBackup = async () => ({ ok: true }) as const;
  const { user, onOpen } = await restoring({ restore, checkBackup, copies: async () => [] });
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
  [1, 1, 'Restored: 1 case, 1 entry.'],
  [3, 38, 'Restored: 3 cases, 38 entries.'],
])('after a restore %i and %i are counted in words that fit', async (cases, newRecords, words) => {
  const { user, onOpen } = await restoring({
    checkBackup: async () => ({ ok: true }),
    copies: async () => [],
    restore: async () => ({
      ok: true,
      taken: {
        cases,
        newRecords,
        knownRecords: 0,
        withdrawals: 0,
        refused: {},
        files: { fresh: 0, missing: 0 },
      },
    }),
  });
  show(<LiveRegion silent={false} />);
  await screen.findByText('5678');
  await user.click(screen.getByRole('button', { name: /type it back/ }));
  await user.type(screen.getByLabelText('Type it back'), `${DIGITS}{Enter}`);
  await waitFor(() => expect(onOpen).toHaveBeenCalled());
  expect(screen.getByRole('status').textContent).toBe(words);
});

test('no line of the first question begins with a dot, however narrow', () => {
  show(<LanguageChoice onChosen={() => undefined} />);
  expect(screen.getByRole('heading', { level: 1 }).textContent).not.toMatch(/[ \n]·/);
});

const startDoor = {
  takeOver: async () => undefined,
  wipe: async () => ({ keysGone: true, failed: 0 }),
  copies: async () => [],
};

test.each([
  [{ is: 'elsewhere' }, ['Wipe this phone…', 'Use it here']],
  [{ is: 'damaged' }, ['Wipe this phone…', 'Try again']],
  [{ is: 'unfit', why: 'ios-tab' }, ['Language', 'Look around a made-up case']],
  [{ is: 'unfit', why: 'private-mode' }, ['Language', 'Look around a made-up case']],
] as const)(
  'start check %j offers one thing to do, and the wipe where something lies here',
  (standing, names) => {
    show(
      <FaceContext value={{ face: { language: 'en', theme: 'light' }, change: async () => undefined }}>
        <StartCheck
          door={startDoor}
          standing={standing}
          onLookAround={() => undefined}
          onTaken={() => undefined}
          reload={() => undefined}
        />
      </FaceContext>,
    );
    const buttons = screen.getAllByRole('button').map((button) => button.textContent);
    expect(buttons).toEqual(['Cover', ...names]);
  },
);

test.each([
  ['no-indexeddb', 1],
  ['no-opfs', 1],
  ['no-handles', 0],
  ['private-mode', 0],
  ['ios-tab', 0],
] as const)('%s: what may lie here from before, and what removes it, is told (%i)', (why, count) => {
  show(
    <FaceContext value={{ face: { language: 'en', theme: 'light' }, change: async () => undefined }}>
      <StartCheck
        door={startDoor}
        standing={{ is: 'unfit', why }}
        onLookAround={() => undefined}
        onTaken={() => undefined}
        reload={() => undefined}
      />
    </FaceContext>,
  );
  expect(screen.queryAllByText(/it may still be here, sealed/)).toHaveLength(count);
});

test('a damaged key file: the wipe is two taps away, and back is one', async () => {
  const user = show(
    <StartCheck
      door={startDoor}
      standing={{ is: 'damaged' }}
      onLookAround={() => undefined}
      onTaken={() => undefined}
      reload={() => undefined}
    />,
  );
  await user.click(screen.getByRole('button', { name: 'Wipe this phone…' }));
  expect(await screen.findByRole('button', { name: /Wipe everything here/ })).toBeDefined();
  await user.click(screen.getByRole('button', { name: /Back/ }));
  expect(screen.getByRole('button', { name: 'Try again' })).toBeDefined();
});

test('a wipe that an earlier start left unfinished is told before anything else', async () => {
  show(
    <StartCheck
      door={startDoor}
      standing={{ is: 'half-wiped', left: { keysGone: true, failed: 2 } }}
      onLookAround={() => undefined}
      onTaken={() => undefined}
      reload={() => undefined}
    />,
  );
  expect(await screen.findByText(/2 parts could not be cleared/)).toBeDefined();
  expect(screen.getByRole('button', { name: 'Wipe again' })).toBeDefined();
});
