/** What an earlier build has written opens in this one: its vault by passphrase and by recovery code, its files out. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseKey, VaultDoor } from '#vault/door.ts';
import { report } from '../support/figures.ts';
import { freeze } from '../support/freeze.ts';
import { frozenVersions, readFrozen, type FrozenStory } from '../support/frozenVault.ts';
import { newProfile } from '../support/launch.ts';
import { startOrigin, type Origin } from '../support/origin.ts';
import { writeOriginFiles } from '../support/originFiles.ts';
import { comparable, good, opened } from '../support/story.ts';
import type { VaultPage } from '../support/vaultPage.ts';

const otherPassphrase = '9150 3327 6684 1179 2046';
const versionToFreeze = process.env['WB_FREEZE'];

let origin: Origin;

beforeAll(async () => {
  origin = await startOrigin();
});
afterAll(() => origin.stop());

async function inEmptyProfile(work: (vault: VaultPage) => Promise<void>): Promise<void> {
  const profile = await newProfile();
  const run = await origin.begin(profile.profileDir);
  await work(run.vault);
  await run.close();
  await profile.remove();
}

/** Every statement and every attached file, of all cases but those that sleep. */
async function expectCases(door: VaultDoor, story: FrozenStory, asleep = story.asleep): Promise<void> {
  const sleeps = (key: CaseKey) => asleep.some((one) => one.key === key);
  for (const { key, stated } of story.cases) {
    if (sleeps(key)) {
      expect(await door.openCase(key)).toEqual({ ok: false, because: 'asleep' });
      continue;
    }
    const found = await opened(door, key);
    expect(comparable(found.stated)).toEqual(comparable(stated));
    expect(found.setAside).toEqual([]);
    expect(found.forks).toEqual([]);
  }
  for (const { key, id, hex } of story.attached) {
    const { bytes } = good(await door.readAttachment(key, id, 0, hex.length / 2));
    expect(Buffer.from(bytes).toString('hex')).toBe(hex);
  }
}

test.runIf(versionToFreeze !== undefined)('the vault of this build is frozen', async () => {
  await inEmptyProfile((vault) => freeze(versionToFreeze ?? '', vault));
});

describe.each(await frozenVersions())('frozen by %s', (version) => {
  test('its vault opens by its passphrase, with every statement, draft, setting and PIN', async () => {
    const { story, files } = await readFrozen(version);
    await inEmptyProfile(async ({ door, page }) => {
      await writeOriginFiles(page, files);
      expect((await door.look()).standing).toEqual({ is: 'locked' });
      expect(await door.unlock(otherPassphrase)).toEqual({ ok: false, because: 'wrong' });
      expect(await door.unlock(story.passphrase)).toEqual({ ok: true });
      await expectCases(door, story);
      expect(await door.drafts()).toEqual(story.drafts);
      expect(await door.state()).toMatchObject({ settings: story.settings, pinSet: true, recoverySet: true });
      expect(await door.health()).toMatchObject({
        journalGaps: 0,
        missingFrames: 0,
        indexRebuilt: true,
        filesMissing: 0,
      });
      await door.softLock();
      expect(await door.tryPin(story.pin)).toMatchObject({ ok: true });
    });
  });

  test('its vault opens by its recovery code, with a new passphrase', async () => {
    const { story, files } = await readFrozen(version);
    await inEmptyProfile(async (vault) => {
      const { door, page } = vault;
      await writeOriginFiles(page, files);
      await door.look();
      good(await door.unlockWithRecovery(story.recoveryCode, otherPassphrase));
      await expectCases(door, story);
      await door.hardLock(null);
      await vault.restart();
      await door.look();
      expect(await door.unlock(story.passphrase)).toEqual({ ok: false, because: 'wrong' });
      good(await door.unlock(otherPassphrase));
      await expectCases(door, story);
    });
  });

  const hadSleep = version !== 'v0.1.0';
  test.runIf(hadSleep)('its case left at home sleeps, and its backup and its case file wake it', async () => {
    const { story, files, caseFile, backup } = await readFrozen(version);
    const keys = story.asleep.map(({ key }) => key);
    for (const [file, secret] of [
      [backup, story.recoveryCode],
      [caseFile, story.filePassphrase],
    ] as const) {
      await inEmptyProfile(async ({ door, page }) => {
        await writeOriginFiles(page, files);
        await door.look();
        good(await door.unlock(story.passphrase));
        expect(await door.asleep()).toMatchObject(story.asleep);
        await expectCases(door, story);
        expect(await door.wake(file, secret, keys)).toMatchObject({ ok: true, woken: keys });
        await expectCases(door, story, []);
        expect(await door.asleep()).toEqual([]);
      });
    }
  });

  test('its case file is taken in, twice without a change; its backup restores', async () => {
    const { story, caseFile, backup } = await readFrozen(version);
    const records = story.cases.reduce((sum, { stated }) => sum + stated.length, 0);
    await inEmptyProfile(async ({ door }) => {
      await door.look();
      good(await door.create(otherPassphrase));
      const first = good(await door.takeIn(caseFile, story.filePassphrase));
      expect(first.taken).toMatchObject({
        cases: story.cases.length,
        newRecords: records,
        knownRecords: 0,
        withdrawals: 0,
        files: { fresh: story.attached.length, missing: 0 },
        refused: {},
      });
      await expectCases(door, story, []);
      const again = good(await door.takeIn(caseFile, story.filePassphrase));
      expect(again.taken).toMatchObject({
        cases: story.cases.length,
        newRecords: 0,
        knownRecords: records,
        withdrawals: 0,
        files: { fresh: 0, missing: 0 },
        refused: {},
      });
      await expectCases(door, story, []);
    });
    await inEmptyProfile(async ({ door }) => {
      await door.look();
      const { taken } = good(await door.restore(backup, story.recoveryCode, otherPassphrase));
      expect(taken).toMatchObject({ newRecords: records, files: { missing: 0 }, refused: {} });
      await expectCases(door, story, []);
    });
    report(`frozen by ${version}: records read again`, records);
  });
});

test('every release is frozen', async () => {
  expect(await frozenVersions()).toEqual(expect.arrayContaining(['v0.1.0', 'v0.2.0']));
});
