/** Case files of an open session: out to a passphrase, in under one's own keys. What is in the file: `caseFile.ts`. */
import { toHex } from '#crypto/bytes.ts';
import { sha256 } from '#crypto/check/hash.ts';
import { collectCases, readCaseFile, writeCaseFile } from './caseFile.ts';
import type { FileCase } from './container.ts';
import type { CaseKey, FileRefusal, Outcome, TakenIn } from './door.ts';
import type { Session } from './session.ts';
import { fileSource } from './fileSource.ts';
import { takeFiles } from './takeFiles.ts';
import { takeIn, type TakenRecords } from './takeIn.ts';
import { newCase } from './ringKeyring.ts';

export async function sealCases(
  session: Session,
  keys: readonly CaseKey[],
  passphrase: string,
  now: string,
): Promise<Uint8Array> {
  const cases = await collectCases(session.records, session.keyring, keys);
  const file = await writeCaseFile(cases, { passphrase }, await fileSource(session, keys));
  await noteCopies(session, cases, { at: now, is: 'case-file', file });
  return file;
}

/** Said on *Copies*: when a sealed copy was last made here and how much it held. Whether it was kept, nobody here knows. */
export async function noteCopies(
  session: Session,
  cases: readonly FileCase[],
  { at, is, file }: { at: string; is: 'backup' | 'case-file'; file: Uint8Array },
): Promise<void> {
  const hash = toHex(await sha256(file));
  const known = session.keys.now.ring.contents.files;
  const copies = cases.map(({ outer, frames }) => ({
    case: outer,
    files: known.filter((one) => one.case === outer && one.run === undefined).length,
    at,
    records: frames.length,
    is,
    file: hash,
  }));
  await session.unlessFull(() => session.note(copies.map((copy) => ({ kind: 'last-copy', copy }))));
}

export async function takeInCases(
  session: Session,
  file: Uint8Array,
  passphrase: string,
  now: string,
): Promise<Outcome<{ taken: TakenIn }, FileRefusal | 'storage-full'>> {
  const read = await readCaseFile(file, { passphrase });
  if (!read.ok) return read;
  // A case that sleeps is woken when somebody asks for it, not by the way.
  const awake = read.cases.filter(({ outer }) => !session.isAsleep(outer as CaseKey));
  const taken = await keepCases(session, awake, now);
  if (taken === 'full') return { ok: false, because: 'storage-full' };
  const files = await takeFiles(session, keysOf(awake), (onChunk) =>
    readCaseFile(file, { passphrase }, onChunk),
  );
  if (files === 'full') return { ok: false, because: 'storage-full' };
  return { ok: true, taken: { ...taken, files, leftAsleep: read.cases.length - awake.length } };
}

export const keysOf = (cases: readonly FileCase[]): CaseKey[] => cases.map(({ outer }) => outer as CaseKey);

/** The records; what files they name is taken after (`takeFiles.ts`). */
export async function keepCases(
  session: Session,
  cases: readonly FileCase[],
  now: string,
): Promise<TakenRecords | 'full'> {
  const { records, snapshots, envelopes, keyring } = session;
  const addCase = async (outer: CaseKey, inner: string): Promise<void> => {
    await newCase(session, now, { outer, inner });
  };
  return session.unlessFull(() => takeIn({ records, snapshots, envelopes, keyring, addCase }, cases));
}
