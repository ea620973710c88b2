/** Why bytes are no envelope. Closed: both ends know each code, and none carries content. */
export const wireRefusals = [
  /** Shorter than the smallest envelope, or longer than the largest. */
  'length',
  /** Written by a newer version: kept where it lies, read after an update. */
  'version',
  /** `n` is 0 or above 2^53 − 1. */
  'number',
  /** An id that has not its length (only while writing). */
  'id',
] as const;

export type WireRefusal = (typeof wireRefusals)[number];

export class WireError extends Error {
  readonly code: WireRefusal;
  constructor(code: WireRefusal) {
    super(`wire-${code}`);
    this.name = 'WireError';
    this.code = code;
  }
}
