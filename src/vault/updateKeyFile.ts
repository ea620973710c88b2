import { equalBytes } from '#crypto/bytes.ts';
import type { Random } from '#crypto/random.ts';
import type { Disk } from './disk.ts';
import { keyFileNames } from './fileNames.ts';
import { encodeKeyFile, parseKeyFile, type KeyFile } from './keyFile.ts';

/**
 * U of keys.md 4: the only way the key file ever changes. Once the first copy is whole the new state has won and the
 * start repair carries it forward; before, the old one is whole in the other copy.
 * When it throws, nobody in memory can know which of the two it is: the caller drops its keys (hard lock) and starts anew.
 */
export async function updateKeyFile(
  disk: Disk,
  content: Omit<KeyFile, 'generation' | 'state'>,
  random: Random,
): Promise<void> {
  const [a, b] = keyFileNames;
  const [atA, atB] = [await parseKeyFile(await disk.read(a)), await parseKeyFile(await disk.read(b))];
  const generation = Math.max(atA?.generation ?? 0, atB?.generation ?? 0) + 1;
  const bytes = await encodeKeyFile({ ...content, state: 'live', generation }, random);
  const bIsWorse = atA !== null && (atB === null || atB.generation < atA.generation);
  const order = bIsWorse ? [b, a] : [a, b];
  for (const name of order) await writeAndReadBack(disk, name, bytes);
}

export async function writeAndReadBack(disk: Disk, name: string, bytes: Uint8Array): Promise<void> {
  await disk.write(name, 0, bytes);
  const written = await disk.read(name);
  if (written === null || !equalBytes(written.subarray(0, bytes.length), bytes)) {
    throw new Error(`what was written to ${name} is not what is read from it`);
  }
}
