/** What an origin keeps, read and written from a page of it where no vault runs. */
import type { Page } from 'playwright';

/** Every file at the top of the origin's private file system. */
export async function readOriginFiles(page: Page): Promise<Map<string, Uint8Array>> {
  const files = await page.evaluate(async () => {
    const found: [string, Uint8Array][] = [];
    const folder = await navigator.storage.getDirectory();
    for await (const [name, handle] of folder.entries()) {
      if (handle.kind !== 'file') continue;
      const file = await (handle as FileSystemFileHandle).getFile();
      found.push([name, new Uint8Array(await file.arrayBuffer())]);
    }
    return found;
  });
  return new Map(files.sort(([a], [b]) => a.localeCompare(b)));
}

/** Writes these files whole, whatever lay there. */
export async function writeOriginFiles(
  page: Page,
  files: Iterable<readonly [string, Uint8Array]>,
): Promise<void> {
  await page.evaluate(
    async (given) => {
      const folder = await navigator.storage.getDirectory();
      for (const [name, bytes] of given) {
        const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
        await writable.write(bytes as Uint8Array<ArrayBuffer>);
        await writable.close();
      }
    },
    [...files].map(([name, bytes]) => [name, bytes] as const),
  );
}

export interface IndexedRow {
  readonly database: string;
  readonly store: string;
  readonly key: unknown;
  readonly value: unknown;
}

/** Every row of every database of the origin. */
export function readOriginRows(page: Page): Promise<IndexedRow[]> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const rows: { database: string; store: string; key: unknown; value: unknown }[] = [];
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const objects = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([done(objects.getAllKeys()), done(objects.getAll())]);
        values.forEach((value, i) => rows.push({ database: name, store, key: keys[i], value }));
      }
      database.close();
    }
    return rows;
  });
}

/** Names of the databases of the origin. */
export function originDatabases(page: Page): Promise<string[]> {
  return page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));
}
