/** A container that comes in: strict, piece by piece; what is altered, cut or out of order is refused by name. */
import { equalBytes, toHex, utf8 } from '#crypto/bytes.ts';
import { sealOverhead } from '#crypto/seal.ts';
import { sha256Stream } from '#crypto/sha256Stream.ts';
import { maxSealedLength } from '#wire/envelope.ts';
import { ByteQueue } from './byteQueue.ts';
import {
  magics,
  sections,
  versions,
  type Container,
  type ContainerKind,
  type FileChunk,
} from './container.ts';
import type { Candidate } from './readLogs.ts';
import { chunkSize } from './sealedFile.ts';

/** `kind`: no container. `other-kind`: a backup for a case file or the other way. `version`: of a newer build. `cut`: it ends early. The rest: it was altered. */
export type ContainerRefusal =
  | 'kind'
  | 'other-kind'
  | 'version'
  | 'cut'
  | 'section'
  | 'length'
  | 'order'
  | 'number'
  | 'counts'
  | 'hash'
  | 'trailing';

const frameLimit = maxSealedLength;
const sealedLimit = chunkSize + sealOverhead;
/** Magic and version. */
const headLength = 5;

export type ContainerReading =
  | { readonly ok: true; readonly container: Container }
  | { readonly ok: false; readonly because: ContainerRefusal };

/**
 * Strict: every byte has one meaning, or the whole is refused. Throws only what its source throws.
 * `onChunk` gets the attached files before the end is verified: it judges them by the records that name them.
 */
export async function readContainer(
  kind: ContainerKind,
  source: AsyncIterable<Uint8Array>,
  onChunk: (chunk: FileChunk) => Promise<void> = async () => undefined,
): Promise<ContainerReading> {
  const queue = new ByteQueue(source);
  const hash = sha256Stream();
  const head = await queue.take(headLength);
  const found = (Object.keys(magics) as ContainerKind[]).find((one) =>
    equalBytes(head.subarray(0, 4), utf8(magics[one])),
  );
  if (found !== kind) return { ok: false, because: found === undefined ? 'kind' : 'other-kind' };
  const version = head[4] ?? 0;
  if (version !== versions.plain && version !== versions.withFiles) return { ok: false, because: 'version' };
  hash.add(head);
  const state: Building = { ring: null, cases: [], frames: 0, version, file: null, done: new Set() };
  for (;;) {
    const start = await queue.take(5);
    if (start.length < 5) return { ok: false, because: 'cut' };
    const type = start[0] ?? 0;
    const length = viewOf(start).getUint32(1);
    const body = await queue.take(length);
    if (body.length < length) return { ok: false, because: 'cut' };
    if (type === sections.end) {
      if ((await queue.take(1)).length > 0) return { ok: false, because: 'trailing' };
      const because = endDefect(state, body, hash.end());
      const { ring, cases } = state;
      return because === null ? { ok: true, container: { ring, cases } } : { ok: false, because };
    }
    hash.add(start);
    hash.add(body);
    const because = take(state, kind, type, body);
    if (because !== null) return { ok: false, because };
    if (type === sections.file) await onChunk(chunkIn(body));
  }
}

interface Building {
  ring: Uint8Array | null;
  readonly cases: { readonly outer: string; readonly inner: string; readonly frames: Candidate[] }[];
  frames: number;
  readonly version: number;
  /** The attached file whose chunks come now. */
  file: { readonly id: string; next: number } | null;
  /** Files whose chunks came before. */
  readonly done: Set<string>;
}

function take(state: Building, kind: ContainerKind, type: number, body: Uint8Array): ContainerRefusal | null {
  if (type === sections.ring) {
    if (kind !== 'backup' || state.ring !== null || state.cases.length > 0) return 'order';
    state.ring = body;
    return null;
  }
  if (type === sections.case) return takeCase(state, body);
  if (type === sections.frame) return takeFrame(state, body);
  if (type === sections.file && state.version === versions.withFiles) return takeFile(state, body);
  return 'section';
}

function takeCase(state: Building, body: Uint8Array): ContainerRefusal | null {
  if (body.length !== 32) return 'length';
  const outer = toHex(body.subarray(0, 16));
  if (state.cases.some((before) => before.outer === outer)) return 'order';
  state.cases.push({ outer, inner: toHex(body.subarray(16)), frames: [] });
  leaveFile(state);
  return null;
}

function takeFrame(state: Building, body: Uint8Array): ContainerRefusal | null {
  const current = state.cases.at(-1);
  // What a record says of its files comes before them.
  if (current === undefined || state.file !== null) return 'order';
  if (body.length <= 24 || body.length > frameLimit + 24) return 'length';
  const n = Number(viewOf(body).getBigUint64(16));
  if (!Number.isSafeInteger(n) || n < 1) return 'number';
  current.frames.push({ stream: toHex(body.subarray(0, 16)), n, frame: body.slice(24) });
  state.frames++;
  return null;
}

function takeFile(state: Building, body: Uint8Array): ContainerRefusal | null {
  if (state.cases.length === 0) return 'order';
  if (body.length <= 20 + sealOverhead || body.length > 20 + sealedLimit) return 'length';
  const { id, index } = chunkIn(body);
  if (state.file?.id !== id) {
    leaveFile(state);
    if (state.done.has(id)) return 'order';
    state.file = { id, next: 0 };
  }
  if (index !== state.file.next) return 'order';
  state.file.next++;
  return null;
}

function leaveFile(state: Building): void {
  if (state.file !== null) state.done.add(state.file.id);
  state.file = null;
}

function chunkIn(body: Uint8Array): FileChunk {
  return {
    id: toHex(body.subarray(0, 16)),
    index: viewOf(body).getUint32(16),
    sealed: body.subarray(20),
  };
}

function endDefect(state: Building, body: Uint8Array, hash: Uint8Array): ContainerRefusal | null {
  if (body.length !== 40) return 'length';
  const view = viewOf(body);
  if (view.getUint32(0) !== state.cases.length || view.getUint32(4) !== state.frames) return 'counts';
  return equalBytes(hash, body.subarray(8)) ? null : 'hash';
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
