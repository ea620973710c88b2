/** Debian's Firefox ESR, as a person would use it: the main story in small, killed and offline. Skipped where it is not installed. */
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newProfile } from '../support/launch.ts';
import { report } from '../support/figures.ts';
import { startServer, type Server } from '../support/startServer.ts';
import { FIREFOX, startFirefox, type Firefox } from './support/firefoxSeat.ts';
import { featuresOf, filesKept, firstRun, logHearing, openAgain } from './support/mainStory.ts';
import { places } from './support/seat.ts';
import { whySkipped } from './support/whySkipped.ts';

const skipped = whySkipped('Firefox ESR', existsSync(FIREFOX) ? [] : [FIREFOX]);

describe.skipIf(skipped !== '')(`Firefox ESR${skipped}`, () => {
  let server: Server;
  let profile: Awaited<ReturnType<typeof newProfile>>;
  let firefox: Firefox | null = null;
  let passphrase = '';

  beforeAll(async () => {
    server = await startServer();
    profile = await newProfile();
  });
  afterAll(async () => {
    await firefox?.close();
    await server.stop();
    await profile.remove();
  });

  test('a vault is made, a hearing logged, and after a reload the passphrase opens it', async () => {
    firefox = await startFirefox(profile.profileDir);
    const { seat, version, complaints } = firefox;
    await seat.open(server.address);
    await seat.wait(places.button('English'));
    // The start check has tried a handle, and removed its file.
    expect(await filesKept(seat)).toEqual([]);
    passphrase = await firstRun(seat);
    report('Firefox', version);
    report('Firefox knows', await featuresOf(seat));
    await logHearing(seat);
    await seat.reload();
    await openAgain(seat, passphrase);
    expect(complaints).toEqual([]);
  }, 90_000);

  test('killed, and the server gone: it opens from what it keeps, and no entry is lost', async () => {
    if (firefox === null) throw new Error('There was no first run.');
    await firefox.seat.wait(places.offlineReady);
    await firefox.kill();
    await server.stop();
    firefox = await startFirefox(profile.profileDir);
    await firefox.seat.open(server.address);
    await openAgain(firefox.seat, passphrase);
    expect(firefox.complaints).toEqual([]);
  }, 90_000);
});
