/** What an author claims about a record, L3–L9. The header is signed and hashed as the bytes it came in. */
import { z } from 'zod';
import { isClaimedTime } from './claimedTime.ts';

const hex16 = z.string().regex(/^[0-9a-f]{32}$/);
const hex32 = z.string().regex(/^[0-9a-f]{64}$/);
/** Kinds and manners of this and later builds: the ledger compares them, it does not know what they mean. */
const name = z.string().regex(/^[a-z][a-z0-9-]{0,47}$/);
const count = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

/** Types that are nothing without the record they are about. Of others, also those of later builds, the ledger demands nothing. */
const typesThatNeedTarget: readonly string[] = ['complete', 'amend', 'withdraw'];

const fields = z.strictObject({
  suite: z.literal('wb1'),
  /** The case's inner id, known only to its readers. */
  case: hex16,
  log: hex16,
  /** First 16 B of the hash of its public key. */
  device: hex16,
  seq: count,
  /** Id of the record before it in this log; null for the first. */
  prev: hex32.nullable(),
  type: name,
  /** Of the type. */
  version: count,
  /** The record it is about: completes, amends, withdraws, or whatever a later type does. */
  target: hex32.nullable(),
  /** The author's clock: a claim. */
  at: z.string().refine(isClaimedTime),
  how: name,
  /** The roster head the author knew. */
  roster: hex32.nullable(),
  /** The newest time token the author had seen. */
  token: hex32.nullable(),
  /** Commitments to the parts, in order. */
  parts: z.array(hex32).max(255),
  /** Salted commitments to attached files. */
  attachments: z.array(hex32).max(255),
  build: z.string().min(1).max(64),
  /** The log's public key, in its first record only. */
  key: hex32.optional(),
  /** Heads of one's own logs before this one (take-over, restore), in the first record only. */
  after: z
    .array(z.strictObject({ log: hex16, seq: count, hash: hex32 }))
    .max(255)
    .optional(),
});

export const headerSchema = fields.superRefine((header, refused) => {
  const isFirst = header.seq === 1;
  if (isFirst !== (header.prev === null)) refused.addIssue({ code: 'custom', path: ['prev'] });
  if (isFirst !== (header.key !== undefined)) refused.addIssue({ code: 'custom', path: ['key'] });
  if (!isFirst && header.after !== undefined) refused.addIssue({ code: 'custom', path: ['after'] });
  if (header.target === null && typesThatNeedTarget.includes(header.type)) {
    refused.addIssue({ code: 'custom', path: ['target'] });
  }
});

export type Header = z.infer<typeof fields>;
