import { DiskError, type AppendHandle, type Disk } from './disk.ts';

const tries = 20;
const pauseMs = 10;

/**
 * The disk over the origin's private file system, in a worker only (`createSyncAccessHandle`).
 * Never `createWritable`: it writes a new file and leaves the old blocks where they were (security.md, fact 1).
 * A handle is open only for the length of one call, so that a second tab can wipe and take over;
 * the journal segment in use and a copy that is being made are the exceptions.
 */
export function opfsDisk(folder: FileSystemDirectoryHandle, pause: (ms: number) => Promise<void>): Disk {
  const opened = async (name: string): Promise<FileSystemSyncAccessHandle> => {
    const file = await folder.getFileHandle(name, { create: true });
    for (let left = tries; ; left--) {
      try {
        return await file.createSyncAccessHandle();
      } catch (error) {
        if (!isNamed(error, 'NoModificationAllowedError')) throw asDiskError(error);
        if (left === 1) throw new DiskError('busy');
        await pause(pauseMs);
      }
    }
  };

  const withHandle = async (
    name: string,
    work: (handle: FileSystemSyncAccessHandle) => void,
  ): Promise<void> => {
    const handle = await opened(name);
    try {
      work(handle);
      handle.flush();
    } catch (error) {
      throw asDiskError(error);
    } finally {
      handle.close();
    }
  };

  const withSnapshot = async <T>(name: string, work: (file: File) => Promise<T>): Promise<T | null> => {
    for (let left = tries; ; left--) {
      try {
        // A snapshot can be read while a handle is open elsewhere; what is written meanwhile makes it unreadable.
        return await work(await (await folder.getFileHandle(name)).getFile());
      } catch (error) {
        if (isNamed(error, 'NotFoundError')) return null;
        if (!isNamed(error, 'NotReadableError')) throw error;
        if (left === 1) throw new DiskError('busy');
        await pause(pauseMs);
      }
    }
  };

  return {
    async names() {
      const names: string[] = [];
      for await (const name of folder.keys()) names.push(name);
      return names.sort();
    },
    async has(name) {
      try {
        await folder.getFileHandle(name);
        return true;
      } catch (error) {
        if (isNamed(error, 'NotFoundError')) return false;
        throw error;
      }
    },
    read: (name) => withSnapshot(name, async (file) => new Uint8Array(await file.arrayBuffer())),
    readPart: (name, from, to) =>
      withSnapshot(name, async (file) => new Uint8Array(await file.slice(from, to).arrayBuffer())),
    blob: (name) => withSnapshot(name, async (file) => file),
    size: (name) => withSnapshot(name, async (file) => file.size),
    write: (name, at, bytes) => withHandle(name, (handle) => writeAll(handle, at, bytes)),
    truncate: (name, length) => withHandle(name, (handle) => handle.truncate(length)),
    async remove(name) {
      try {
        await folder.removeEntry(name);
      } catch (error) {
        if (isNamed(error, 'NotFoundError')) return;
        if (isNamed(error, 'NoModificationAllowedError')) throw new DiskError('busy');
        throw error;
      }
    },
    async append(name) {
      return appendHandle(await opened(name));
    },
  };
}

function appendHandle(handle: FileSystemSyncAccessHandle): AppendHandle {
  let length = handle.getSize();
  return {
    get length() {
      return length;
    },
    async append(bytes) {
      const at = length;
      try {
        writeAll(handle, at, bytes);
        handle.flush();
      } catch (error) {
        handle.truncate(at);
        handle.flush();
        throw asDiskError(error);
      }
      length = at + bytes.length;
      return at;
    },
    close: () => handle.close(),
  };
}

/** A short write is how some engines say "no room": never half a success. */
function writeAll(handle: FileSystemSyncAccessHandle, at: number, bytes: Uint8Array): void {
  const written = handle.write(bytes as Uint8Array<ArrayBuffer>, { at });
  if (written !== bytes.length) throw new DiskError('full');
}

function asDiskError(error: unknown): unknown {
  return isNamed(error, 'QuotaExceededError') ? new DiskError('full') : error;
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
