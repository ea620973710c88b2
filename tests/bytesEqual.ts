/**
 * `toEqual` walks an array of bytes as it walks any object, key by key: seconds for a picture, and the sealed files are
 * many. Two arrays of bytes of one kind are compared as memory; everything else is left to `toEqual`, a difference in
 * kind included.
 */
import { expect } from 'vitest';

expect.addEqualityTesters([
  (a: unknown, b: unknown) =>
    a instanceof Uint8Array && b instanceof Uint8Array && a.constructor === b.constructor
      ? Buffer.compare(a, b) === 0
      : undefined,
]);
