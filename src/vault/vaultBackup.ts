/**
 * Backup of an open session, and what a new device takes from one (`keys.md` 9): cases with their epoch keys, so that
 * sealed things elsewhere open again; settings; and the old device's logs, so that the new ones can name their heads.
 * Never seeds, identities or the PIN check.
 */
import { z } from 'zod';
import { recoveryIdentity } from '#crypto/age.ts';
import { recoverySeed } from '#crypto/secrets.ts';
import { readBackup, writeBackup } from './backup.ts';
import { collectCases } from './caseFile.ts';
import type { FileCase } from './container.ts';
import type { CaseKey, FileRefusal, Outcome, TakenIn } from './door.ts';
import { asleepCase, epochKey, ownLog, ringCase, settings, type RingContents } from './ringContents.ts';
import type { RingChange } from './ringEvent.ts';
import { hashOf } from './sealedBlob.ts';
import type { Session } from './session.ts';
import { fileSource } from './fileSource.ts';
import { takeFiles } from './takeFiles.ts';
import { keepCases, keysOf, noteCopies } from './vaultCases.ts';

const ringOfBackup = z.object({
  settings,
  cases: z.array(ringCase),
  epochKeys: z.array(epochKey),
  ownLogs: z.array(ownLog),
  /** When it was made, claimed local time with offset; earlier builds did not say. */
  made: z.string().optional(),
  /** Cases that are not in this backup, since they slept: which copy brings them back. */
  asleep: z.array(asleepCase).default([]),
});

export interface Backup {
  readonly ring: z.infer<typeof ringOfBackup>;
  readonly cases: readonly FileCase[];
}

export async function sealBackup(session: Session, recipient: string, now: string): Promise<Blob> {
  await session.saveAll();
  await session.noteHeads();
  const cases = await collectCases(session.records, session.keyring, session.caseKeys());
  const ring = { ...whatMayLeave(session.keys.now.ring.contents), made: now };
  const files = await fileSource(session, keysOf(cases));
  const seal = () => writeBackup(ring, cases, { recipients: [recipient] }, files);
  const { file, hash } = await session.makeCopy(seal);
  await noteCopies(session, cases, { at: now, is: 'backup', hash });
  return file;
}

function whatMayLeave({
  settings: own,
  cases,
  epochKeys,
  ownLogs,
  eraseIntents,
  asleep,
}: RingContents): Backup['ring'] {
  const sleeps = (outer: string): boolean => asleep.some((one) => one.case === outer);
  const stays = (outer: string): boolean => !eraseIntents.includes(outer) && !sleeps(outer);
  return {
    settings: own,
    cases: cases.filter(({ outer }) => stays(outer)),
    epochKeys: epochKeys.filter((key) => stays(key.case)),
    ownLogs: ownLogs.filter((log) => stays(log.case)),
    asleep: asleep.filter((one) => !eraseIntents.includes(one.case)),
  };
}

/** By the recovery code as typed; `identity` and `recipient` are what it stands for. Looks at the file before the code. */
export async function openBackup(
  file: Blob,
  code: string,
): Promise<Outcome<{ backup: Backup; identity: string; recipient: string }, FileRefusal>> {
  const { identity, recipient } = await recoveryIdentity(await recoverySeed(code));
  const opened = await readBackup(file, { identity });
  if (!opened.ok) return opened;
  const ring = ringOfBackup.safeParse(opened.ring);
  return ring.success
    ? { ok: true, backup: { ring: ring.data, cases: opened.cases }, identity, recipient }
    : { ok: false, because: 'damaged' };
}

/** Into a session that was just begun on an empty device. */
export async function takeInBackup(
  session: Session,
  { ring, cases }: Backup,
  { file, identity, now }: { readonly file: Blob; readonly identity: string; readonly now: string },
): Promise<TakenIn | 'full'> {
  const events: RingChange[] = [
    { kind: 'settings', settings: ring.settings },
    ...ring.cases.map((one): RingChange => ({ kind: 'case', one })),
    ...ring.epochKeys.map((key): RingChange => ({ kind: 'epoch-key', key })),
    ...ring.ownLogs.map((log): RingChange => ({ kind: 'own-log', log })),
    ...ring.asleep.map((one): RingChange => ({ kind: 'asleep', case: one.case, one })),
  ];
  const noted = await session.unlessFull(() => session.note(events));
  if (noted === 'full') return 'full';
  const taken = await keepCases(session, cases, now);
  if (taken === 'full') return 'full';
  for (const { outer } of cases) await session.saveCase(outer as CaseKey);
  const files = await takeFiles(session, keysOf(cases), (onChunk) => readBackup(file, { identity }, onChunk));
  if (files === 'full') return 'full';
  const verified = await accepted(session, cases);
  await noteCopies(session, verified, { at: ring.made ?? now, is: 'backup', hash: await hashOf(file) });
  return { ...taken, files };
}

/** Of these cases what verified: a refused record is in the backup, but not among those counted here. */
async function accepted(session: Session, cases: readonly FileCase[]): Promise<readonly FileCase[]> {
  return collectCases(
    session.records,
    session.keyring,
    cases.map(({ outer }) => outer as CaseKey),
  );
}
