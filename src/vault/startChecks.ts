/**
 * Can this browser keep a vault? Asked before anything is made, so that nothing is made where it would be lost.
 * What the page alone can see (an iPhone's tab) is asked there.
 */
import type { Unfit } from './door.ts';

export async function whatIsMissing(scope: WorkerGlobalScope): Promise<Unfit | null> {
  if (!scope.isSecureContext) return 'insecure-context';
  if (!scope.crypto?.subtle) return 'no-crypto';
  if (!scope.navigator.locks) return 'no-locks';
  if (!scope.indexedDB) return 'no-indexeddb';
  if (!scope.navigator.storage?.getDirectory) return 'no-opfs';
  if (!('createSyncAccessHandle' in FileSystemFileHandle.prototype)) return 'no-opfs';
  return (await storageAnswers(scope)) ? null : 'private-mode';
}

/** Private windows of Firefox and Safari have the calls, and refuse them. */
async function storageAnswers(scope: WorkerGlobalScope): Promise<boolean> {
  try {
    await scope.navigator.storage.getDirectory();
    return true;
  } catch {
    return false;
  }
}
