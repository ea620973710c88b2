/**
 * Can this browser keep a vault? Asked before anything is made, so that nothing is made where it would be lost.
 * What the page alone can see (an iPhone's tab) is asked there.
 */
import type { Unfit } from './door.ts';

/** Empty, never part of a vault, and gone again before the check answers. */
const triedFileName = 'tried';

export async function whatIsMissing(scope: WorkerGlobalScope): Promise<Unfit | null> {
  if (!scope.isSecureContext) return 'insecure-context';
  if (!scope.crypto?.subtle) return 'no-crypto';
  if (!scope.navigator.locks) return 'no-locks';
  if (!scope.indexedDB) return 'no-indexeddb';
  if (!scope.navigator.storage?.getDirectory) return 'no-opfs';
  if (!('createSyncAccessHandle' in FileSystemFileHandle.prototype)) return 'no-opfs';
  const folder = await rootFolder(scope);
  if (folder === null) return 'private-mode';
  return lackOfHandles(folder);
}

/** Private windows of Firefox and Safari have the calls, and refuse them. Chromium's keep files in memory and can't be told apart. */
async function rootFolder(scope: WorkerGlobalScope): Promise<FileSystemDirectoryHandle | null> {
  try {
    return await scope.navigator.storage.getDirectory();
  } catch {
    return null;
  }
}

/**
 * WebKitGTK 2.50, its storage switched on, has `createSyncAccessHandle` and supports it for no file: only a try tells.
 * Any other failure (no room, held by another window, a folder that can't be listed) is no lack: a browser that keeps a
 * vault must never be told that it can't.
 */
async function lackOfHandles(folder: FileSystemDirectoryHandle): Promise<'no-opfs' | 'no-handles' | null> {
  let isEmpty = false;
  try {
    if (await holdsFiles(folder)) return null;
    isEmpty = true;
    const file = await folder.getFileHandle(triedFileName, { create: true });
    try {
      (await file.createSyncAccessHandle()).close();
    } finally {
      await forget(folder);
    }
    return null;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'NotSupportedError') return null;
    return isEmpty ? 'no-handles' : 'no-opfs';
  }
}

/** Where anything else lies, handles have opened before, and nothing there is touched. */
async function holdsFiles(folder: FileSystemDirectoryHandle): Promise<boolean> {
  for await (const name of folder.keys()) if (name !== triedFileName) return true;
  return false;
}

/** Says nothing of what failed: a file that stays (a kill, another window's handle) is tried and removed at the next start. */
async function forget(folder: FileSystemDirectoryHandle): Promise<void> {
  await folder.removeEntry(triedFileName).catch(() => undefined);
}
