/** What is measured through the screens: what Unlock costs to load, the heap, a tap in a live hearing. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { PASSPHRASE } from './benchVault.mjs';
import { figuresOf } from './figures.mjs';
import { heapOf } from './heap.mjs';
import { askedBeforeUnlock, markUnlock, precachedBytes, watchTap } from './inPage.mjs';

const SLOWER = 4;
const TAPS = 40;
const WARM_UP = 5;

/** The profile's vault is locked and has one open hearing; `great` is the code of its greatest case. */
export async function measureScreens({ context, page, address, appFolder, waitForOfflineReady, great }) {
  await page.addInitScript(markUnlock);
  await page.goto(address);
  const field = page.getByLabel('Passphrase');
  await field.waitFor();
  const asked = await page.evaluate(askedBeforeUnlock);
  await waitForOfflineReady(page);
  const size = {
    unlockScripts: await gzipOf(asked, appFolder),
    precached: await page.evaluate(precachedBytes),
  };

  await field.fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await page.getByRole('button', { name: 'Back to hearing' }).waitFor();
  await page.getByRole('button', { name: 'Cases', exact: true }).click();
  await page
    .getByRole('button', { name: new RegExp(`^${great}\\b`) })
    .first()
    .click();
  await page.getByRole('heading', { level: 1 }).filter({ hasText: great }).waitFor();
  await rest(1000);
  const heap = await heapOf(context, page);

  await page.getByRole('button', { name: 'Today', exact: true }).click();
  await page.getByRole('button', { name: 'Back to hearing' }).click();
  await page.getByRole('button', { name: 'Mark', exact: true }).waitFor();
  await taps(page, WARM_UP);
  const full = await taps(page, TAPS);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await taps(page, WARM_UP);
  const slowed = await taps(page, TAPS);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const of = (name) => ({
    full: figuresOf(full.map((one) => one[name])),
    slowed: figuresOf(slowed.map((one) => one[name])),
  });
  return { size, heap, tapVisible: of('visible'), tapCalledKept: of('kept') };
}

async function taps(page, many) {
  const times = [];
  const box = await page.getByRole('button', { name: 'Mark', exact: true }).boundingBox();
  for (let i = 0; i < many; i++) {
    await page.evaluate(watchTap);
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    times.push(await page.evaluate(() => globalThis.benchTap));
    await rest(50);
  }
  return times;
}

/** Workers are not part of what the page needs to draw. */
async function gzipOf(paths, appFolder) {
  const scripts = new Set(
    paths.filter((path) => path.endsWith('.js') && !/\/(?:worker|argon)-|\/sw\.js$/.test(path)),
  );
  const sizes = await Promise.all(
    [...scripts].map(async (path) => gzipSync(await readFile(join(appFolder, path)), { level: 9 }).length),
  );
  return sizes.reduce((sum, one) => sum + one, 0);
}
