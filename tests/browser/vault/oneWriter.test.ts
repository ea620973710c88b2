/** Two tabs of one browser on one vault: one writes, the other is told, asks, and in the end takes. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseKey } from '#vault/door.ts';
import { report } from '../support/figures.ts';
import { headersOf } from '../support/headersOf.ts';
import { newProfile } from '../support/launch.ts';
import { startOrigin, type Origin, type Run } from '../support/origin.ts';
import { good, makeCase, makeVault, note, opened, when, wordsOf } from '../support/story.ts';
import { vaultPage, type VaultPage } from '../support/vaultPage.ts';

const passphrase = '2204 9975 1138 6640 5573';

let origin: Origin;

beforeAll(async () => {
  origin = await startOrigin();
});
afterAll(() => origin.stop());

interface TwoTabs {
  readonly run: Run;
  readonly first: VaultPage;
  readonly second: VaultPage;
  readonly key: CaseKey;
  end(): Promise<void>;
}

async function twoTabs(): Promise<TwoTabs> {
  const profile = await newProfile();
  const run = await origin.begin(profile.profileDir);
  const first = run.vault;
  await first.door.look();
  await makeVault(first.door, passphrase);
  const key = await makeCase(first.door, 'W-1');
  good(await first.door.append(key, [note('from the first tab')], when));
  const second = await vaultPage(run.context, origin.address, { appFolder: origin.appFolder });
  return {
    run,
    first,
    second,
    key,
    end: async () => {
      await run.close();
      await profile.remove();
    },
  };
}

test('a second tab is told that the vault is elsewhere, and nothing opens there', async () => {
  const { second, end } = await twoTabs();
  expect((await second.door.look()).standing).toEqual({ is: 'elsewhere' });
  expect(await second.door.unlock(passphrase)).toEqual({ ok: false, because: 'not-the-writer' });
  await end();
});

test('asked, the first tab seals and lets go at once; the second goes on in the same log', async () => {
  const { first, second, key, end } = await twoTabs();
  await second.door.look();
  const asked = Date.now();
  await second.door.takeOver();
  const waited = Date.now() - asked;
  expect(waited).toBeLessThan(1_900);
  expect(await second.door.unlock(passphrase)).toEqual({ ok: true });
  good(await second.door.append(key, [note('from the second tab')], when));
  expect(wordsOf((await opened(second.door, key)).stated)).toEqual([
    'from the first tab',
    'from the second tab',
  ]);
  expect((await first.news()).map(({ is }) => is)).toContain('writer-asked');
  expect(await first.door.append(key, [note('too late')], when)).toEqual({ ok: false, because: 'locked' });
  expect((await first.door.look()).standing).toEqual({ is: 'elsewhere' });
  expect(new Set((await headersOf(second.door, key)).map(({ log }) => log)).size).toBe(1);
  report('take-over by asking, milliseconds', waited);
  await end();
});

test('a locked first tab lets go as fast as an open one', async () => {
  const { first, second, end } = await twoTabs();
  await first.door.hardLock(null);
  await first.door.look();
  expect((await second.door.look()).standing).toEqual({ is: 'elsewhere' });
  const asked = Date.now();
  await second.door.takeOver();
  expect(Date.now() - asked).toBeLessThan(1_900);
  expect((await second.door.look()).standing).toEqual({ is: 'locked' });
  await end();
});

test('a hung first tab: stolen after two seconds, a new segment, a new log that names the old head; the first stops', async () => {
  const { first, second, key, end } = await twoTabs();
  await second.door.look();
  const before = await segmentsOf(second);
  first.hang(6_000);
  const asked = Date.now();
  await second.door.takeOver();
  const waited = Date.now() - asked;
  expect(waited).toBeGreaterThanOrEqual(1_900);
  expect(waited).toBeLessThan(5_000);
  expect(await second.door.unlock(passphrase)).toEqual({ ok: true });
  // Queued while it hangs: it comes to it after the lock is gone.
  const late = first.door.append(key, [note('from the hung tab')], when);
  good(await second.door.append(key, [note('from the second tab')], when));
  expect((await segmentsOf(second)).filter((name) => !before.includes(name))).toHaveLength(1);

  const answer = await late;
  await first.door.look();
  expect(await first.door.append(key, [note('later still')], when)).toMatchObject({ ok: false });
  expect((await first.news()).map(({ is }) => is)).toContain('writer-lost');

  const headers = await headersOf(second.door, key);
  const logs = new Map(headers.filter(({ seq }) => seq === 1).map((header) => [header.log, header]));
  expect(logs.size).toBe(2);
  const newer = [...logs.values()].filter(({ after }) => after !== undefined);
  expect(newer).toHaveLength(1);
  expect(newer[0]?.after).toEqual([
    { log: headers.find(({ log }) => log !== newer[0]?.log)?.log, seq: 2, hash: expect.any(String) },
  ]);
  await second.restart();
  await second.door.look();
  expect(await second.door.unlock(passphrase)).toEqual({ ok: true });
  const { stated, forks } = await opened(second.door, key);
  expect(forks).toEqual([]);
  expect(wordsOf(stated)).toEqual(
    expect.arrayContaining([
      'from the first tab',
      'from the second tab',
      ...(answer.ok ? ['from the hung tab'] : []),
    ]),
  );
  expect(wordsOf(stated)).not.toContain('later still');
  report('take-over of a hung tab, milliseconds', waited);
  report('take-over of a hung tab: forks', forks.length);
  await end();
});

/** Journal segments with something in them. */
async function segmentsOf({ page }: VaultPage): Promise<string[]> {
  return page.evaluate(async () => {
    const names: string[] = [];
    for await (const [name, handle] of (await navigator.storage.getDirectory()).entries()) {
      if (!/^j\d+$/.test(name)) continue;
      if ((await (handle as FileSystemFileHandle).getFile()).size > 0) names.push(name);
    }
    return names;
  });
}
