/**
 * Debian's WebKitGTK. As Debian ships 2.50, the storage the vault needs is switched off; switched on, it opens no handle.
 * The start check must say so both times, and all but the vault must work: the made-up case, offline too. Where a later
 * version can do more, this fails, so that docs/browsers.md learns of it. Skipped where it is not installed.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newProfile } from '../support/launch.ts';
import { report } from '../support/figures.ts';
import { startServer, type Server } from '../support/startServer.ts';
import { featuresOf, filesKept, logHearing, WORDS } from './support/mainStory.ts';
import { places, type Seat } from './support/seat.ts';
import { MISSING, startWebKit, VAULT_FEATURES, type WebKit } from './support/webkitSeat.ts';
import { whySkipped } from './support/whySkipped.ts';

const UNFIT = 'This browser cannot keep your notes';
const LOOK_AROUND = 'Look around a made-up case';
const EXAMPLE = 'Example: the courtyard concert';

const skipped = whySkipped('WebKitGTK', MISSING);

describe.skipIf(skipped !== '')(`WebKitGTK${skipped}`, () => {
  let server: Server;
  let profile: Awaited<ReturnType<typeof newProfile>>;
  let webkit: WebKit | null = null;

  beforeAll(async () => {
    server = await startServer();
  });
  beforeEach(async () => {
    profile = await newProfile();
  });
  afterEach(async () => {
    await webkit?.kill();
    webkit = null;
    await profile.remove();
  });
  afterAll(() => server.stop());

  const start = async (features?: readonly string[]): Promise<Seat> => {
    webkit = await startWebKit(profile.profileDir, server.address, features);
    await webkit.seat.wait(places.title(UNFIT));
    return webkit.seat;
  };

  test('as shipped: the start check says why no vault is made', async () => {
    const seat = await start();
    report('WebKitGTK', webkit?.version ?? '');
    report('WebKitGTK as shipped knows', await featuresOf(seat));
    expect(await seat.text()).toContain('Update the browser, use another one');
    expect(await seat.text()).not.toContain('Start logging');
    expect(webkit?.complaints).toEqual([]);
  }, 120_000);

  test('as shipped: the made-up case is looked at, a hearing logged in it, another language chosen', async () => {
    const seat = await start();
    await seat.click(places.button(LOOK_AROUND));
    await seat.wait(places.title('Today'));
    expect(await seat.text()).toContain('A made-up case. Nothing you do here is kept.');
    await seat.click(places.button('Cases'));
    await seat.click(places.row(EXAMPLE));
    await seat.wait(places.title(EXAMPLE));
    await seat.click(places.button('Today'));
    await logHearing(seat);
    await seat.click(places.button('Menu'));
    await seat.click(places.button('Read the log'));
    await seat.wait(places.reads(WORDS));
    expect(webkit?.complaints).toEqual([]);
    await seat.click(places.button('More'));
    await seat.click(places.row('Settings'));
    await seat.click(places.chip('ru'));
    await seat.wait(places.title('Настройки'));
    expect(await seat.ask('document.documentElement.lang')).toBe('ru');
  }, 120_000);

  test('storage switched on, but no handle opens: the start check finds that out and leaves nothing behind', async () => {
    const seat = await start(VAULT_FEATURES);
    report(`WebKitGTK with ${VAULT_FEATURES.join(', ')} knows`, await featuresOf(seat));
    expect(await seat.text()).toContain('Update the browser, use another one');
    expect(await filesKept(seat)).toEqual([]);
    expect(webkit?.complaints).toEqual([]);
  }, 120_000);

  test('killed, and the server gone: it opens from what it keeps, the made-up case too', async () => {
    await (await start()).wait(places.offlineReady);
    await webkit?.kill();
    await server.stop();
    const seat = await start();
    await seat.click(places.button(LOOK_AROUND));
    await seat.wait(places.title('Today'));
    await logHearing(seat);
  }, 120_000);
});
