/** What the frame of the app does when the vault speaks first, over a real vault in memory. */
import { act, screen, waitFor } from '@testing-library/react';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { Desk } from '#app/desk/Desk.ts';
import { Shell } from '#app/Shell.tsx';
import { announce } from '#app/ui/LiveRegion.tsx';
import { Updates } from '#app/update/Updates.ts';
import type { News, VaultDoor } from '#vault/door.ts';
import { vaultInNode } from '../../browser/support/vaultInNode.ts';
import { quickKdf, passphrase } from '../../vault/keys/people.ts';
import { modelDisk } from '../../vault/modelDisk.ts';
import { navAt, show } from '../ui/inApp.tsx';

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});

/** An open vault with the app over it; `tell` is the vault's own voice. */
async function app(look: Partial<VaultDoor> = {}) {
  const vault = vaultInNode(modelDisk(), new IDBFactory(), quickKdf);
  await vault.look();
  expect(await vault.create(passphrase)).toEqual({ ok: true });
  const listeners: ((news: News) => void)[] = [];
  const onPage: Partial<VaultDoor> = {
    askToPersist: async () => true,
    watch: async (listener) => void listeners.push(listener),
    ...look,
  };
  const door = new Proxy(vault as VaultDoor, {
    get: (of, name) => Reflect.get(onPage, name) ?? (Reflect.get(of, name) as () => void).bind(vault),
  });
  const reload = vi.fn();
  const { nav } = navAt({ at: 'today' });
  const clock = { now: () => Date.now(), zone: () => 'Asia/Almaty' };
  const user = show(
    <Shell
      parts={{
        door,
        nav,
        updates: new Updates('none', reload),
        look: await door.look(),
        makeDesk: async () => new Desk(door, clock, (await door.state()).device),
        makeExample: () => Promise.reject(new Error('nobody looks around here')),
        reload,
      }}
    />,
    { nav },
  );
  return { vault, user, reload, tell: (news: News) => listeners.forEach((listener) => listener(news)) };
}

test('when the time of an open session is over, the page goes blank, locks the vault and begins anew', async () => {
  const { vault, reload, tell } = await app();
  await screen.findByRole('heading', { level: 1, name: 'Today' });
  tell({ is: 'time-over' });
  expect(screen.queryByRole('heading', { level: 1, name: 'Today' })).toBeNull();
  await waitFor(() => expect(reload).toHaveBeenCalledOnce());
  expect((await vault.look()).standing).toEqual({ is: 'locked' });
});

test('under the cover no announcement stays or comes: neither what was said before nor what ends meanwhile', async () => {
  const { user } = await app();
  await screen.findByRole('heading', { level: 1, name: 'Today' });
  act(() => announce('The PIN is set.'));
  expect(document.body.textContent).toContain('The PIN is set.');
  await user.keyboard('{Escape}{Escape}');
  await waitFor(() => expect(screen.queryByRole('heading', { level: 1, name: 'Today' })).toBeNull());
  expect(document.body.textContent).not.toContain('The PIN is set.');
  act(() => announce('Restored: 1 case, 56 entries.'));
  expect(document.body.textContent).not.toContain('Restored');
});

test('“Use it here” goes on to Unlock in the same page', async () => {
  let mine = false;
  const face = { language: null, theme: 'system' } as const;
  const { user, reload } = await app({
    takeOver: async () => void (mine = true),
    look: async () => ({ standing: { is: mine ? 'locked' : 'elsewhere' }, face }),
  });
  await user.click(await screen.findByRole('button', { name: 'Use it here' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Unlock' })).toBeDefined();
  expect(reload).not.toHaveBeenCalled();
});

test('after “Use it here” a vault that can’t be looked at is begun anew', async () => {
  let mine = false;
  const face = { language: null, theme: 'system' } as const;
  const { user, reload } = await app({
    takeOver: async () => void (mine = true),
    look: async () =>
      mine ? Promise.reject(new Error('the origin was cleared')) : { standing: { is: 'elsewhere' }, face },
  });
  await user.click(await screen.findByRole('button', { name: 'Use it here' }));
  await waitFor(() => expect(reload).toHaveBeenCalledOnce());
});
