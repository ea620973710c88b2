/**
 * Every purpose bytes are hashed, derived, sealed or signed for. A label keeps what was made for one purpose
 * from being taken for another: the list is closed, and no two purposes share one.
 */
export const labels = {
  /** The key that opens slot P, from what Argon2id made of the passphrase. */
  kek: 'wb1/kek',
  /** The seed of the recovery identity, from the recovery code. */
  recovery: 'wb1/recovery',
  /** MK in the key file. */
  slot: 'wb1/slot',
  /** RK in the key file. */
  cell: 'wb1/cell',
  /** A frame of the ring file. */
  ring: 'wb1/ring',
  draft: 'wb1/draft',
  /** What was read of a case: its statements in packs. */
  snapshot: 'wb1/snapshot',
  /** What home shows of one case. */
  summary: 'wb1/summary',
  /** The check value of the quick PIN. */
  pin: 'wb1/pin',
  /** An epoch's id, from its key. */
  epoch: 'wb1/epoch',
  /** A record's id, from its header. */
  record: 'wb1/record',
  /** What a header promises about a part. */
  part: 'wb1/part',
  /** A device's signature under a header. */
  sign: 'wb1/sign',
  /** A device's id, from its public key. */
  device: 'wb1/device',
  /** A frame in its envelope. */
  envelope: 'wb1/envelope',
  inbox: 'wb1/inbox',
  /** A row of the index that is not an envelope. */
  indexRow: 'wb1/index-row',
  /** A chunk of an attached file. */
  attachment: 'wb1/attachment',
  /** What a header promises about an attached file. */
  attachedFile: 'wb1/attached-file',
} as const;

export type Label = (typeof labels)[keyof typeof labels];

/** A label, or the commitment to the key that is used under it (K1). */
export type DerivationLabel = Label | `${Label}/commit`;
