/** Why bytes are no record. Closed; none carries content. What is refused is set aside by the caller, never dropped silently. */
export const refusals = [
  /** Not a frame of version 1: lengths, padding or states don't add up. */
  'frame',
  /** A frame of another version. */
  'frame-version',
  /** Header bytes are not the canonical bytes of a JSON value (RFC 8785). */
  'not-canonical',
  /** Another suite of algorithms: written by a newer build. */
  'suite',
  /** A header of suite wb1 that does not fit its schema. */
  'header',
  /** The frame has not as many parts as the header names. */
  'part-count',
  /** A part is not what the header committed to. */
  'part',
  /** Not a first record, and the log's key is not known yet. */
  'key-unknown',
  /** A first record with another key than the one known for this log. */
  'other-key',
  /** The device named is not the one this key belongs to. */
  'device',
  'signature',
  /** The envelope does not open with this key. */
  'sealed',
  /** The envelope's n is not the header's seq. */
  'number',
] as const;

export type Refusal = (typeof refusals)[number];

/** A record that can't be made: a mistake of the caller, not of the person. */
export class LedgerError extends Error {
  readonly code: 'not-canonical' | 'header' | 'too-large' | 'part';
  constructor(code: LedgerError['code']) {
    super(`ledger-${code}`);
    this.name = 'LedgerError';
    this.code = code;
  }
}
