import { afterAll, expect, test, vi } from 'vitest';
import { readDrafts, saveDraft } from '#vault/drafts.ts';
import { parseKeyFile } from '#vault/keyFile.ts';
import { updateKeyFile } from '#vault/updateKeyFile.ts';
import { equalBytes } from '#crypto/bytes.ts';
import { changeFaceFile, readFaceFile } from '#vault/faceFile.ts';
import { finishRotation } from '#vault/finishRotation.ts';
import type { Keys } from '#vault/keys.ts';
import { openKeyFile } from '#vault/openKeyFile.ts';
import { keysOfCase } from '#vault/ringContents.ts';
import { rotate } from '#vault/rotate.ts';
import { wipe } from '#vault/wipe.ts';
import { applied, modelDisk, type Change, type Files, type ModelDisk } from '../modelDisk.ts';
import {
  newCase,
  newVault,
  mustUnlock,
  otherPassphrase,
  passphrase,
  seededRandom,
  tools,
  unlocked,
  type MadeCase,
} from '../keys/people.ts';
import { isWhole } from '../../whole.ts';
import { crashEverywhere, everyOne, type Every, type Findings, type Story } from './crashes.ts';

/** Every state a crash can leave, in one figure at the end. */
const all: Findings = { states: 0, violations: [] };
afterAll(() => {
  process.stdout.write(`crash model: ${all.states} states, violations ${all.violations.length}\n`);
});

vi.setConfig({ testTimeout: isWhole ? 300_000 : 30_000 });

/** `sample`: every how many-th state is tried, and from which the restart is crashed too, where the model is not whole. */
async function crashed(
  start: Files,
  story: Story,
  sample: Every = { state: 1, nested: 5 },
): Promise<Findings> {
  const findings: Findings = { states: 0, violations: [] };
  await crashEverywhere(start, story, findings, isWhole ? everyOne : sample);
  all.states += findings.states;
  all.violations.push(...findings.violations);
  return findings;
}

interface Prepared {
  readonly files: Files;
  readonly kept: MadeCase;
  readonly gone: MadeCase;
}

/** A vault with two cases, a draft in each, and a passphrase. `turns` rotations before, so that either side may be in use. */
async function vaultWithTwoCases(turns: number): Promise<Prepared> {
  const disk = modelDisk();
  const keys = await newVault(disk, 10);
  const random = seededRandom(11);
  const kept = await newCase(disk, keys, random);
  const gone = await newCase(disk, keys, random);
  for (let turn = 0; turn < turns; turn++) await rotate(disk, keys, { erase: [] }, tools(12 + turn));
  await saveDraft(disk, keys, { place: `live/${kept.outer}`, text: 'kept' }, random);
  await saveDraft(disk, keys, { place: `live/${gone.outer}`, text: 'gone' }, random);
  return { files: disk.files(), kept, gone };
}

const keysIn = (keys: Keys): readonly string[] => keys.now.ring.contents.epochKeys.map((key) => key.key);
const draftsIn = async (disk: ModelDisk, keys: Keys) =>
  (await readDrafts(disk, keys)).drafts.map((draft) => draft.text).join(' ');

test('[K8] a creation that is cut off leaves nothing, or the whole vault', async () => {
  const story: Story = {
    during: async (disk) => {
      await newVault(disk, 20);
    },
    restart: async (disk) => {
      const { state } = await openKeyFile(disk);
      if (state === 'none') {
        await newVault(disk, 21);
        return (await mustUnlock(disk)).now.ring.contents.cases.length === 0 ? null : 'not new';
      }
      if (state !== 'live') return state;
      const keys = await mustUnlock(disk);
      await finishRotation(disk, keys, seededRandom(22));
      return (await readFaceFile(disk)).inbox === keys.now.ring.contents.inboxes[0]?.recipient
        ? null
        : 'face';
    },
  };
  expect((await crashed(new Map(), story, { state: 12, nested: 240 })).violations).toEqual([]);
});

test('[K8] a vault whose newest file names vanish is whole, or was never said to be kept, or is told to be missing', async () => {
  const disk = modelDisk();
  const keys = await newVault(disk, 20);
  const names = [...new Set(disk.changes.map((change) => change.name))];
  const made = disk.files();
  await newCase(disk, keys, seededRandom(23));
  await disk.write('j00', 0, new TextEncoder().encode('an envelope'));
  const used = disk.files();
  const violations: string[] = [];
  for (let vanished = 0; vanished <= names.length; vanished++) {
    const left = (files: Files) =>
      new Map([...files].filter(([name]) => names.indexOf(name) < names.length - vanished));
    const atOnce = (await openKeyFile(modelDisk(left(made)))).state;
    const later = (await openKeyFile(modelDisk(left(used)))).state;
    if (atOnce !== (vanished < 2 ? 'live' : 'none')) violations.push(`${vanished} at once: ${atOnce}`);
    // Where not even a journal segment is left there is no trace: then a database speaks for the vault.
    const database = (await openKeyFile(modelDisk(left(used)), true)).state;
    if (later === 'none' && left(used).has('j00')) violations.push(`${vanished} later: ${later}`);
    if (database !== (vanished < 2 ? 'live' : 'missing'))
      violations.push(`${vanished} with database: ${database}`);
    all.states += 3;
  }
  all.violations.push(...violations);
  expect(violations).toEqual([]);
});

