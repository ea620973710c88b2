/** The index as a whole, without opening it: whether there is one, and its end. */
import { indexName, type IndexFactory } from './index.ts';

/** What can't even be listed is a trace all the same: one error is never an empty vault, and never keeps anyone out. */
export async function indexExists({ indexedDB }: IndexFactory): Promise<boolean> {
  try {
    const databases = (await indexedDB.databases?.()) ?? [];
    return databases.some(({ name }) => name === indexName);
  } catch {
    return true;
  }
}

export function deleteIndex({ indexedDB }: IndexFactory): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(indexName);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('the index stays'));
    request.onblocked = () => reject(new Error('the index is open elsewhere'));
  });
}
