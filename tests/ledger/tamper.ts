/** Damaged copies of an object, for "accepted: 0, crashes: 0". */
import { isWhole } from '../whole.ts';

/** All eight bits of each of the first 256 bytes, one bit of each later byte (another one each time). */
export function* flipped(bytes: Uint8Array): Generator<{ what: string; bytes: Uint8Array }> {
  for (let at = 0; at < bytes.length; at++) {
    const bits = at < 256 ? [0, 1, 2, 3, 4, 5, 6, 7] : [at % 8];
    for (const bit of bits) {
      const copy = bytes.slice();
      copy[at] = (copy[at] ?? 0) ^ (1 << bit);
      yield { what: `byte ${at} bit ${bit}`, bytes: copy };
    }
  }
}

/** Cut after each length below the whole, and one byte longer. */
export function* cut(bytes: Uint8Array): Generator<{ what: string; bytes: Uint8Array }> {
  for (let length = 0; length < bytes.length; length++) {
    yield { what: `cut to ${length}`, bytes: bytes.slice(0, length) };
  }
  const longer = new Uint8Array(bytes.length + 1);
  longer.set(bytes);
  yield { what: 'one zero more', bytes: longer };
}

/** Every fifth of many, prime to the eight bits of a byte, so that each bit has its turn; all of them where all are asked for. */
export function* sampled<T>(copies: Iterable<T>): Generator<T> {
  let n = 0;
  for (const copy of copies) if (isWhole || n++ % 5 === 0) yield copy;
}

export interface TamperFigures {
  tried: number;
  accepted: string[];
  crashed: string[];
}

/** `opens` says whether the damaged copy was taken for good. */
export async function tamper(
  copies: Iterable<{ what: string; bytes: Uint8Array }>,
  opens: (bytes: Uint8Array) => Promise<boolean>,
): Promise<TamperFigures> {
  const figures: TamperFigures = { tried: 0, accepted: [], crashed: [] };
  for (const { what, bytes } of copies) {
    figures.tried++;
    try {
      if (await opens(bytes)) figures.accepted.push(what);
    } catch (error) {
      figures.crashed.push(`${what}: ${String(error)}`);
    }
  }
  return figures;
}