for (const turns of [0, 1]) {
  test(`[K8] an erase that is cut off at any point leaves all, or is carried out at the next unlock (side ${turns})`, async () => {
    const { files, kept, gone } = await vaultWithTwoCases(turns);
    const story: Story = {
      during: async (disk) => {
        await rotate(disk, await mustUnlock(disk), { erase: [gone.outer] }, tools(30));
      },
      restart: async (disk) => {
        const keys = await unlocked(disk);
        if (typeof keys === 'string') return keys;
        const { contents } = keys.now.ring;
        const drafts = await draftsIn(disk, keys);
        const isWhole = keysIn(keys).includes(gone.key) && drafts === 'kept gone';
        const isErased = !keysIn(keys).includes(gone.key) && drafts === 'kept';
        if (!keysIn(keys).includes(kept.key)) return 'a key is lost';
        if (!isWhole && !isErased) return `neither the old state nor the new: ${drafts}`;
        const intended = contents.eraseIntents.includes(gone.outer);
        if (intended && keysOfCase(contents, gone.outer).length > 0) return 'opens what is to be erased';
        await finishRotation(disk, keys, seededRandom(31));
        if (!intended) return null;
        await rotate(disk, keys, { erase: [] }, tools(32));
        const after = await mustUnlock(disk);
        return keysIn(after).join() === kept.key && (await draftsIn(disk, after)) === 'kept'
          ? null
          : 'not erased';
      },
    };
    expect((await crashed(files, story, { state: 6, nested: 80 })).violations).toEqual([]);
  });

  test(`[K8] a change of passphrase that is cut off leaves the old one or the new one, never both or none (side ${turns})`, async () => {
    const { files, kept, gone } = await vaultWithTwoCases(turns);
    const story: Story = {
      during: async (disk) => {
        await rotate(disk, await mustUnlock(disk), { erase: [], passphrase: otherPassphrase }, tools(40));
      },
      restart: async (disk) => {
        const [byOld, byNew] = [await unlocked(disk, passphrase), await unlocked(disk, otherPassphrase)];
        const keys = typeof byOld === 'string' ? byNew : byOld;
        if (typeof keys === 'string')
          return `neither opens: ${typeof byOld === 'string' ? byOld : 'opened'}, ${keys}`;
        if (byOld !== 'wrong' && byNew !== 'wrong') return 'both open';
        await finishRotation(disk, keys, seededRandom(41));
        if ((await draftsIn(disk, keys)) !== 'kept gone') return 'drafts';
        return keysIn(keys).join() === [kept.key, gone.key].join() ? null : 'a key is lost';
      },
    };
    expect((await crashed(files, story, { state: 6, nested: 80 })).violations).toEqual([]);
  });
}

test('[K8] U writes over the torn or older copy first, whichever it is', async () => {
  const { files } = await vaultWithTwoCases(0);
  const older = files.get('k0') ?? new Uint8Array();
  const rotated = modelDisk(files);
  await rotate(rotated, await mustUnlock(rotated), { erase: [] }, tools(80));
  const newer = rotated.files().get('k0') ?? new Uint8Array();
  const file = await parseKeyFile(newer);
  if (file === null) throw new Error('no key file');
  const torn = newer.slice().fill(0, 3000, 5000);
  for (const [k0, k1] of [
    [newer, older],
    [older, newer],
    [newer, torn],
    [torn, newer],
  ] as const) {
    const start = new Map([...rotated.files(), ['k0', k0], ['k1', k1]] as const);
    const story: Story = {
      during: (disk) => updateKeyFile(disk, file, seededRandom(81)),
      restart: async (disk) => {
        const keys = await unlocked(disk);
        if (typeof keys === 'string') return keys;
        const [a, b] = [await disk.read('k0'), await disk.read('k1')];
        return a !== null && b !== null && equalBytes(a, b) ? null : 'the copies differ after the start';
      },
    };
    expect((await crashed(start, story)).violations).toEqual([]);
    const done = modelDisk(start);
    await story.during(done);
    expect(done.changes.map((change) => change.name)).toEqual(k0 === newer ? ['k1', 'k0'] : ['k0', 'k1']);
    const [a, b] = [await parseKeyFile(await done.read('k0')), await parseKeyFile(await done.read('k1'))];
    expect([a?.generation, b?.generation]).toEqual([file.generation + 1, file.generation + 1]);
  }
});

