import { appendFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What a kill can leave at the tail of a LevelDB log: half a record header. LevelDB writes on behind it, and drops what
 * it cannot frame at a later start (measured, `stack.md` 1 and 9).
 */
const TEAR = Buffer.from('deadbeef4c0401', 'hex');

/** Tears the newest log of every database of the origin. The browser must be closed. */
export async function tearIndexedDb(profileDir: string): Promise<void> {
  const folder = join(profileDir, 'Default/IndexedDB');
  const databases = (await readdir(folder)).filter((name) => name.endsWith('.leveldb'));
  if (databases.length === 0) throw new Error('There is no IndexedDB in this profile.');
  for (const name of databases) await tearNewestLog(join(folder, name));
}

/** Tears the log of the names that OPFS gives to its files. The browser must be closed. */
export async function tearOriginFileNames(profileDir: string): Promise<void> {
  const folder = join(profileDir, 'Default/File System');
  const origins = (await readdir(folder)).filter((name) => /^\d{3}$/.test(name));
  for (const name of origins) await tearNewestLog(join(folder, name, 't/Paths'));
}

async function tearNewestLog(folder: string): Promise<void> {
  const logs = (await readdir(folder)).filter((name) => name.endsWith('.log'));
  const dated = await Promise.all(
    logs.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
  );
  const [newest] = dated.toSorted((a, b) => b.at - a.at || b.name.localeCompare(a.name));
  if (newest === undefined) throw new Error('There is no log to tear.');
  await appendFile(join(folder, newest.name), TEAR);
}
