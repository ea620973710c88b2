/**
 * The files of the vault, as small as they can be: so that the crash model can stand in for OPFS.
 * Every call is complete when it resolves; `write` and `truncate` have flushed.
 * Errors: `busy` after 20 tries of 10 ms, `full` when storage is full, `gone` when what was open here has no name any more;
 * anything else is a surprise and throws as it is.
 */
export interface Disk {
  names(): Promise<readonly string[]>;
  /** Whether the name leads to a file now. An open handle does not tell: it writes into a deleted file and is content. */
  has(name: string): Promise<boolean>;
  /** Whole content, or null where there is no such file. */
  read(name: string): Promise<Uint8Array | null>;
  /** Bytes `from` up to `to`, fewer where the file ends before, or null where there is no such file. */
  readPart(name: string, from: number, to: number): Promise<Uint8Array | null>;
  /** The file for a reader of a later moment, its bytes not in memory; null where there is none. Lasts until it is changed. */
  blob(name: string): Promise<Blob | null>;
  /** Length in bytes, or null where there is no such file. */
  size(name: string): Promise<number | null>;
  /** Creates the file when missing; never truncates. Flushed when it resolves. */
  write(name: string, at: number, bytes: Uint8Array): Promise<void>;
  /** New length, flushed. */
  truncate(name: string, length: number): Promise<void>;
  remove(name: string): Promise<void>;
  /** A handle that stays open: the journal segment in use, a copy on its way out. */
  append(name: string): Promise<AppendHandle>;
}

export interface AppendHandle {
  readonly length: number;
  /** Writes at the end and flushes; resolves with the offset where the bytes begin. Rolls the end back when it throws. */
  append(bytes: Uint8Array): Promise<number>;
  close(): void;
}

export class DiskError extends Error {
  readonly code: 'busy' | 'full' | 'gone';
  constructor(code: 'busy' | 'full' | 'gone') {
    super(code);
    this.code = code;
  }
}

export const isFull = (problem: unknown): boolean => problem instanceof DiskError && problem.code === 'full';

/** The browser has taken away what lay here. */
export const isGone = (problem: unknown): boolean => problem instanceof DiskError && problem.code === 'gone';

export async function unlessFull<T>(work: () => Promise<T>): Promise<T | 'full'> {
  try {
    return await work();
  } catch (problem) {
    if (isFull(problem)) return 'full';
    throw problem;
  }
}
