import { journalFileNames } from '#vault/fileNames.ts';
import { DiskError } from '#vault/disk.ts';
import type { AppendHandle, Disk } from '#vault/disk.ts';

/** A disk in memory whose files can be torn and damaged, and whose flushes are counted. */
export class MemoryDisk implements Disk {
  readonly files = new Map<string, Uint8Array>();
  readonly reads: string[] = [];
  flushes = 0;
  /** Appends fail with this while it is set. */
  failAppend: Error | null = null;
  room = Infinity;

  names(): Promise<readonly string[]> {
    return Promise.resolve([...this.files.keys()]);
  }

  has(name: string): Promise<boolean> {
    return Promise.resolve(this.files.has(name));
  }

  read(name: string): Promise<Uint8Array | null> {
    this.reads.push(name);
    return Promise.resolve(this.files.get(name)?.slice() ?? null);
  }

  readPart(name: string, from: number, to: number): Promise<Uint8Array | null> {
    return Promise.resolve(this.files.get(name)?.slice(from, to) ?? null);
  }

  blob(name: string): Promise<Blob | null> {
    const bytes = this.files.get(name);
    return Promise.resolve(bytes === undefined ? null : new Blob([bytes.slice()]));
  }

  size(name: string): Promise<number | null> {
    return Promise.resolve(this.files.get(name)?.length ?? null);
  }

  async write(name: string, at: number, bytes: Uint8Array): Promise<void> {
    await Promise.resolve();
    const old = this.files.get(name) ?? new Uint8Array(0);
    const content = new Uint8Array(Math.max(old.length, at + bytes.length));
    content.set(old);
    content.set(bytes, at);
    if (this.#used() - old.length + content.length > this.room) throw new DiskError('full');
    this.files.set(name, content);
    this.flushes++;
  }

  truncate(name: string, length: number): Promise<void> {
    this.files.set(name, (this.files.get(name) ?? new Uint8Array(0)).slice(0, length));
    return Promise.resolve();
  }

  remove(name: string): Promise<void> {
    this.files.delete(name);
    return Promise.resolve();
  }

  append(name: string): Promise<AppendHandle> {
    if (!this.files.has(name)) this.files.set(name, new Uint8Array(0));
    const length = () => this.files.get(name)?.length ?? 0;
    return Promise.resolve({
      get length() {
        return length();
      },
      append: async (bytes: Uint8Array) => {
        if (this.failAppend !== null) throw this.failAppend;
        const at = length();
        await this.write(name, at, bytes);
        return at;
      },
      close: () => undefined,
    });
  }

  copy(): MemoryDisk {
    const copy = new MemoryDisk();
    for (const [name, bytes] of this.files) copy.files.set(name, bytes.slice());
    return copy;
  }

  #used(): number {
    return [...this.files.values()].reduce((sum, { length }) => sum + length, 0);
  }
}

/** A disk with the empty pool on it, as the vault is made. */
export async function vaultDisk(): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  for (const name of journalFileNames) await disk.write(name, 0, new Uint8Array(0));
  return disk;
}
