/** A few of the altered bytes of `tamper.test.ts` where they would be met: real OPFS, real IndexedDB, the built worker. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chance } from '../support/chance.ts';
import { report } from '../support/figures.ts';
import { newProfile } from '../support/launch.ts';
import { startOrigin, type Origin } from '../support/origin.ts';
import { readOriginFiles, writeOriginFiles } from '../support/originFiles.ts';
import { drawSeed } from '../support/soak.ts';
import { comparable, good, makeCase, makeVault, note, opened, when } from '../support/story.ts';

const passphrase = '3319 8840 5526 7701 1493';
const altered = [['k0'], ['k1'], ['k0', 'k1'], ['r0'], ['j00'], ['d0']] as const;
const timesEach = 3;

let origin: Origin;

beforeAll(async () => {
  origin = await startOrigin();
});
afterAll(() => origin.stop());

test('tamper in Chromium: what is altered is refused, told or made good, never accepted, never a crash', async () => {
  const profile = await newProfile();
  const { vault, close } = await origin.begin(profile.profileDir);
  const { door, page } = vault;
  await door.look();
  await makeVault(door, passphrase);
  const key = await makeCase(door, 'S-1');
  for (let i = 0; i < 12; i++) good(await door.append(key, [note(`entry ${i}`)], when));
  await door.saveDraft({ place: 'here', text: 'unfinished' });
  await door.closeCase(key);
  const said = comparable((await opened(door, key)).stated);
  await door.hardLock(null);
  await vault.restart();
  const whole = [...(await readOriginFiles(page))].filter(([name]) => name !== 'x0');

  const luck = chance(drawSeed);
  const verdicts = { whole: 0, refused: 0, told: 0 };
  const wrong: string[] = [];
  for (const names of altered.flatMap((each) => Array.from({ length: timesEach }, () => each))) {
    const used = (whole.find(([name]) => name === names[0])?.[1] ?? new Uint8Array()).findLastIndex(
      (b) => b !== 0,
    );
    const at = luck.below(used + 1);
    const what = `${names.join('+')} byte ${at}`;
    const files = whole.map(
      ([name, bytes]) => [name, names.some((one) => one === name) ? flipped(bytes, at) : bytes] as const,
    );
    // The index is gone too, half of the times: then the journal stands alone.
    await writeOriginFiles(page, files);
    if (luck.below(2) === 0) await dropDatabases();
    await vault.restart();
    const verdict = await judge().catch((error: unknown) => `crash: ${String(error)}`);
    if (verdict === 'whole' || verdict === 'refused' || verdict === 'told') verdicts[verdict]++;
    else wrong.push(`${what}: ${verdict}`);
    await door.hardLock(null);
    await vault.restart();
  }
  report('tamper in Chromium', `${JSON.stringify(verdicts)}, wrong ${wrong.length}`);
  expect(wrong).toEqual([]);
  await close();
  await profile.remove();

  async function judge(): Promise<string> {
    if ((await door.look()).standing.is === 'damaged') return 'refused';
    if (!(await door.unlock(passphrase)).ok) return 'refused';
    const { journalGaps, missingFrames, refilledFromIndex, unreadable } = await door.health();
    const answer = await door.openCase(key);
    const found = answer.ok ? comparable(answer.opened.stated) : [];
    if (found.some((one) => !said.includes(one))) return 'accepted';
    const drafts = (await door.drafts()).map(({ text }) => text);
    if (drafts.some((text) => text !== 'unfinished')) return 'accepted';
    if (found.length === said.length && drafts.length === 1) return 'whole';
    return journalGaps + missingFrames + refilledFromIndex + unreadable > 0 ? 'told' : 'silent';
  }

  function dropDatabases(): Promise<void> {
    return page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase('wb');
          request.onsuccess = () => resolve();
          request.onerror = () => reject(request.error);
        }),
    );
  }
});

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8));
  return copy;
}
