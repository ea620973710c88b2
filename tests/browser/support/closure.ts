/**
 * Everything that can be opened from what a person knows and what lies in some files, to a fixed point: whatever opens is
 * searched for further keys, and every key is tried on everything. Knows the formats, not where things lie.
 */
import { argonHere } from '#crypto/argonInWorker.ts';
import { recoveryIdentity } from '#crypto/age.ts';
import { fromHex, fromUtf8, readU32be, toHex, u32be, u64be } from '#crypto/bytes.ts';
import { labels } from '#crypto/labels.ts';
import { open, sealingKey } from '#crypto/seal.ts';
import { recoverySeed } from '#crypto/secrets.ts';
import { epochId } from '#ledger/epoch.ts';
import { envelopeKey, openEnvelope } from '#ledger/sealRecord.ts';
import { readBody, scanJournal } from '#vault/journalFrame.ts';
import { keyFileSize, parseKeyFile, type KeyFile } from '#vault/keyFile.ts';
import { nextRingFrame } from '#vault/ringFrame.ts';
import { chunkAt, fileKey } from '#vault/sealedFile.ts';
import { openCell, openPassphraseSlot, openRecoverySlot } from '#vault/slots.ts';
import { decodeEnvelope, type Envelope } from '#wire/envelope.ts';

export interface Known {
  readonly passphrase: string;
  readonly recoveryCode: string;
  /** Outer ids (hex) that rows of the index may be bound to: they lie in clear beside the rows. */
  readonly cases: readonly string[];
}

export interface Reached {
  /** Every key of 32 bytes that was met, in hex. */
  readonly keys: ReadonlySet<string>;
  /** Every text that opened. */
  readonly texts: readonly string[];
  /** Outer ids (hex) of cases of which an envelope opened. */
  readonly casesRead: ReadonlySet<string>;
}

const mostPacks = 6;

export async function closure(known: Known, contents: readonly Uint8Array[]): Promise<Reached> {
  const blobs = [...contents, ...contents.map(withoutLogHeaders)];
  const keyFiles = distinct((await Promise.all(blobs.map(keyFilesIn))).flat());
  const arrays = distinctBytes(blobs.flatMap(storedArrays));
  const envelopes = [...blobs.flatMap(journalEnvelopes), ...arrays].flatMap(asEnvelope);
  const attached = distinctBytes(blobs.filter((blob) => Buffer.from(blob.subarray(0, 4)).equals(fileMagic)));
  const triedOnFiles = new Set<string>();
  const state = { keys: new Set<string>(), identities: new Set<string>(), texts: new Set<string>() };
  const casesRead = new Set<string>();
  const learn = (text: string): void => {
    state.texts.add(text);
    for (const [key] of text.matchAll(/\b[0-9a-f]{64}\b/g)) state.keys.add(key);
    for (const [identity] of text.matchAll(/AGE-SECRET-KEY-[A-Z0-9-]+/g)) state.identities.add(identity);
  };
  state.identities.add((await recoveryIdentity(await recoverySeed(known.recoveryCode))).identity);
  for (const file of keyFiles) {
    const mk = await openPassphraseSlot(file, known.passphrase, argonHere);
    if (typeof mk !== 'string') state.keys.add(toHex(mk));
  }
  for (let before = -1; before !== sizeOf(state);) {
    before = sizeOf(state);
    for (const file of keyFiles) {
      for (const identity of state.identities) {
        const mk = await openRecoverySlot(file.slotR, identity);
        if (typeof mk !== 'string') state.keys.add(toHex(mk));
      }
      for (const key of state.keys) {
        const cell = await openCell(fromHex(key), file.cell);
        if (cell === null) continue;
        state.keys.add(toHex(cell.rk));
        for (const blob of blobs) {
          for (const text of await ringTexts(blob, cell.rk, cell.ringId)) learn(text);
          for (const text of await draftTexts(blob, cell.rk, cell.ringId)) learn(text);
        }
        for (const text of await rowTexts(arrays, cell.rk, known.cases)) learn(text);
      }
    }
    for (const key of state.keys) {
      for (const envelope of envelopes) {
        const text = await envelopeText(envelope, fromHex(key));
        if (text === null) continue;
        casesRead.add(toHex(envelope.caseId));
        learn(text);
      }
    }
    const ids = new Set(
      [...state.texts]
        .flatMap((text) => [...text.matchAll(/"id":"([0-9a-f]{32})"/g)])
        .map(([, id]) => id ?? ''),
    );
    for (const key of state.keys) {
      for (const id of ids) {
        if (triedOnFiles.has(key + id)) continue;
        triedOnFiles.add(key + id);
        for (const text of await attachedTexts(attached, key, id)) learn(text);
      }
    }
  }
  return { keys: state.keys, texts: [...state.texts], casesRead };
}

const sizeOf = (state: { keys: Set<string>; identities: Set<string>; texts: Set<string> }): number =>
  state.keys.size + state.identities.size + state.texts.size;

async function keyFilesIn(blob: Uint8Array): Promise<KeyFile[]> {
  const files: KeyFile[] = [];
  for (const at of occurrences(blob, 'WBK1')) {
    const file = await parseKeyFile(blob.subarray(at, at + keyFileSize));
    if (file !== null) files.push(file);
  }
  return files;
}

