/**
 * What lies inside the age file of a case file or a backup; numbers big-endian (`docs/formats.md`):
 * `magic(4) version(1)` then sections `type(1) length(4) body(length)`:
 * 1 case: outer id(16) inner id(16) · 2 frame of the case before it: stream(16) n(8) frame · 3 chunk of an attached file of
 * that case, version 2 only: file id(16) index(4) sealed chunk as it lies on the disk ·
 * 4 ring, backups only, first · 255 end: cases(4) frames(4) SHA-256 of all bytes before this section(32).
 * Written and read piece by piece: files may be larger than the memory.
 */
import type { Candidate } from './readLogs.ts';

export interface FileCase {
  /** 32 hex each. */
  readonly outer: string;
  readonly inner: string;
  /** Exactly the bytes that were signed and padded. */
  readonly frames: readonly Candidate[];
}

export interface Container {
  /** JSON bytes, in a backup only. */
  readonly ring: Uint8Array | null;
  readonly cases: readonly FileCase[];
}

/** A chunk of an attached file, sealed: its key lies in the record that names the file. */
export interface FileChunk {
  /** 32 hex. */
  readonly id: string;
  readonly index: number;
  readonly sealed: Uint8Array;
}

export const magics = { caseFile: 'WBCF', backup: 'WBBK' } as const;
export type ContainerKind = keyof typeof magics;

export const versions = { plain: 1, withFiles: 2 } as const;
export const sections = { case: 1, frame: 2, file: 3, ring: 4, end: 255 } as const;
