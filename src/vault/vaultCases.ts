/** Case files of an open session: out to a passphrase, in under one's own keys. What is in the file: `caseFile.ts`. */
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
): Promise<Blob> {
  const cases = await collectCases(session.records, session.keyring, keys);
  const files = await fileSource(session, keys);
  const { file, hash } = await session.makeCopy(() => writeCaseFile(cases, { passphrase }, files));
  await noteCopies(session, cases, { at: now, is: 'case-file', hash });
  return file;
}

/** Said on *Copies*: when a sealed copy was last made here and how much it held. Whether it was kept, nobody here knows. */
export async function noteCopies(
  session: Session,
  cases: readonly FileCase[],
  { at, is, hash }: { at: string; is: 'backup' | 'case-file'; hash: string },
): Promise<void> {
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
  file: Blob,
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
