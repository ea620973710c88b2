/**
 * What lies inside the age file of a case file or a backup; numbers big-endian (`docs/formats.md`):
 * `magic(4) version(1)` then sections `type(1) length(4) body(length)`:
 * 1 case: outer id(16) inner id(16) · 2 frame of the case before it: stream(16) n(8) frame · 3 kept free for attachments ·
 * 4 ring, backups only, first · 255 end: cases(4) frames(4) SHA-256 of all bytes before this section(32).
 */
import { concat, equalBytes, fromHex, toHex, u32be, u64be, utf8 } from '#crypto/bytes.ts';
import { sha256 } from '#crypto/check/hash.ts';
import { maxSealedLength } from '#wire/envelope.ts';
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

export const magics = { caseFile: 'WBCF', backup: 'WBBK' } as const;
export type ContainerKind = keyof typeof magics;

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

const version = 1;
const sections = { case: 1, frame: 2, ring: 4, end: 255 } as const;
const frameLimit = maxSealedLength;

export async function encodeContainer(kind: ContainerKind, { ring, cases }: Container): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [utf8(magics[kind]), Uint8Array.of(version)];
  if (ring !== null) pieces.push(...section(sections.ring, ring));
  for (const { outer, inner, frames } of cases) {
    pieces.push(...section(sections.case, concat(fromHex(outer), fromHex(inner))));
    for (const { stream, n, frame } of frames)
      pieces.push(...section(sections.frame, concat(fromHex(stream), u64be(n), frame)));
  }
  const before = concat(...pieces);
  const frameCount = cases.reduce((sum, { frames }) => sum + frames.length, 0);
  const end = concat(u32be(cases.length), u32be(frameCount), await sha256(before));
  return concat(before, ...section(sections.end, end));
}

function section(type: number, body: Uint8Array): Uint8Array[] {
  return [Uint8Array.of(type), u32be(body.length), body];
}

export type ContainerReading =
  | { readonly ok: true; readonly container: Container }
  | { readonly ok: false; readonly because: ContainerRefusal };

/** Strict: every byte has one meaning, or the whole is refused. Never throws on what it is given. */
export async function decodeContainer(kind: ContainerKind, bytes: Uint8Array): Promise<ContainerReading> {
  const found = (Object.keys(magics) as ContainerKind[]).find((one) =>
    equalBytes(bytes.subarray(0, 4), utf8(magics[one])),
  );
  if (found !== kind) return { ok: false, because: found === undefined ? 'kind' : 'other-kind' };
  if (bytes[4] !== version) return { ok: false, because: 'version' };
  const state: Building = { ring: null, cases: [], frames: 0 };
  for (let at = 5; ;) {
    if (at + 5 > bytes.length) return { ok: false, because: 'cut' };
    const from = at + 5;
    const to = from + viewOf(bytes).getUint32(at + 1);
    if (to > bytes.length) return { ok: false, because: 'cut' };
    const body = bytes.subarray(from, to);
    if (bytes[at] === sections.end) {
      if (to !== bytes.length) return { ok: false, because: 'trailing' };
      const because = await endDefect(state, body, bytes.subarray(0, at));
      return because === null ? { ok: true, container: state } : { ok: false, because };
    }
    const because = take(state, kind, bytes[at] ?? 0, body);
    if (because !== null) return { ok: false, because };
    at = to;
  }
}

interface Building {
  ring: Uint8Array | null;
  readonly cases: { readonly outer: string; readonly inner: string; readonly frames: Candidate[] }[];
  frames: number;
}

function take(state: Building, kind: ContainerKind, type: number, body: Uint8Array): ContainerRefusal | null {
  if (type === sections.ring) {
    if (kind !== 'backup' || state.ring !== null || state.cases.length > 0) return 'order';
    state.ring = body;
    return null;
  }
  if (type === sections.case) return takeCase(state, body);
  if (type === sections.frame) return takeFrame(state, body);
  return 'section';
}

function takeCase(state: Building, body: Uint8Array): ContainerRefusal | null {
  if (body.length !== 32) return 'length';
  const outer = toHex(body.subarray(0, 16));
  if (state.cases.some((before) => before.outer === outer)) return 'order';
  state.cases.push({ outer, inner: toHex(body.subarray(16)), frames: [] });
  return null;
}

function takeFrame(state: Building, body: Uint8Array): ContainerRefusal | null {
  const current = state.cases.at(-1);
  if (current === undefined) return 'order';
  if (body.length <= 24 || body.length > frameLimit + 24) return 'length';
  const n = Number(viewOf(body).getBigUint64(16));
  if (!Number.isSafeInteger(n) || n < 1) return 'number';
  current.frames.push({ stream: toHex(body.subarray(0, 16)), n, frame: body.slice(24) });
  state.frames++;
  return null;
}

async function endDefect(
  state: Building,
  body: Uint8Array,
  before: Uint8Array,
): Promise<ContainerRefusal | null> {
  if (body.length !== 40) return 'length';
  const view = viewOf(body);
  if (view.getUint32(0) !== state.cases.length || view.getUint32(4) !== state.frames) return 'counts';
  return equalBytes(await sha256(before), body.subarray(8)) ? null : 'hash';
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
