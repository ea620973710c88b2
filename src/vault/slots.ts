import { openBytes, sealBytes } from '#crypto/age.ts';
import type { ArgonParameters, Kdf } from '#crypto/argon.ts';
import { concat, equalBytes, readU32be, u32be, utf8, wipeBytes } from '#crypto/bytes.ts';
import { derive } from '#crypto/derive.ts';
import { labels, type Label } from '#crypto/labels.ts';
import type { Random } from '#crypto/random.ts';
import { commit, open, seal, sealingKey } from '#crypto/seal.ts';
import { normaliseSecret } from '#crypto/secrets.ts';
import type { Side } from './fileNames.ts';
import { argonBytes, keyFileMagic, slotSizes, type KeyFile } from './keyFile.ts';

/** What the cell holds: the ring key, and which ring file it opens. */
export interface Cell {
  readonly rk: Uint8Array;
  readonly ringId: Uint8Array;
  readonly side: Side;
}

/** Salt and price of one passphrase: they are bound to the slot they belong to. */
export interface KeyStretching {
  readonly salt: Uint8Array;
  readonly argon: ArgonParameters;
}

/** KEK: lives only for the length of the caller's work, which is to open or make slot P. */
async function kekOf(passphrase: string, { salt, argon }: KeyStretching, kdf: Kdf): Promise<Uint8Array> {
  const secret = utf8(normaliseSecret(passphrase));
  const stretched = await kdf(secret, salt, argon);
  const kek = await derive(stretched, labels.kek);
  wipeBytes(secret, stretched);
  return kek;
}

export async function makePassphraseSlot(
  mk: Uint8Array,
  passphrase: string,
  by: KeyStretching,
  kdf: Kdf,
  random: Random,
): Promise<Uint8Array> {
  const kek = await kekOf(passphrase, by, kdf);
  const slot = await committed(kek, labels.slot, boundTo(by), mk, random);
  wipeBytes(kek);
  return padded(slot, slotSizes.p);
}

/** `wrong`: another passphrase. `damaged`: the right one, but what it seals does not open. */
export async function openPassphraseSlot(
  file: KeyFile,
  passphrase: string,
  kdf: Kdf,
): Promise<Uint8Array | 'wrong' | 'damaged'> {
  const kek = await kekOf(passphrase, file, kdf);
  const opened = await openCommitted(kek, labels.slot, boundTo(file), file.slotP, 32);
  wipeBytes(kek);
  return opened;
}

export async function makeCell(mk: Uint8Array, cell: Cell, random: Random): Promise<Uint8Array> {
  const content = concat(cell.rk, cell.ringId, Uint8Array.of(cell.side));
  const made = await committed(mk, labels.cell, [], content, random);
  wipeBytes(content);
  return padded(made, slotSizes.cell);
}

/** Null when this MK is not the one of the cell, or the cell is damaged. */
export async function openCell(mk: Uint8Array, cell: Uint8Array): Promise<Cell | null> {
  const content = await openCommitted(mk, labels.cell, [], cell, 49);
  if (typeof content === 'string') return null;
  const side = content[48];
  if (side !== 0 && side !== 1) return null;
  return { rk: content.slice(0, 32), ringId: content.slice(32, 48), side };
}

/** Length(4) ‖ age file of MK to the recipient. Length 0 and noise where there is no recovery code. */
export async function makeRecoverySlot(
  mk: Uint8Array,
  recipient: string | null,
  random: Random,
): Promise<Uint8Array> {
  const file = recipient === null ? new Uint8Array() : await sealBytes({ recipients: [recipient] }, mk);
  return concat(u32be(file.length), file, random(slotSizes.r - 4 - file.length));
}

/** MK, or why not. That it is the MK of this vault is shown by the cell's commitment, which the caller checks next (K1). */
export async function openRecoverySlot(
  slotR: Uint8Array,
  identity: string,
): Promise<Uint8Array | 'none-set' | 'wrong'> {
  const length = readU32be(slotR);
  if (length === 0) return 'none-set';
  if (length > slotR.length - 4) return 'wrong';
  const mk = await openBytes({ identity }, slotR.slice(4, 4 + length));
  return mk !== null && mk.length === 32 ? mk : 'wrong';
}

/** Salt and parameters are bound to the slot: another price or salt beside the same slot does not open it. */
function boundTo({ salt, argon }: KeyStretching): readonly Uint8Array[] {
  const prices = argonBytes(argon);
  return [keyFileMagic, salt, prices.slice(0, 4), prices.slice(4, 8), prices.slice(8, 12)];
}

async function committed(
  root: Uint8Array,
  label: Label,
  ids: readonly Uint8Array[],
  content: Uint8Array,
  random: Random,
): Promise<Uint8Array> {
  const sealed = await seal(await sealingKey(root, label), ids, content, random);
  return concat(await commit(root, label), sealed);
}

/** K1: the commitment is compared before the key opens anything. */
async function openCommitted(
  root: Uint8Array,
  label: Label,
  ids: readonly Uint8Array[],
  slot: Uint8Array,
  length: number,
): Promise<Uint8Array | 'wrong' | 'damaged'> {
  if (!equalBytes(await commit(root, label), slot.subarray(0, 32))) return 'wrong';
  const end = 32 + 12 + length + 16;
  const opened = await open(await sealingKey(root, label), ids, slot.subarray(32, end));
  const isPadded = slot.subarray(end).every((byte) => byte === 0);
  return opened === null || !isPadded ? 'damaged' : opened;
}

function padded(slot: Uint8Array, size: number): Uint8Array {
  return concat(slot, new Uint8Array(size - slot.length));
}