test('[K7] an append to the ring that is cut off is there or not, and the next one stands', async () => {
  const { files, kept, gone } = await vaultWithTwoCases(0);
  const story: Story = {
    during: async (disk) => {
      await newCase(disk, await mustUnlock(disk), seededRandom(50));
    },
    restart: async (disk) => {
      const keys = await mustUnlock(disk);
      const before = keysIn(keys);
      if (!before.includes(kept.key) || !before.includes(gone.key)) return 'lost';
      const { key } = await newCase(disk, keys, seededRandom(51 + keys.now.ring.nextIndex));
      const again = await mustUnlock(disk);
      const { tornTail, lostFrames } = again.now.ring;
      if (tornTail || lostFrames > 0) return 'a tear stays';
      return keysIn(again).join() === [...before, key].join() ? null : 'the next append does not stand';
    },
  };
  expect((await crashed(files, story)).violations).toEqual([]);
});

test('[K3] a draft that is cut off leaves the words of before', async () => {
  const { files, kept } = await vaultWithTwoCases(0);
  const place = `live/${kept.outer}`;
  const story: Story = {
    during: async (disk) => {
      const keys = await mustUnlock(disk);
      for (const text of ['kept 1', 'kept 2', 'kept 3'])
        await saveDraft(disk, keys, { place, text }, seededRandom(60));
    },
    restart: async (disk) => {
      const read = await readDrafts(disk, await mustUnlock(disk));
      const mine = read.drafts.find((draft) => draft.place === place)?.text ?? 'nothing';
      return /^kept( [123])?$/.test(mine) && !read.unreadable ? null : mine;
    },
  };
  expect((await crashed(files, story)).violations).toEqual([]);
});

test('[K12] a change of the face file that is cut off leaves the one before', async () => {
  const { files } = await vaultWithTwoCases(0);
  const { inbox } = await readFaceFile(modelDisk(files));
  const story: Story = {
    during: async (disk) => {
      await changeFaceFile(disk, { face: { language: 'kk', theme: 'dim' } });
      await changeFaceFile(disk, { hearingOpen: true });
      await changeFaceFile(disk, { face: { language: 'ru', theme: 'light' } });
    },
    restart: async (disk) => {
      const found = await readFaceFile(disk);
      const state = `${String(found.face.language)} ${found.face.theme} ${found.hearingOpen}`;
      const states = ['null system false', 'kk dim false', 'kk dim true', 'ru light true'];
      return states.includes(state) && found.inbox === inbox ? null : state;
    },
  };
  expect((await crashed(files, story)).violations).toEqual([]);
});

test('[K8] a wipe that is cut off leaves all, or is finished at the next start', async () => {
  const { files } = await vaultWithTwoCases(1);
  const finished = async (disk: ModelDisk) => {
    const done = await wipe(disk, seededRandom(70), []);
    const names = await disk.names();
    return done.keysGone && done.failed === 0 && names.length === 0 ? null : `left: ${names.join()}`;
  };
  const story: Story = {
    during: async (disk) => {
      await finished(disk);
    },
    restart: async (disk) => {
      const { state } = await openKeyFile(disk);
      if (state === 'live') return (await unlocked(disk)) === 'wrong' ? 'a broken vault' : null;
      if (state === 'none') return null;
      return state === 'wiped' ? finished(disk) : state;
    },
  };
  expect((await crashed(files, story)).violations).toEqual([]);
});

test('[K8] names that come back after a wipe come back as nothing', async () => {
  const { files } = await vaultWithTwoCases(1);
  const withExtras = new Map([
    ...files,
    ['j16', Uint8Array.of(1, 2)],
    ['a-sealed-file', Uint8Array.of(3)],
  ] as const);
  const disk = modelDisk(withExtras);
  await wipe(disk, seededRandom(71), []);
  const isRemoval = (change: Change) => change.is === 'remove';
  const unremoved = disk.changes.filter((change) => !isRemoval(change)).reduce(applied, withExtras as Files);
  const violations: string[] = [];
  const removed = disk.changes.filter(isRemoval).map((change) => change.name);
  for (let back = 0; back <= removed.length; back++) {
    const names = removed.slice(removed.length - back);
    const returned = new Map([...unremoved].filter(([name]) => names.includes(name)));
    const { state } = await openKeyFile(modelDisk(returned));
    const expected = back === 0 ? 'none' : 'wiped';
    const withoutKeyFile = new Map(
      [...unremoved].filter(([name]) => !name.startsWith('k') && !names.includes(name)),
    );
    const other = (await openKeyFile(modelDisk(withoutKeyFile))).state;
    if (state !== expected || other !== 'none') violations.push(`${back} back: ${state}, ${other}`);
    all.states += 2;
  }
  all.violations.push(...violations);
  expect(violations).toEqual([]);
});

test('[K8] over all crashes: violations 0', () => {
  expect(all.states).toBeGreaterThan(1_000);
  expect(all.violations).toEqual([]);
});