async function ringTexts(blob: Uint8Array, rk: Uint8Array, ringId: Uint8Array): Promise<string[]> {
  const key = await sealingKey(rk, labels.ring);
  const texts: string[] = [];
  for (let frame = nextRingFrame(blob, 0, ringId, 0); frame !== null;) {
    const opened = await open(key, [ringId, u32be(frame.index)], frame.sealed);
    if (opened !== null) texts.push(fromUtf8(opened));
    frame = nextRingFrame(blob, frame.end, ringId, 0);
  }
  return texts;
}

async function draftTexts(blob: Uint8Array, rk: Uint8Array, ringId: Uint8Array): Promise<string[]> {
  const key = await sealingKey(rk, labels.draft);
  const texts: string[] = [];
  for (const at of occurrences(blob, 'WBD1')) {
    if (at + 16 > blob.length) continue;
    const sealed = blob.slice(at + 16, at + 16 + readU32be(blob, at + 12));
    const opened = await open(key, [ringId, blob.slice(at + 4, at + 12)], sealed);
    if (opened !== null) texts.push(fromUtf8(opened));
  }
  return texts;
}

/** Rows of the index that are no envelopes, under each label of the ring key and each place they may be bound to. */
async function rowTexts(
  arrays: readonly Uint8Array[],
  rk: Uint8Array,
  cases: readonly string[],
): Promise<string[]> {
  const texts: string[] = [];
  for (const label of [labels.snapshot, labels.summary, labels.indexRow]) {
    const key = await sealingKey(rk, label);
    for (const id of cases.map(fromHex)) {
      const places = [[id], ...Array.from({ length: mostPacks }, (_, pack) => [id, u64be(pack)])];
      for (const sealed of arrays) {
        for (const place of places) {
          const opened = await open(key, place, sealed);
          if (opened !== null) texts.push(fromUtf8(opened));
        }
      }
    }
  }
  return texts;
}

/** A frame's bytes as text: what it says stands in it in UTF-8. */
async function envelopeText(envelope: Envelope, key: Uint8Array): Promise<string | null> {
  if (toHex(await epochId(envelope.caseId, key)) !== toHex(envelope.epoch)) return null;
  const frame = await openEnvelope(envelope, await envelopeKey(key));
  return frame === null ? null : Buffer.from(frame).toString('utf8');
}

const fileMagic = Buffer.from('WBA1');

/** What opens of the first chunk of each attached file, whatever its name: as the only chunk, and as one of several. */
async function attachedTexts(files: readonly Uint8Array[], key: string, id: string): Promise<string[]> {
  const by = await fileKey(key);
  const texts: string[] = [];
  for (const file of files) {
    for (const last of [0, 1]) {
      const place = [fromHex(id), u32be(0), Uint8Array.of(last)];
      const opened = await open(by, place, file.subarray(chunkAt(0), chunkAt(1)));
      if (opened !== null) texts.push(Buffer.from(opened).toString('latin1'));
    }
  }
  return texts;
}

const journalEnvelopes = (blob: Uint8Array): Uint8Array[] =>
  scanJournal(blob).frames.flatMap(({ body }) => {
    const read = readBody(body);
    return read.is === 'batch' ? read.envelopes : [];
  });

function asEnvelope(bytes: Uint8Array): Envelope[] {
  try {
    return [decodeEnvelope(bytes)];
  } catch {
    return [];
  }
}

/**
 * Every array of bytes that a database has stored somewhere in these bytes, deleted or not: V8 writes `B`, its length
 * (base 128), the bytes, then `VB` for the view that was stored.
 */
function storedArrays(blob: Uint8Array): Uint8Array[] {
  const arrays: Uint8Array[] = [];
  for (let at = blob.indexOf(0x42); at >= 0; at = blob.indexOf(0x42, at + 1)) {
    let length = 0;
    let from = at + 1;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = blob[from++] ?? 0;
      length |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    const end = from + length;
    if (length >= 28 && blob[end] === 0x56 && blob[end + 1] === 0x42) arrays.push(blob.slice(from, end));
  }
  return arrays;
}

/** A LevelDB log puts 7 bytes before each piece and cuts at 32 KiB: what was one value is one piece of bytes again. */
function withoutLogHeaders(blob: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at + 7 <= blob.length;) {
    const left = 32_768 - (at % 32_768);
    if (left < 7) {
      at += left;
      continue;
    }
    const length = (blob[at + 4] ?? 0) | ((blob[at + 5] ?? 0) << 8);
    const type = blob[at + 6] ?? 0;
    if (type < 1 || type > 4 || length > left - 7) break;
    pieces.push(blob.subarray(at + 7, at + 7 + length));
    at += 7 + length;
  }
  return Buffer.concat(pieces);
}

function occurrences(blob: Uint8Array, text: string): number[] {
  const found: number[] = [];
  const bytes = Buffer.from(blob.buffer, blob.byteOffset, blob.length);
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) found.push(at);
  return found;
}

const distinct = (files: readonly KeyFile[]): KeyFile[] => [
  ...new Map(files.map((file) => [`${toHex(file.slotP)}${toHex(file.cell)}`, file])).values(),
];

const distinctBytes = (arrays: readonly Uint8Array[]): Uint8Array[] => [
  ...new Map(arrays.map((bytes) => [Buffer.from(bytes).toString('latin1'), bytes])).values(),
];
