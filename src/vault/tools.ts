/** What the vault needs of the world, handed in by `app/worker.ts`: so that tests can stand in for each. */
import type { ArgonParameters, Kdf } from '#crypto/argon.ts';
import type { Random } from '#crypto/random.ts';
import type { Disk } from './disk.ts';
import type { Unfit } from './door.ts';
import type { IndexFactory } from './index.ts';
import type { Writer } from './writer.ts';

export interface VaultTools {
  whatIsMissing(): Promise<Unfit | null>;
  /** Opened once, after the start checks. */
  disk(): Promise<Disk>;
  readonly index: IndexFactory;
  readonly storage: Pick<StorageManager, 'persisted' | 'estimate'>;
  writer(): Writer;
  readonly kdf: Kdf;
  /** Price of Argon2 for passphrases set from now on. */
  readonly argon: ArgonParameters;
  readonly random: Random;
  /** Milliseconds since 1970; may be set by anyone. */
  wall(): number;
  /** Milliseconds, only forward; may stop while the phone sleeps. */
  monotonic(): number;
  /** Claimed local time with offset, now: for what the vault itself notes (copies, keys made). */
  claimedNow(): string;
  /** Written into each header. */
  readonly build: string;
}
