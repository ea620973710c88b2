import { acceptable, type Kdf } from '#crypto/argon.ts';
import { wipeBytes } from '#crypto/bytes.ts';
import type { Disk } from './disk.ts';
import { ringFileNames } from './fileNames.ts';
import type { KeyFile } from './keyFile.ts';
import { keysOf, type Keys } from './keys.ts';
import { replayRing } from './ring.ts';
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

/** The ring that the cell names. What it lacks is told by `keys.now.ring.lostFrames` and `tornTail`. */
export async function openRing(disk: Disk, cell: UnlockedCell): Promise<RingOpened> {
  const bytes = await disk.read(ringFileNames[cell.side]);
  if (bytes === null) return { ok: false, because: 'missing' };
  const ring = await replayRing(bytes, cell);
  if (ring === null) return { ok: false, because: 'damaged' };
  return { ok: true, keys: keysOf({ mk: cell.mk, rk: cell.rk, ring }) };
}
