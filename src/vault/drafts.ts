import { z } from 'zod';
import { concat, equalBytes, fromUtf8, readU32be, u32be, u64be, utf8 } from '#crypto/bytes.ts';
import { labels } from '#crypto/labels.ts';
import type { Random } from '#crypto/random.ts';
import { open, seal, sealingKey, sealOverhead, type SealingKey } from '#crypto/seal.ts';
import { isBlank } from './blank.ts';
import type { Disk } from './disk.ts';
import type { Draft } from './door.ts';
import { draftFileNames, type Side } from './fileNames.ts';
import type { Keys, OpenKeys } from './keys.ts';

/**
 * Draft file: two halves of 256 KiB, written in turn, the higher count that opens wins, so that a torn write leaves the
 * words as they were 1.5 s before. A half, numbers big-endian: `magic "WBD1"(4) count(8) length of sealed(4) sealed`;
 * sealed under derive(RK, "wb1/draft"), bound to ring id and count, is JSON of all drafts.
 */
const halfSize = 256 * 1024;
export const draftFileSize = 2 * halfSize;
const headSize = 16;
const magic = utf8('WBD1');

const content = z.object({ drafts: z.array(z.object({ place: z.string(), text: z.string() })) });

export interface DraftsRead {
  readonly drafts: readonly Draft[];
  /** Something was written here, or its file is shorter than it was made, and neither half opens: to be told. */
  readonly unreadable: boolean;
}

export const readDrafts = (disk: Disk, keys: Keys): Promise<DraftsRead> =>
  keys.alone(() => readDraftsAlone(disk, keys.now));

/** Replaces the draft of this place; empty words take it away. `too-long`: not kept, the earlier one stays. */
export function saveDraft(
  disk: Disk,
  keys: Keys,
  draft: Draft,
  random: Random,
): Promise<{ ok: true } | { ok: false; because: 'too-long' }> {
  return keys.alone(async () => {
    const { side } = keys.now.ring;
    const key = await draftKey(keys.now);
    const halves = await halvesOf(await disk.read(draftFileNames[side]), key, keys.now.ring.ringId);
    const newest = newestHalf(halves);
    const others = (newest?.drafts ?? []).filter((other) => other.place !== draft.place);
    const drafts = draft.text === '' ? others : [...others, draft];
    const half = await encodeHalf(key, keys.now.ring.ringId, (newest?.count ?? 0) + 1, drafts, random);
    if (half.length > halfSize) return { ok: false, because: 'too-long' };
    await disk.write(draftFileNames[side], newest !== null && newest === halves[0] ? halfSize : 0, half);
    return { ok: true };
  });
}

/** For those who already are in `alone`. */
export async function readDraftsAlone(
  disk: Disk,
  { rk, ring }: { rk: Uint8Array; ring: Pick<OpenKeys['ring'], 'ringId' | 'side'> },
): Promise<DraftsRead> {
  const file = await disk.read(draftFileNames[ring.side]);
  const newest = newestHalf(await halvesOf(file, await draftKey({ rk }), ring.ringId));
  return { drafts: newest?.drafts ?? [], unreadable: newest === null && !isUnused(file) };
}

const isUnused = (file: Uint8Array | null): boolean => file?.length === draftFileSize && isBlank(file);

/** A whole draft file with these drafts and nothing of what lay there before. */
export async function firstDraftFile(
  { rk, ringId }: { rk: Uint8Array; ringId: Uint8Array },
  drafts: readonly Draft[],
  random: Random,
): Promise<Uint8Array> {
  const file = new Uint8Array(draftFileSize);
  if (drafts.length > 0) file.set(await encodeHalf(await draftKey({ rk }), ringId, 1, drafts, random));
  return file;
}

interface Half {
  readonly count: number;
  readonly drafts: readonly Draft[];
}

const draftKey = ({ rk }: { rk: Uint8Array }): Promise<SealingKey> => sealingKey(rk, labels.draft);

function newestHalf(halves: readonly (Half | null)[]): Half | null {
  const [a = null, b = null] = halves;
  if (a === null || b === null) return a ?? b;
  return b.count > a.count ? b : a;
}

async function halvesOf(
  file: Uint8Array | null,
  key: SealingKey,
  ringId: Uint8Array,
): Promise<readonly (Half | null)[]> {
  const halves = ([0, 1] as const satisfies readonly Side[]).map((half) =>
    (file ?? new Uint8Array()).slice(half * halfSize, (half + 1) * halfSize),
  );
  return Promise.all(halves.map((half) => decodeHalf(key, ringId, half)));
}

async function encodeHalf(
  key: SealingKey,
  ringId: Uint8Array,
  count: number,
  drafts: readonly Draft[],
  random: Random,
): Promise<Uint8Array> {
  const sealed = await seal(key, [ringId, u64be(count)], utf8(JSON.stringify({ drafts })), random);
  return concat(magic, u64be(count), u32be(sealed.length), sealed);
}

async function decodeHalf(key: SealingKey, ringId: Uint8Array, half: Uint8Array): Promise<Half | null> {
  if (half.length < headSize + sealOverhead || !equalBytes(half.subarray(0, 4), magic)) return null;
  const length = readU32be(half, 12);
  if (length > half.length - headSize) return null;
  const opened = await open(key, [ringId, half.slice(4, 12)], half.slice(headSize, headSize + length));
  if (opened === null) return null;
  const { drafts } = content.parse(JSON.parse(fromUtf8(opened)));
  return { count: readU32be(half, 4) * 2 ** 32 + readU32be(half, 8), drafts };
}
