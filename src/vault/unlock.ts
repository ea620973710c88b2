import { acceptable, type Kdf } from '#crypto/argon.ts';
import { wipeBytes } from '#crypto/bytes.ts';
import type { Disk } from './disk.ts';
import { otherSide, ringFileNames } from './fileNames.ts';
import type { KeyFile } from './keyFile.ts';
import { keysOf, type Keys } from './keys.ts';
import { replayRing, type Ring } from './ring.ts';
import { mendedFrom } from './ringCopy.ts';
import { openCell, openPassphraseSlot, openRecoverySlot, type Cell } from './slots.ts';

export type UnlockedCell = Cell & { readonly mk: Uint8Array };
export type Unlocked<Refusal extends string> =
  { readonly ok: true; readonly cell: UnlockedCell } | { readonly ok: false; readonly because: Refusal };

/** Passphrase → Argon2 → slot P → cell. `damaged`: also a price of Argon2 that nobody honest asks (K6); it is not run. */
export async function unlockKeyFile(
  file: KeyFile,
  passphrase: string,
  kdf: Kdf,
): Promise<Unlocked<'wrong' | 'damaged'>> {
  if (!acceptable(file.argon)) return { ok: false, because: 'damaged' };
  const mk = await openPassphraseSlot(file, passphrase, kdf);
  return typeof mk === 'string' ? { ok: false, because: mk } : withCell(file, mk, 'damaged');
}

/** Recovery identity → slot R → cell. The caller makes a new passphrase at once, by rotation (P1). */
export async function unlockWithRecovery(
  file: KeyFile,
  identity: string,
): Promise<Unlocked<'none-set' | 'wrong' | 'damaged'>> {
  const mk = await openRecoverySlot(file.slotR, identity);
  return typeof mk === 'string' ? { ok: false, because: mk } : withCell(file, mk, 'damaged');
}

async function withCell(file: KeyFile, mk: Uint8Array, because: 'damaged'): Promise<Unlocked<'damaged'>> {
  const cell = await openCell(mk, file.cell);
  if (cell !== null) return { ok: true, cell: { ...cell, mk } };
  wipeBytes(mk);
  return { ok: false, because };
}

export type RingOpened =
  | { readonly ok: true; readonly keys: Keys }
  | { readonly ok: false; readonly because: 'missing' | 'damaged' };

/**
 * The ring that the cell names, mended from its copy where it is damaged. What was mended and what it lacks is told by
 * `keys.now.ring`: `mendedFrames`, `lostFrames`, `tornTail`.
 */
export async function openRing(disk: Disk, cell: UnlockedCell): Promise<RingOpened> {
  const name = ringFileNames[cell.side];
  const bytes = await disk.read(name);
  const opened = bytes === null ? null : await replayRing(bytes, cell);
  const isWhole = opened !== null && opened.lostFrames === 0 && !opened.tornTail;
  const ring = isWhole ? opened : ((await mendedRing(disk, cell, bytes)) ?? opened);
  if (ring === null) return { ok: false, because: bytes === null ? 'missing' : 'damaged' };
  return { ok: true, keys: keysOf({ mk: cell.mk, rk: cell.rk, ring }) };
}

/** Null when the copy has nothing that helps. The file is mended before anything is appended to it. */
async function mendedRing(disk: Disk, cell: Cell, damaged: Uint8Array | null): Promise<Ring | null> {
  const copy = await disk.read(ringFileNames[otherSide(cell.side)]);
  if (copy === null) return null;
  const { bytes, frames } = await mendedFrom(copy, damaged ?? new Uint8Array(), cell);
  const ring = frames === 0 ? null : await replayRing(bytes, cell);
  if (ring === null) return null;
  await disk.write(ringFileNames[cell.side], 0, bytes);
  return { ...ring, mendedFrames: frames };
}
