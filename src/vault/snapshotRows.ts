/**
 * A case's content as sealed rows: a head (pack −1) and packs of statements, each sealed alone under a label of the
 * ring key and bound to (case, pack). The head names each pack by its nonce, so that packs of two times don't mix.
 * What opens was written here, under a key that nothing else has: its statements are not parsed again.
 */
import { z } from 'zod';
import { fromHex, fromUtf8, toHex, u64be, utf8 } from '#crypto/bytes.ts';
import type { Random } from '#crypto/random.ts';
import { open, seal } from '#crypto/seal.ts';
import type { SealingKey } from '#crypto/seal.ts';
import type { SetAside, Stated } from '#domain/entry.ts';
import type { CaseContent, Covered } from './caseContent.ts';
import type { CaseKey } from './door.ts';
import type { PackRow } from './index.ts';

/** Statements in one pack: a full one is never written again. */
export const packSize = 100;
export const headPack = -1;

/** What the head knows of a pack: how many statements, and its nonce in hex. */
export interface PackMark {
  readonly count: number;
  readonly nonce: string;
}

const coveredSchema: z.ZodType<Covered> = z.strictObject({
  stream: z.string(),
  last: z.number(),
  rows: z.number(),
});

const headSchema = z.strictObject({
  /** Whoever reads otherwise, reads anew. */
  reader: z.string(),
  packs: z.array(z.strictObject({ count: z.number(), nonce: z.string() })),
  covered: z.array(coveredSchema),
  keys: z.array(z.tuple([z.string(), z.string()])),
  setAside: z.array(z.custom<SetAside>((value) => typeof value === 'object')),
  unlinked: z.array(z.string()),
  refused: z.record(z.string(), z.number()),
  unopened: z.number(),
  epochs: z.number(),
});

export interface SnapshotHead extends Omit<CaseContent, 'stated'> {
  readonly packs: readonly PackMark[];
}

/** Rows to write. Packs that are full and already lie there, as `saved` says, are left out. */
export async function sealSnapshot(
  by: SealingKey,
  key: CaseKey,
  content: CaseContent,
  { reader, saved, random }: { reader: string; saved: readonly PackMark[]; random: Random },
): Promise<{ rows: PackRow[]; packs: readonly PackMark[] }> {
  const rows: PackRow[] = [];
  const packs: PackMark[] = [];
  for (let pack = 0; pack * packSize < content.stated.length; pack++) {
    const stated = content.stated.slice(pack * packSize, (pack + 1) * packSize);
    const old = saved[pack];
    if (old?.count === stated.length) {
      packs.push(old);
      continue;
    }
    const sealed = await seal(by, place(key, pack), utf8(JSON.stringify(stated)), random);
    rows.push({ case: key, pack, sealed });
    packs.push({ count: stated.length, nonce: nonceOf(sealed) });
  }
  const { stated: _stated, keys, ...told } = content;
  const head = { ...told, reader, packs, keys: [...keys].map(([name, bytes]) => [name, toHex(bytes)]) };
  const sealed = await seal(by, place(key, headPack), utf8(JSON.stringify(head)), random);
  rows.push({ case: key, pack: headPack, sealed });
  return { rows, packs };
}

/** Null where it was written by another reader, is not whole, or does not open. */
export async function openSnapshot(
  by: SealingKey,
  key: CaseKey,
  rows: readonly PackRow[],
  reader: string,
): Promise<{ content: CaseContent; packs: readonly PackMark[] } | null> {
  const sealed = new Map(rows.map((row) => [row.pack, row.sealed]));
  const parsed = headSchema.safeParse(await openJson(by, key, headPack, sealed.get(headPack)));
  if (!parsed.success || parsed.data.reader !== reader) return null;
  const { packs, keys, reader: _reader, ...told } = parsed.data;
  const opened = await Promise.all(
    packs.map(async (mark, pack) => {
      const bytes = sealed.get(pack);
      return bytes !== undefined && nonceOf(bytes) === mark.nonce ? openJson(by, key, pack, bytes) : null;
    }),
  );
  const stated: Stated[] = [];
  for (const pack of opened) {
    if (!Array.isArray(pack)) return null;
    for (const one of pack as Stated[]) stated.push(one);
  }
  const keysByLog = new Map(keys.map(([name, hex]) => [name, fromHex(hex)]));
  return { content: { ...told, stated, keys: keysByLog }, packs };
}

async function openJson(
  by: SealingKey,
  key: CaseKey,
  pack: number,
  sealed: Uint8Array | undefined,
): Promise<unknown> {
  const bytes = sealed === undefined ? null : await open(by, place(key, pack), sealed);
  return bytes === null ? null : JSON.parse(fromUtf8(bytes));
}

/** Pack −1 becomes 0: a place has no sign. */
function place(key: CaseKey, pack: number): Uint8Array[] {
  return [fromHex(key), u64be(pack + 1)];
}

function nonceOf(sealed: Uint8Array): string {
  return toHex(sealed.subarray(0, 12));
}
