import { z } from 'zod';

/** What the ring holds once its frames are replayed: every key, setting and count of this device. Bytes are lower-case hex. */
const hexOf = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const count = z.number().int().nonnegative();
/** Local time with offset, `YYYY-MM-DDTHH:mm:ss±hh:mm`: claimed, shown, never compared. */
const claimedTime = z.string().min(1);
const ageIdentity = z.object({ identity: z.string().startsWith('AGE-SECRET-KEY-'), recipient: z.string() });

/** Outer id (what the hub and the page see), inner id (what published evidence names), and the person's own short code. */
export const ringCase = z.object({ outer: hexOf(16), inner: hexOf(16), code: z.string().optional() });

export const epochKey = z.object({
  /** Outer case id. */
  case: hexOf(16),
  innerCase: hexOf(16),
  epoch: hexOf(32),
  key: hexOf(32),
  made: claimedTime,
});

/** How far one of this device's own logs was seen to reach: a lower bound, written with the snapshots. */
export const ownLog = z.object({
  case: hexOf(16),
  stream: hexOf(16),
  log: hexOf(16),
  n: count,
  head: hexOf(32).nullable(),
});

/** The last sealed copy that held a case. */
const sealedCopy = z.object({
  at: claimedTime,
  records: count,
  /** Attached files that the ring knew of then. */
  files: count.optional(),
  is: z.enum(['backup', 'case-file']).optional(),
  /** SHA-256 of the whole sealed file: by it the file is known again, without a secret. */
  file: hexOf(32).optional(),
  /** When that file was last held up to this device and known again. */
  seen: claimedTime.optional(),
});
export const lastCopy = sealedCopy.extend({ case: hexOf(16) });

/** All that stays of a case whose keys were put off this device (K13). */
export const asleepCase = z.object({
  /** Outer case id. */
  case: hexOf(16),
  /** Short and neutral, chosen by the person. */
  code: z.string().min(1),
  at: claimedTime,
  /** What brings it back; null: nothing that was made here. */
  copy: sealedCopy.nullable(),
});

export const settings = z.object({
  idleMinutes: z.number().int().min(1).max(15),
  hearingGraceSeconds: z.number().int().min(0).max(300),
  textSize: z.union([z.literal(18), z.literal(20), z.literal(22), z.literal(24)]),
  caseNames: z.enum(['codes', 'titles']),
  zone: z.string().nullable(),
  country: z.string(),
});

/** Salted, so that two vaults with one PIN don't show it; cheap, since it lies under RK and RK opens everything anyway. */
export const pinCheck = z.object({ salt: hexOf(16), check: hexOf(32) });

/** How much journal there must be at least: fewer is told. */
export const journalSeen = z.object({ segment: z.string(), frames: count });

/**
 * An attached file of a case. While `run` is there no record is known to name it: its key and salt are nowhere else.
 * `whole`: every byte of it lies sealed. Once a record names it, `run` and `whole` go: the record holds what they held.
 */
export const ringFile = z.object({
  case: hexOf(16),
  id: hexOf(16),
  length: count,
  type: z.string(),
  previewOf: hexOf(16).optional(),
  run: z.object({ key: hexOf(32), salt: hexOf(16) }).optional(),
  whole: z.object({ hash: hexOf(32), commitment: hexOf(32) }).optional(),
});

/** Loose: fields that a later build added survive a rotation by this one. */
export const ringContents = z.looseObject({
  /** Seed of the Ed25519 key that signs records. */
  evidenceSeed: hexOf(32),
  /** Seed of the Ed25519 key that signs in at a hub. */
  loginSeed: hexOf(32),
  ageIdentity,
  /** The one in use first; behind it those whose notes may still lie in the face file (K12). */
  inboxes: z.array(ageIdentity).min(1),
  /** Recipient of the recovery code, or null before there is one. */
  recovery: z.string().nullable(),
  pin: pinCheck.nullable(),
  settings,
  cases: z.array(ringCase),
  epochKeys: z.array(epochKey),
  ownLogs: z.array(ownLog),
  lastCopies: z.array(lastCopy),
  journal: z.array(journalSeen),
  /** Every attached file that lies here, or should. */
  files: z.array(ringFile).default([]),
  /** Outer ids of cases that must go: from here on they do not open, whatever happens to the rotation. */
  eraseIntents: z.array(hexOf(16)),
  /**
   * Outer ids of erased cases of which sealed rows and frames may still lie here, without a key: a crash may have come
   * between the moment of the erase and their removal. Empty again, by another rotation, once they are gone.
   */
  erased: z.array(hexOf(16)).default([]),
  /** Cases left at home. One that has a key too was being woken when something cut that off (K15). */
  asleep: z.array(asleepCase).default([]),
  /**
   * Events of kinds this build does not know, as they were: an older build must not lose what a newer one wrote.
   * An event that concerns one case carries its outer id as `case`: so an erase reaches it even unknown.
   */
  unknown: z.array(z.looseObject({ kind: z.string() })),
});

export type RingContents = z.infer<typeof ringContents>;
type RingSettings = z.infer<typeof settings>;
export type EpochKey = z.infer<typeof epochKey>;
export type RingFile = z.infer<typeof ringFile>;
export type OwnLog = z.infer<typeof ownLog>;
export type LastCopy = z.infer<typeof lastCopy>;
export type AsleepRow = z.infer<typeof asleepCase>;

export const startingSettings: RingSettings = {
  idleMinutes: 2,
  hearingGraceSeconds: 30,
  textSize: 18,
  caseNames: 'codes',
  zone: null,
  country: 'KZ',
};

/** The current epoch keys of a case, none once it is to be erased. */
export function keysOfCase(ring: RingContents, outer: string): readonly EpochKey[] {
  return ring.eraseIntents.includes(outer) ? [] : ring.epochKeys.filter((key) => key.case === outer);
}

export const isAsleep = (ring: RingContents, outer: string): boolean =>
  ring.asleep.some((one) => one.case === outer);

/** Rows of cases whose waking was cut off: a key of it, and some of its frames, may be back already. */
export const halfWoken = (ring: RingContents): readonly AsleepRow[] =>
  ring.asleep.filter(
    (row) =>
      ring.cases.some(({ outer }) => outer === row.case) ||
      ring.epochKeys.some((key) => key.case === row.case),
  );

/** What an erase leaves: no key, log, count or name of these cases, and no intent. */
export function withoutCases(ring: RingContents, erased: readonly string[]): RingContents {
  const stays = (of: { case: string }) => !erased.includes(of.case);
  return {
    ...ring,
    cases: ring.cases.filter((one) => !erased.includes(one.outer)),
    epochKeys: ring.epochKeys.filter(stays),
    ownLogs: ring.ownLogs.filter(stays),
    lastCopies: ring.lastCopies.filter(stays),
    asleep: ring.asleep.filter(stays),
    files: ring.files.filter(stays),
    unknown: ring.unknown.filter(
      (event) => typeof event['case'] !== 'string' || !erased.includes(event['case']),
    ),
    eraseIntents: ring.eraseIntents.filter((outer) => !erased.includes(outer)),
  };
}
