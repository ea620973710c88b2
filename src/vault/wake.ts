/**
 * A sleeping case comes back out of a sealed copy: its frames byte for byte, under a fresh epoch key, and this device goes
 * on in a new log that names the heads of the old ones (K14). It counts as asleep until all of it is flushed (K15).
 */
import { toHex } from '#crypto/bytes.ts';
import { isRecoveryCode } from '#crypto/secrets.ts';
import { deviceOf } from '#ledger/recordId.ts';
import { readCaseFile } from './caseFile.ts';
import type { FileCase, FileChunk } from './container.ts';
import type { CaseKey, FileRefusal, Outcome, TakenIn, WakeRefusal } from './door.ts';
import type { RingChange } from './ringEvent.ts';
import type { OwnLog } from './recordStore.ts';
import { newCase } from './ringKeyring.ts';
import type { Session } from './session.ts';
import { readBackup } from './backup.ts';
import { takeFiles } from './takeFiles.ts';
import { openBackup, type Backup } from './vaultBackup.ts';
import { keepCases, keysOf } from './vaultCases.ts';

export interface Waking {
  readonly file: Blob;
  /** Recovery code of a backup, or passphrase of a case file. */
  readonly secret: string;
  readonly keys: readonly CaseKey[];
}

/** Of what the file holds, only the sleeping cases that were asked for. */
export async function wakeCases(
  session: Session,
  { file, secret, keys }: Waking,
  now: string,
): Promise<Outcome<{ woken: readonly CaseKey[]; taken: TakenIn }, WakeRefusal>> {
  const read = await readCopy(file, secret);
  if (!read.ok) return read;
  const asked = read.cases.filter(
    ({ outer, frames }) =>
      frames.length > 0 && keys.includes(outer as CaseKey) && session.isAsleep(outer as CaseKey),
  );
  if (asked.length === 0) return { ok: false, because: 'not-in-it' };
  const begun = await session.unlessFull(() => beginAgain(session, asked, read.epochKeys, now));
  const taken = begun === 'full' ? 'full' : await keepCases(session, asked, now);
  if (taken === 'full') return { ok: false, because: 'storage-full' };
  const files = await takeFiles(session, keysOf(asked), read.again);
  if (files === 'full') return { ok: false, because: 'storage-full' };
  const woken: CaseKey[] = [];
  for (const { outer, frames } of asked) {
    const ended = await session.unlessFull(() => endWaking(session, outer as CaseKey, frames.length));
    if (ended === 'full') return { ok: false, because: 'storage-full' };
    if (ended) woken.push(outer as CaseKey);
  }
  if (woken.length === 0) return { ok: false, because: 'damaged' };
  for (const key of woken) await session.saveCase(key);
  return { ok: true, woken, taken: { ...taken, files } };
}

interface Read {
  readonly cases: readonly FileCase[];
  readonly epochKeys: Backup['ring']['epochKeys'];
  /** The same file once more, for its attached files. */
  readonly again: (onChunk: (chunk: FileChunk) => Promise<void>) => Promise<unknown>;
}

async function readCopy(
  file: Blob,
  secret: string,
): Promise<Outcome<Read, 'wrong' | 'not-a-copy' | 'damaged'>> {
  if (!isRecoveryCode(secret)) return readCaseCopy(file, secret);
  const read = await openBackup(file, secret);
  if (!read.ok) return read.because === 'other-kind' ? readCaseCopy(file, secret) : notRead(read.because);
  const { identity } = read;
  const { cases, ring } = read.backup;
  const again: Read['again'] = (onChunk) => readBackup(file, { identity }, onChunk);
  return { ok: true, cases, epochKeys: ring.epochKeys, again };
}

async function readCaseCopy(
  file: Blob,
  passphrase: string,
): Promise<Outcome<Read, 'wrong' | 'not-a-copy' | 'damaged'>> {
  const read = await readCaseFile(file, { passphrase });
  const again: Read['again'] = (onChunk) => readCaseFile(file, { passphrase }, onChunk);
  return read.ok ? { ok: true, cases: read.cases, epochKeys: [], again } : notRead(read.because);
}

/** A backup that is asked for with a passphrase: the secret is not its own. */
function notRead(because: FileRefusal): { ok: false; because: 'wrong' | 'not-a-copy' | 'damaged' } {
  if (because === 'wrong' || because === 'damaged') return { ok: false, because };
  return { ok: false, because: because === 'other-kind' ? 'wrong' : 'not-a-copy' };
}

/** The keys of the backup read what lies sealed elsewhere; the fresh one comes last and is written under: no earlier copy of the phone has it. */
async function beginAgain(
  session: Session,
  cases: readonly FileCase[],
  epochKeys: Read['epochKeys'],
  now: string,
): Promise<void> {
  for (const { outer, inner } of cases) {
    const earlier = epochKeys.filter((key) => key.case === outer);
    if (earlier.length > 0)
      await session.note(earlier.map((key): RingChange => ({ kind: 'epoch-key', key })));
    await newCase(session, now, { outer, inner });
  }
}

/** False when nothing of it verified: it stays asleep. */
async function endWaking(session: Session, key: CaseKey, inFile: number): Promise<boolean> {
  const read = await session.records.readCase(key);
  if (read === null || read.records.length === 0) return false;
  const device = await deviceOf(session.keyring.signer.publicKey);
  const old = new Map<string, OwnLog>();
  for (const { stream, record } of read.records) {
    const { log, seq } = record.header;
    // By log and seq: the last one is the head.
    if (record.header.device === device) old.set(stream, { stream, log, n: seq, head: record.id });
  }
  const fresh: OwnLog = {
    stream: toHex(session.random(16)),
    log: toHex(session.random(16)),
    n: 0,
    head: null,
  };
  const copy = session.keys.now.ring.contents.asleep.find((one) => one.case === key)?.copy;
  await session.note([
    ...[...old.values(), fresh].map((log): RingChange => ({ kind: 'own-log', log: { case: key, ...log } })),
    ...(copy && inFile >= copy.records
      ? [{ kind: 'last-copy', copy: { ...copy, case: key } } satisfies RingChange]
      : []),
    { kind: 'awake', case: key },
  ]);
  return true;
}
