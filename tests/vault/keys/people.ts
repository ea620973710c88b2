import type { Kdf } from '#crypto/argon.ts';
import { floor } from '#crypto/argon.ts';
import { concat, toHex, u32be } from '#crypto/bytes.ts';
import { sha256 } from '#crypto/check/hash.ts';
import type { Random } from '#crypto/random.ts';
import { createVaultFiles } from '#vault/createVaultFiles.ts';
import type { Disk } from '#vault/disk.ts';
import type { Keys } from '#vault/keys.ts';
import { appendRing } from '#vault/keys.ts';
import { openKeyFile } from '#vault/openKeyFile.ts';
import { openRing, unlockKeyFile } from '#vault/unlock.ts';

/** Bytes that look random and are the same in every run of one seed. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) & 0xff;
  };
  return (length) => Uint8Array.from({ length }, next);
}

/** Stands in for Argon2id only where hundreds of unlocks are needed: `argon.test.ts` opens a vault with the real one. */
export const quickKdf: Kdf = (secret, salt, { m, t, p }) =>
  sha256(concat(secret, salt, u32be(m), u32be(t), u32be(p)));

export const passphrase = '7306 1945 8827 0613 5492';
export const otherPassphrase = 'abandon ability able about above absent';

export const tools = (seed: number) => ({ kdf: quickKdf, argon: floor, random: seededRandom(seed) });

export async function newVault(disk: Disk, seed = 1): Promise<Keys> {
  const made = await createVaultFiles(disk, { passphrase, ...tools(seed) });
  if (!made.ok) throw new Error(made.because);
  return made.keys;
}

export interface MadeCase {
  readonly outer: string;
  readonly epoch: string;
  readonly key: string;
}

/** A case with one epoch key, in the ring. */
export async function newCase(disk: Disk, keys: Keys, random: Random): Promise<MadeCase> {
  const [outer, inner, epoch, key] = [
    toHex(random(16)),
    toHex(random(16)),
    toHex(random(32)),
    toHex(random(32)),
  ];
  await appendRing(
    disk,
    keys,
    [
      { kind: 'case', one: { outer, inner, code: `case ${outer.slice(0, 4)}` } },
      {
        kind: 'epoch-key',
        key: { case: outer, innerCase: inner, epoch, key, made: '2026-05-12T09:30:00+05:00' },
      },
    ],
    random,
  );
  return { outer, epoch, key };
}

/** Start, passphrase, ring: what a person does after a restart. The refusal, or the keys. */
export async function unlocked(disk: Disk, secret = passphrase): Promise<Keys | string> {
  const atStart = await openKeyFile(disk);
  if (atStart.state !== 'live') return atStart.state;
  const cell = await unlockKeyFile(atStart.file, secret, quickKdf);
  if (!cell.ok) return cell.because;
  const ring = await openRing(disk, cell.cell);
  return ring.ok ? ring.keys : `ring ${ring.because}`;
}

export async function mustUnlock(disk: Disk, secret = passphrase): Promise<Keys> {
  const keys = await unlocked(disk, secret);
  if (typeof keys === 'string') throw new Error(keys);
  return keys;
}
