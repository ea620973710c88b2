import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { VaultDoor } from '#vault/door.ts';
import { CoverScreen } from '#app/screens/cover/CoverScreen.tsx';
import { UnlockScreen } from '#app/screens/unlock/UnlockScreen.tsx';
import { WipePage } from '#app/screens/more/WipePage.tsx';
import { completeSecret } from '#app/completeSecret.ts';
import { show } from '../ui/inApp.tsx';

function unlock(door: Partial<VaultDoor>, pin = false) {
  const onOpen = vi.fn(async () => undefined);
  const onHard = vi.fn();
  const user = show(
    <UnlockScreen
      door={door as VaultDoor}
      pin={pin}
      soft={pin}
      onOpen={onOpen}
      onHard={onHard}
      onWiped={() => undefined}
    />,
  );
  return { user, onOpen, onHard };
}

test('a wrong passphrase is told in words and stays typed', async () => {
  const { user, onOpen } = unlock({ unlock: async () => ({ ok: false, because: 'wrong' }) });
  await user.type(screen.getByLabelText('Passphrase'), 'not this one{Enter}');
  expect(await screen.findByText(/does not open it/)).toBeDefined();
  expect((screen.getByLabelText('Passphrase') as HTMLInputElement).value).toBe('not this one');
  expect(onOpen).not.toHaveBeenCalled();
});

test('wrong, damaged and missing are three different answers', async () => {
  const answers = new Set<string>();
  for (const because of ['wrong', 'damaged', 'missing'] as const) {
    const { user } = unlock({ unlock: async () => ({ ok: false, because }) });
    await user.type(screen.getAllByLabelText('Passphrase').at(-1) as HTMLElement, 'x{Enter}');
    await waitFor(() => expect(document.querySelectorAll('.field-error').length).toBe(answers.size + 1));
    answers.add([...document.querySelectorAll('.field-error')].at(-1)?.textContent ?? '');
  }
  expect(answers.size).toBe(3);
});

test('[P3] PIN: a wrong one counts the tries left, the last one leaves only the passphrase', async () => {
  let triesLeft = 5;
  const { user, onHard } = unlock(
    { tryPin: async () => ({ ok: false, because: 'wrong', triesLeft: (triesLeft -= 1) }) },
    true,
  );
  await user.type(screen.getByLabelText('PIN'), '111111{Enter}');
  expect(await screen.findByText(/^4 tries left/)).toBeDefined();
  for (let n = 0; n < 4; n++) {
    await user.type(screen.getByLabelText('PIN'), '111111{Enter}');
  }
  await waitFor(() => expect(onHard).toHaveBeenCalled());
  expect(screen.getByLabelText('Passphrase')).toBeDefined();
  expect(screen.getByText('Five wrong PINs: now only the passphrase opens it.')).toBeDefined();
});

test('[P3] PIN: one that comes too late is not called wrong', async () => {
  const { user } = unlock({ tryPin: async () => ({ ok: false, because: 'expired', triesLeft: 5 }) }, true);
  await user.type(screen.getByLabelText('PIN'), '314159{Enter}');
  expect(await screen.findByText(/^The time in which the PIN opens it is over/)).toBeDefined();
  expect(screen.queryByText(/wrong/)).toBeNull();
});

test('words typed by their first letters are made whole before the vault is asked', async () => {
  expect(await completeSecret('aban ABIL able abou abov abse')).toBe(
    'abandon ability able about above absent',
  );
  expect(await completeSecret('aban abil')).toBe('aban abil');
  expect(await completeSecret('my own six words of mine')).toBe('my own six words of mine');
  expect(await completeSecret('1234 5678')).toBe('1234 5678');
});

test('the cover opens by a long press on its title, and by keys; a short tap does nothing', () => {
  vi.useFakeTimers();
  try {
    const back = vi.fn();
    show(<CoverScreen onBack={back} />);
    const title = screen.getByRole('heading', { level: 1 });
    fireEvent.pointerDown(title);
    vi.advanceTimersByTime(300);
    fireEvent.pointerUp(title);
    vi.advanceTimersByTime(2_000);
    expect(back).not.toHaveBeenCalled();
    fireEvent.pointerDown(title);
    vi.advanceTimersByTime(700);
    expect(back).toHaveBeenCalledTimes(1);
    fireEvent.keyDown(title, { key: 'Enter' });
    fireEvent.keyUp(title, { key: 'Enter' });
    expect(back).toHaveBeenCalledTimes(1);
    fireEvent.keyDown(title, { key: 'Enter', shiftKey: true });
    expect(back).toHaveBeenCalledTimes(2);
  } finally {
    vi.useRealTimers();
  }
});

