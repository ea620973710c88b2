import { concat, equalBytes, fromUtf8, readU32be, u64be, utf8 } from '#crypto/bytes.ts';
import { sha256 } from '#crypto/check/hash.ts';
import { isBlank } from './blank.ts';
import type { Disk } from './disk.ts';
import type { Face, Language, Theme } from './door.ts';
import { faceFileName } from './fileNames.ts';

/**
 * `i0`, in clear, since it is read and written before any key is there (K12): how the lock screen looks, to whom notes
 * taken while locked are sealed, whether a hearing is open, and whether own logs must end. Whoever takes the phone can see that.
 *
 * Two heads of 256 B at 0 and 4096, numbers big-endian, written in turn, the higher count wins:
 * `magic "WBI1"(4) count(8) language(1) theme(1) hearing open(1) length of recipient(1) recipient(128) logs end(1) zero(79)
 * SHA-256 of all before(32)`. From 8192 on: room for 200 notes of 1,536 B, each an age file to the recipient; zeros where there is none.
 */
export interface FaceFile {
  readonly face: Face;
  /** age X25519 recipient, null before there is a vault. */
  readonly inbox: string | null;
  readonly hearingOpen: boolean;
  /** The writer's lock was stolen since the last unlock: the next one ends own logs, though the worker may be another by then. */
  readonly logsEnd: boolean;
}

export const noteRoom = { at: 8192, count: 200, size: 1536 } as const;
export const faceFileSize = noteRoom.at + noteRoom.count * noteRoom.size;

const magic = utf8('WBI1');
const headSize = 256;
const headsAt = [0, 4096] as const;
const recipientSize = 128;
const logsEndAt = 16 + recipientSize;
const languages: readonly (Language | null)[] = [null, 'en', 'ru', 'kk'];
const themes: readonly Theme[] = ['system', 'light', 'dark', 'dim'];
const atFirst: FaceFile = {
  face: { language: null, theme: 'system' },
  inbox: null,
  hearingOpen: false,
  logsEnd: false,
};

/** What the file says, and what a new phone would say where no head is whole: looks must never keep anyone out. */
export async function readFaceFile(disk: Disk): Promise<FaceFile> {
  const newest = newestHead(await headsOf(await disk.read(faceFileName)));
  return newest === null ? atFirst : newest.content;
}

/** Writes the head that is torn or older. Callers take turns: it reads, changes and writes. */
export async function changeFaceFile(disk: Disk, change: Partial<FaceFile>): Promise<void> {
  const heads = await headsOf(await disk.read(faceFileName));
  const newest = newestHead(heads);
  const side = newest !== null && newest === heads[0] ? 1 : 0;
  const content = { ...(newest?.content ?? atFirst), ...change };
  await disk.write(faceFileName, headsAt[side], await encodeHead((newest?.count ?? 0) + 1, content));
}

/** The whole file of a new vault: no notes. */
export async function firstFaceFile(content: FaceFile): Promise<Uint8Array> {
  const file = new Uint8Array(faceFileSize);
  file.set(await encodeHead(1, content), headsAt[0]);
  return file;
}

export const hasNotes = (file: Uint8Array): boolean => !isBlank(file.subarray(noteRoom.at));

interface Head {
  readonly count: number;
  readonly content: FaceFile;
}

async function headsOf(file: Uint8Array | null): Promise<readonly (Head | null)[]> {
  if (file === null) return [null, null];
  return Promise.all(headsAt.map((at) => decodeHead(file.slice(at, at + headSize))));
}

function newestHead(heads: readonly (Head | null)[]): Head | null {
  const [a = null, b = null] = heads;
  if (a === null || b === null) return a ?? b;
  return b.count > a.count ? b : a;
}

async function encodeHead(
  count: number,
  { face, inbox, hearingOpen, logsEnd }: FaceFile,
): Promise<Uint8Array> {
  const recipient = utf8(inbox ?? '');
  const content = concat(
    magic,
    u64be(count),
    Uint8Array.of(
      languages.indexOf(face.language),
      themes.indexOf(face.theme),
      hearingOpen ? 1 : 0,
      recipient.length,
    ),
    recipient,
    new Uint8Array(recipientSize - recipient.length),
    Uint8Array.of(logsEnd ? 1 : 0),
    new Uint8Array(headSize - 32 - logsEndAt - 1),
  );
  return concat(content, await sha256(content));
}

async function decodeHead(bytes: Uint8Array): Promise<Head | null> {
  const checksumAt = headSize - 32;
  if (bytes.length < headSize || !equalBytes(bytes.subarray(0, 4), magic)) return null;
  if (!equalBytes(await sha256(bytes.subarray(0, checksumAt)), bytes.subarray(checksumAt))) return null;
  const count = readU32be(bytes, 4) * 2 ** 32 + readU32be(bytes, 8);
  const [language, theme, hearing, length = 255] = bytes.subarray(12, 16);
  const face = { language: languages[language ?? 0], theme: themes[theme ?? 0] };
  if (face.language === undefined || face.theme === undefined || length > recipientSize) return null;
  if (!Number.isSafeInteger(count)) return null;
  return {
    count,
    content: {
      face: { language: face.language, theme: face.theme },
      inbox: length === 0 ? null : fromUtf8(bytes.subarray(16, 16 + length)),
      hearingOpen: hearing === 1,
      logsEnd: bytes[logsEndAt] === 1,
    },
  };
}
