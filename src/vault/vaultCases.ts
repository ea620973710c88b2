/** Case files of an open session: out to a passphrase, in under one's own keys. What is in the file: `caseFile.ts`. */
import { collectCases, readCaseFile, writeCaseFile } from './caseFile.ts';
import type { FileCase } from './container.ts';
import type { CaseKey, FileRefusal, Outcome, TakenIn } from './door.ts';
import type { Session } from './session.ts';
import { takeIn } from './takeIn.ts';
import { newCase } from './ringKeyring.ts';

export async function sealCases(
  session: Session,
  keys: readonly CaseKey[],
  passphrase: string,
  now: string,
): Promise<Uint8Array> {
  const cases = await collectCases(session.records, session.keyring, keys);
  const file = await writeCaseFile(cases, { passphrase });
  await noteCopies(session, cases, now);
  return file;
}

/** Said on *Copies*: when a sealed copy was last made here and how much it held. Whether it was kept, nobody here knows. */
export async function noteCopies(session: Session, cases: readonly FileCase[], now: string): Promise<void> {
  const copies = cases.map(({ outer, frames }) => ({ case: outer, at: now, records: frames.length }));
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
  const taken = await keepCases(session, read.cases, now);
  return taken === 'full' ? { ok: false, because: 'storage-full' } : { ok: true, taken };
}

export async function keepCases(
  session: Session,
  cases: readonly FileCase[],
  now: string,
): Promise<TakenIn | 'full'> {
  const { records, snapshots, envelopes, keyring } = session;
  const addCase = async (outer: CaseKey, inner: string): Promise<void> => {
    await newCase(session, now, { outer, inner });
  };
  return session.unlessFull(() => takeIn({ records, snapshots, envelopes, keyring, addCase }, cases));
}