test('wipe: letting go stops it, holding three seconds does it; a key counts down and Stop ends that', async () => {
  vi.useFakeTimers();
  try {
    const wipe = vi.fn(async () => ({ keysGone: true, failed: 0 }));
    show(
      <WipePage door={{ wipe, copies: async () => [] }} onBack={() => undefined} onWiped={() => undefined} />,
    );
    const button = screen.getByRole('button', { name: /Wipe everything here/ });
    fireEvent.pointerDown(button, { button: 0 });
    await vi.advanceTimersByTimeAsync(2_900);
    fireEvent.pointerUp(button);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(wipe).not.toHaveBeenCalled();
    fireEvent.click(button, { detail: 0 });
    await vi.advanceTimersByTimeAsync(5_000);
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(wipe).not.toHaveBeenCalled();
    fireEvent.pointerDown(button, { button: 0 });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(wipe).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Wiped');
  } finally {
    vi.useRealTimers();
  }
});

test('wipe: what could not be overwritten or cleared is said, and wiping again says what became of it', async () => {
  const answers = [
    { keysGone: false, failed: 3 },
    { keysGone: true, failed: 1 },
    { keysGone: true, failed: 0 },
  ];
  const wipe = async () => answers.shift() ?? Promise.reject(new Error('wiped too often'));
  const onWiped = vi.fn();
  const user = show(
    <WipePage door={{ wipe, copies: async () => [] }} onBack={() => undefined} onWiped={onWiped} />,
  );
  const title = () => screen.getByRole('heading', { level: 1 }).textContent;
  const again = () => user.click(screen.getByRole('button', { name: 'Wipe again' }));
  vi.useFakeTimers();
  fireEvent.pointerDown(screen.getByRole('button', { name: /Wipe everything here/ }), { button: 0 });
  await vi.advanceTimersByTimeAsync(3_000);
  vi.useRealTimers();
  expect(title()).toBe('The wipe did not finish');
  expect(screen.getByRole('alert').textContent).toMatch(/keys could not be overwritten.*may still be read/);
  expect(screen.getByText(/3 parts could not be cleared/)).toBeDefined();
  expect(screen.queryByText(/can no longer be read/)).toBeNull();
  await again();
  expect(title()).toBe('Wiped, but not cleared away');
  expect(screen.getByText(/can no longer be read/)).toBeDefined();
  expect(screen.getByText(/1 part could not be cleared/)).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Start again' })).toBeNull();
  await again();
  expect(title()).toBe('Wiped');
  await user.click(screen.getByRole('button', { name: 'Start again' }));
  expect(onWiped).toHaveBeenCalledOnce();
});

test('wipe: one that fails as a whole is never called done', async () => {
  vi.useFakeTimers();
  show(
    <WipePage
      door={{ wipe: () => Promise.reject(new Error('no disk')), copies: async () => [] }}
      onBack={() => undefined}
      onWiped={() => undefined}
    />,
  );
  fireEvent.pointerDown(screen.getByRole('button', { name: /Wipe everything here/ }), { button: 0 });
  await vi.advanceTimersByTimeAsync(3_000);
  vi.useRealTimers();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('The wipe did not finish');
});

test('a full phone after a forgotten passphrase: it is not called damaged, and the shown passphrase stays for the next try', async () => {
  const answers = [{ ok: false, because: 'storage-full' }, { ok: true }] as const;
  let tries = 0;
  const { user, onOpen } = unlock({
    proposePassphrase: async () => '1234 5678 9012 3456 7890',
    unlockWithRecovery: async () => answers[Math.min(tries++, 1) as 0 | 1],
  });
  await user.click(screen.getByRole('button', { name: /recovery code/ }));
  await user.type(await screen.findByLabelText('Recovery code'), '0123{Enter}');
  await screen.findByText('5678');
  await user.click(screen.getByRole('button', { name: /type it back/ }));
  await user.type(screen.getByLabelText('Type it back'), '12345678901234567890{Enter}');
  expect((await screen.findByText(/storage is full/)).textContent).toMatch(/recovery code stays good/);
  expect(screen.queryByText(/damaged/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'That’s it' }));
  expect(onOpen).toHaveBeenCalledOnce();
});
