/**
 * A phone that dies in the middle of a hearing. SIGKILL to the whole browser while statements, index writes, snapshots,
 * locks and ring writes are under way; then further starts with writes between them, since Chromium may drop all
 * databases of an origin one or two starts after a kill (stack.md 1). Acknowledged = the append resolved here in Node.
 */
import { setTimeout as rest } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { VaultDoor } from '#vault/door.ts';
import { chance, type Chance } from '../support/chance.ts';
import { report } from '../support/figures.ts';
import { newProfile } from '../support/launch.ts';
import { startOrigin, type Origin, type Run } from '../support/origin.ts';
import { soakMilliseconds, soakTimeout } from '../support/soak.ts';
import { makeVault } from '../support/story.ts';
import { Acknowledged } from './acknowledged.ts';

const passphrase = '4901 7730 2288 1156 9043';
const killsPerLife = 21;
/** Starts after the last kill of a life. */
const quietStarts = 3;

let origin: Origin;
const figures = { kills: 0, underWay: 0, starts: 0, acknowledged: 0, lost: 0, indexRebuilt: 0, refilled: 0 };

beforeAll(async () => {
  origin = await startOrigin();
});
afterAll(() => origin.stop());

test(
  '[K7] [K11] whatever was acknowledged before a kill is readable after it, three starts and more later',
  { timeout: soakTimeout(240_000) },
  async () => {
    const end = Date.now() + soakMilliseconds;
    const seed = Date.now() % 1_000_000;
    const atLeast = soakMilliseconds > 0 ? 200 : 1;
    for (let life = 0; figures.kills < atLeast || Date.now() < end; life++)
      await live(chance(seed + life), seed + life);
    report('browser kills', figures.kills);
    report('calls under way at the kills', figures.underWay);
    report('starts after a kill', figures.starts);
    report('acknowledged entries', figures.acknowledged);
    report('acknowledged entries lost', figures.lost);
    report('starts that found the index gone and told it', figures.indexRebuilt);
    report('journal entries refilled from the index', figures.refilled);
  },
);

/** One profile from its birth to its last quiet start. */
async function live(luck: Chance, seed: number): Promise<void> {
  const { profileDir, remove } = await newProfile();
  const kept = new Acknowledged();
  for (let start = 0; start < killsPerLife + quietStarts; start++) {
    const run = await origin.begin(profileDir);
    const { door } = run.vault;
    expect((await door.look()).standing.is).toBe(start === 0 ? 'nothing' : 'locked');
    if (start === 0) {
      await makeVault(door, passphrase);
      await kept.makeCase(door, 'K-1');
    } else await expectAllThere(run, kept, seed);
    const calls = { underWay: 0 };
    const busy = writeAll(door, kept, luck, calls);
    if (start < killsPerLife) {
      await rest(20 + luck.below(350));
      figures.underWay += calls.underWay;
      await run.kill();
      figures.kills++;
      await busy;
    } else {
      await busy;
      await run.close();
    }
  }
  figures.acknowledged += kept.entries;
  await remove();
}

async function expectAllThere({ vault }: Run, kept: Acknowledged, seed: number): Promise<void> {
  const { door } = vault;
  expect(await door.unlock(passphrase)).toEqual({ ok: true });
  const lost = await kept.lost(door);
  const health = await door.health();
  figures.starts++;
  figures.lost += lost.length;
  figures.refilled += health.refilledFromIndex;
  if (health.indexRebuilt) figures.indexRebuilt++;
  expect(lost, `with seed ${seed}`).toEqual([]);
  expect(health.missingFrames, `with seed ${seed}`).toBe(0);
}

/** Many writes of every kind at once; resolves when each has been answered or has lost its browser. */
async function writeAll(
  door: VaultDoor,
  kept: Acknowledged,
  luck: Chance,
  calls: { underWay: number },
): Promise<void> {
  const running: Promise<unknown>[] = [];
  const cases = [...kept.cases.keys()];
  const relocks = luck.below(4) === 0;
  for (let i = 0; i < 120; i++) {
    calls.underWay++;
    const answered = one(door, kept, luck, cases).catch(() => undefined);
    running.push(answered.finally(() => calls.underWay--));
    if (i === 45 && relocks) running.push(relock(door).catch(() => undefined));
    if (i % 6 === 5) await rest(4);
  }
  await Promise.all(running);
}

async function one(
  door: VaultDoor,
  kept: Acknowledged,
  luck: Chance,
  cases: readonly Parameters<VaultDoor['closeCase']>[0][],
): Promise<void> {
  const key = cases[luck.below(cases.length)];
  if (key === undefined) return;
  const kind = luck.below(100);
  if (kind < 78) await kept.note(door, key);
  else if (kind < 84) await kept.note(door, key, 2 + luck.below(6));
  else if (kind < 88) await kept.saveSettings(door);
  else if (kind < 93) await kept.saveDraft(door);
  else if (kind < 97) await door.closeCase(key);
  else if (kept.cases.size < 6) await kept.makeCase(door, `K-${kept.cases.size + 1}`);
  else await door.openCase(key);
}

async function relock(door: VaultDoor): Promise<void> {
  await door.hardLock({ place: 'another page', text: 'unfinished' });
  await door.unlock(passphrase);
}
