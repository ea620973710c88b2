import { DiskError, type AppendHandle, type Disk } from '#vault/disk.ts';

/** File contents by name. Arrays in it are never changed in place: copies of the map are cheap snapshots. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** One change of the disk, in the order in which it was flushed. */
export type Change =
  | { readonly is: 'write'; readonly name: string; readonly at: number; readonly bytes: Uint8Array }
  | { readonly is: 'truncate'; readonly name: string; readonly length: number }
  | { readonly is: 'remove'; readonly name: string };

export interface ModelDisk extends Disk {
  /** Everything on the disk now. */
  files(): Files;
  /** Every change since the disk was made. */
  readonly changes: readonly Change[];
  /** From now on writes that make the disk longer than this many bytes in all throw `full`. */
  setCapacity(bytes: number): void;
  /** The browser takes files away under open handles: those go on writing, into files that no name leads to. */
  evict(takes?: (name: string) => boolean): void;
}

/** The disk in memory: each call is complete when it resolves, as the contract says, and every change is kept. */
export function modelDisk(start: Files = new Map()): ModelDisk {
  let files: Files = start;
  let capacity = Infinity;
  const changes: Change[] = [];
  /** Taken away at some time: no handle writes into a file of that name any more. */
  const nameless = new Set<string>();
  const make = (change: Change): void => {
    const next = applied(files, change);
    if (sizeOf(next) > capacity && sizeOf(next) > sizeOf(files)) throw new DiskError('full');
    files = next;
    changes.push(change);
  };
  return {
    changes,
    files: () => files,
    setCapacity: (bytes) => {
      capacity = bytes;
    },
    evict: (takes = () => true) => {
      for (const name of files.keys()) if (takes(name)) nameless.add(name);
      files = new Map([...files].filter(([name]) => !takes(name)));
    },
    names: async () => [...files.keys()].sort(),
    has: async (name) => files.has(name),
    read: async (name) => files.get(name)?.slice() ?? null,
    readPart: async (name, from, to) => files.get(name)?.slice(from, to) ?? null,
    blob: async (name) => blobOf(files.get(name)),
    size: async (name) => files.get(name)?.length ?? null,
    write: async (name, at, bytes) => make({ is: 'write', name, at, bytes: bytes.slice() }),
    truncate: async (name, length) => make({ is: 'truncate', name, length }),
    remove: async (name) => {
      if (files.has(name)) make({ is: 'remove', name });
    },
    append: async (name): Promise<AppendHandle> => {
      if (!files.has(name)) make({ is: 'write', name, at: 0, bytes: new Uint8Array() });
      const lengthThen = files.get(name)?.length ?? 0;
      return {
        get length() {
          return !nameless.has(name) ? (files.get(name)?.length ?? 0) : lengthThen;
        },
        append: async (bytes) => {
          if (nameless.has(name)) return lengthThen;
          const at = files.get(name)?.length ?? 0;
          make({ is: 'write', name, at, bytes: bytes.slice() });
          return at;
        },
        close: () => undefined,
      };
    },
  };
}

export function applied(files: Files, change: Change): Files {
  const next = new Map(files);
  const old = files.get(change.name) ?? new Uint8Array();
  if (change.is === 'remove') next.delete(change.name);
  else if (change.is === 'truncate') next.set(change.name, resized(old, change.length));
  else {
    const content = resized(
      old,
      Math.max(old.length, change.bytes.length > 0 ? change.at + change.bytes.length : 0),
    );
    content.set(change.bytes, change.at);
    next.set(change.name, content);
  }
  return next;
}

function resized(bytes: Uint8Array, length: number): Uint8Array {
  const next = new Uint8Array(length);
  next.set(bytes.subarray(0, length));
  return next;
}

const blobOf = (bytes: Uint8Array | undefined): Blob | null =>
  bytes === undefined ? null : new Blob([bytes.slice()]);

const sizeOf = (files: Files): number => [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
