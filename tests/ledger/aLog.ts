/** One device writing one log, for tests: real keys, real signatures, a seeded source of bytes. */
import { toHex, utf8 } from '#crypto/bytes.ts';
import { type Random } from '#crypto/random.ts';
import { type Signer, signerFromSeed } from '#crypto/sign.ts';
import { type HeaderDraft, type MadeRecord, makeRecord } from '#ledger/makeRecord.ts';

/** A different run of bytes for each seed, the same for the same; never for anything but tests. */
export function seeded(seed: number): Random {
  let state = (seed * 2654435761 + 1) >>> 0;
  return (length) =>
    Uint8Array.from({ length }, () => {
      state ^= (state << 13) >>> 0;
      state ^= state >>> 17;
      state = (state ^ (state << 5)) >>> 0;
      return state & 0xff;
    });
}

export const innerCaseId = 'c0'.repeat(16);

export interface ALog {
  readonly signer: Signer;
  readonly log: string;
  readonly random: Random;
  draft(seq: number, prev: string | null, more?: Partial<HeaderDraft>): HeaderDraft;
  make(
    seq: number,
    prev: string | null,
    words?: readonly string[],
    more?: Partial<HeaderDraft>,
  ): Promise<MadeRecord>;
}

export async function aLog(seed = 1): Promise<ALog> {
  const random = seeded(seed);
  const signer = await signerFromSeed(random(32));
  const log = toHex(random(16));
  const draft: ALog['draft'] = (seq, prev, more = {}) => ({
    case: innerCaseId,
    log,
    seq,
    prev,
    type: 'observation',
    version: 1,
    target: null,
    at: '2016-11-21T10:05:00+05:00',
    how: 'live',
    roster: null,
    token: null,
    attachments: [],
    build: 'test',
    ...more,
  });
  return {
    signer,
    log,
    random,
    draft,
    make: (seq, prev, words = ['the judge entered'], more = {}) =>
      makeRecord({ header: draft(seq, prev, more), parts: words.map(utf8), signer, random }),
  };
}
