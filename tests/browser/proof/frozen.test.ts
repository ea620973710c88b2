/** What an earlier build has written opens in this one: its vault by passphrase and by recovery code, its files out. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { VaultDoor } from '#vault/door.ts';
import { report } from '../support/figures.ts';
import { freeze, frozenVersions, readFrozen, type FrozenStory } from '../support/frozenVault.ts';
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

async function expectCases(door: VaultDoor, story: FrozenStory): Promise<void> {
  for (const { key, stated } of story.cases) {
    const found = await opened(door, key);
    expect(comparable(found.stated)).toEqual(comparable(stated));
    expect(found.setAside).toEqual([]);
    expect(found.forks).toEqual([]);
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
      expect(await door.health()).toMatchObject({ journalGaps: 0, missingFrames: 0, indexRebuilt: true });
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

  test('its case file is taken in, twice without a change; its backup restores', async () => {
    const { story, caseFile, backup } = await readFrozen(version);
    const records = story.cases.reduce((sum, { stated }) => sum + stated.length, 0);
    await inEmptyProfile(async ({ door }) => {
      await door.look();
      good(await door.create(otherPassphrase));
      const first = good(await door.takeIn(caseFile, story.filePassphrase));
      expect(first.taken).toMatchObject({ cases: 2, newRecords: records, knownRecords: 0, refused: {} });
      await expectCases(door, story);
      const again = good(await door.takeIn(caseFile, story.filePassphrase));
      expect(again.taken).toMatchObject({ cases: 2, newRecords: 0, knownRecords: records, refused: {} });
      await expectCases(door, story);
    });
    await inEmptyProfile(async ({ door }) => {
      await door.look();
      const { taken } = good(await door.restore(backup, story.recoveryCode, otherPassphrase));
      expect(taken).toMatchObject({ newRecords: records, refused: {} });
      await expectCases(door, story);
    });
    report(`frozen by ${version}: records read again`, records);
  });
});

test('there is at least one frozen vault', async () => {
  expect(await frozenVersions()).toContain('v0.1.0');
});
