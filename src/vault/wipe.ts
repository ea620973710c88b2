import type { Random } from '#crypto/random.ts';
import type { Disk } from './disk.ts';
import type { Wiped } from './door.ts';
import { draftFileNames, keyFileNames, ringFileNames } from './fileNames.ts';
import { encodeWipedKeyFile } from './keyFile.ts';

/**
 * Needs no key and works locked (keys.md 5). The key file goes first: with it everything is unreadable. Then each step
 * stands for itself, so that one that fails keeps no other from being done: `others` (end workers, delete databases and
 * caches) in their order, then every file, the key file's two names last.
 */
export async function wipe(
  disk: Disk,
  random: Random,
  others: readonly (() => Promise<void>)[],
): Promise<Wiped> {
  const noise = await encodeWipedKeyFile(random);
  const overwrite = () => failures(keyFileNames.map((name) => () => disk.write(name, 0, noise)));
  const atFirst = await overwrite();
  const names = (await disk.names()).filter((name) => !isKeyFile(name));
  const failed = await failures([...others, ...names.map((name) => () => erased(disk, name))]);
  // Whoever held it may have let go, and there is room now.
  const unwiped = atFirst === 0 ? 0 : await overwrite();
  const keysGone = unwiped === 0;
  // A key file that was not overwritten is not removed either: else the next try would find nothing to overwrite.
  if (failed + unwiped > 0) return { keysGone, failed: failed + unwiped };
  // k1 before k0: until the last name is gone, a wiped copy says what was begun.
  return {
    keysGone,
    failed: await failures(keyFileNames.toReversed().map((name) => () => disk.remove(name))),
  };
}

/** A removed name may come back after a crash (keys.md 3): emptied first, it comes back as nothing. */
async function erased(disk: Disk, name: string): Promise<void> {
  const overwritten: readonly string[] = [...ringFileNames, ...draftFileNames];
  if (overwritten.includes(name)) {
    const length = (await disk.read(name))?.length ?? 0;
    await disk.write(name, 0, new Uint8Array(length));
  } else await disk.truncate(name, 0);
  await disk.remove(name);
}

async function failures(steps: readonly (() => Promise<void>)[]): Promise<number> {
  let failed = 0;
  for (const step of steps) {
    try {
      await step();
    } catch {
      failed++;
    }
  }
  return failed;
}

const isKeyFile = (name: string): boolean => (keyFileNames as readonly string[]).includes(name);
