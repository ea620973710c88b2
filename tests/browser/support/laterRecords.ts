/** A colleague whose app is newer: records with valid signatures, of kinds and versions that this build does not know. */
import { toHex, utf8 } from '#crypto/bytes.ts';
import { signerFromSeed } from '#crypto/sign.ts';
import { kindVersions } from '#domain/entry.ts';
import { canonicalBytes } from '#ledger/canonical.ts';
import { encodeFrame } from '#ledger/frame.ts';
import { makeRecord } from '#ledger/makeRecord.ts';
import { readRecord } from '#ledger/readRecord.ts';
import { writeCaseFile } from '#vault/caseFile.ts';
import type { FileCase } from '#vault/container.ts';
import { joined } from '../../vault/caseFile/containerBytes.ts';

/** What it says in which words: read at once · set aside until an update · refused by every build of today. */
export const laterWords = {
  today: 'said in words of today',
  newerVersion: 'said in a newer version, put right',
  unknownKind: 'said in a kind unknown here',
  unknownManner: 'said in a manner unknown here',
} as const;
/** The newer version and its correction, the kind, the manner. */
export const setAsideCount = 4;
/** Another suite, another frame. */
export const needsNewerCount = 2;

const random = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));

/** A case file of that colleague, of the case that lies in this one, about its first hearing. */
export async function laterCaseFile(
  { outer, inner, frames }: FileCase,
  passphrase: string,
): Promise<Uint8Array> {
  const now = kindVersions.observation;
  const hearing = await firstHearing(frames);
  const signer = await signerFromSeed(random(32));
  const [log, stream] = [toHex(random(16)), toHex(random(16))];
  const made: { readonly id: string; readonly frame: Uint8Array }[] = [];
  const say = async (
    type: string,
    version: number,
    part: object,
    how = 'live',
    target: string | null = null,
  ) => {
    const record = await makeRecord({
      header: {
        case: inner,
        log,
        seq: made.length + 1,
        prev: made.at(-1)?.id ?? null,
        type,
        version,
        target,
        at: '2026-03-02T10:15:00+05:00',
        how,
        roster: null,
        token: null,
        attachments: [],
        build: '99.0.0',
      },
      parts: [canonicalBytes({ part: 'main', ...part })],
      signer,
      random,
    });
    made.push(record);
    return record;
  };
  const seen = (words: string) => ({ set: { hearing, what: 'other', words } });
  await say('observation', now, seen(laterWords.today));
  const { id } = await say('observation', now + 1, seen('said in a newer version'));
  await say('weather', 1, { set: { words: laterWords.unknownKind } });
  await say('observation', now, seen(laterWords.unknownManner), 'dictated');
  const put = {
    of: 'observation',
    set: { words: laterWords.newerVersion },
    over: { words: [id] },
    why: 'a slip',
  };
  const { header } = await say('amend', now + 1, put, 'live', id);
  const next = { ...header, seq: made.length + 1, prev: made.at(-1)?.id ?? null };
  const otherSuite = encodeFrame({
    header: canonicalBytes({ ...next, suite: 'wb2' }),
    signature: random(64),
    parts: [{ salt: random(16), bytes: utf8('{}') }],
  });
  const otherFrame = otherSuite.slice();
  otherFrame[0] = 2;
  const all = [...made.map(({ frame }) => frame), otherSuite, otherFrame];
  const placed = all.map((frame, at) => ({ stream, n: at + 1, frame }));
  return joined(await writeCaseFile([{ outer, inner, frames: placed }], { passphrase }));
}

async function firstHearing(frames: FileCase['frames']): Promise<string> {
  let key: Uint8Array | undefined;
  for (const { frame } of frames.toSorted((a, b) => a.n - b.n)) {
    const read = await readRecord(frame, key);
    if (!read.ok) throw new Error(read.because);
    key = read.record.key;
    if (read.record.header.type === 'hearing') return read.record.id;
  }
  throw new Error('The case has no hearing.');
}
