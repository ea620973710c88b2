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
import { epochKey, ownLog, ringCase, settings, type RingContents } from './ringContents.ts';
import type { RingChange } from './ringEvent.ts';
import type { Session } from './session.ts';
import { keepCases, noteCopies } from './vaultCases.ts';

const ringOfBackup = z.object({
  settings,
  cases: z.array(ringCase),
  epochKeys: z.array(epochKey),
  ownLogs: z.array(ownLog),
  /** When it was made, claimed local time with offset; earlier builds did not say. */
  made: z.string().optional(),
});

export interface Backup {
  readonly ring: z.infer<typeof ringOfBackup>;
  readonly cases: readonly FileCase[];
}

export async function sealBackup(session: Session, recipient: string, now: string): Promise<Uint8Array> {
  await session.saveAll();
  await session.noteHeads();
  const cases = await collectCases(session.records, session.keyring, session.caseKeys());
  const file = await writeBackup({ ...whatMayLeave(session.keys.now.ring.contents), made: now }, cases, {
    recipients: [recipient],
  });
  await noteCopies(session, cases, now);
  return file;
}

function whatMayLeave({
  settings: own,
  cases,
  epochKeys,
  ownLogs,
  eraseIntents,
}: RingContents): Backup['ring'] {
  const stays = (outer: string): boolean => !eraseIntents.includes(outer);
  return {
    settings: own,
    cases: cases.filter(({ outer }) => stays(outer)),
    epochKeys: epochKeys.filter((key) => stays(key.case)),
    ownLogs: ownLogs.filter((log) => stays(log.case)),
  };
}

/** By the recovery code as typed; `recipient` is what it stands for. Looks at the file before the code. */
export async function openBackup(
  file: Uint8Array,
  code: string,
): Promise<Outcome<{ backup: Backup; recipient: string }, FileRefusal>> {
  const { identity, recipient } = await recoveryIdentity(await recoverySeed(code));
  const opened = await readBackup(file, { identity });
  if (!opened.ok) return opened;
  const ring = ringOfBackup.safeParse(opened.ring);
  return ring.success
    ? { ok: true, backup: { ring: ring.data, cases: opened.cases }, recipient }
    : { ok: false, because: 'damaged' };
}

/** Into a session that was just begun on an empty device. */
export async function takeInBackup(
  session: Session,
  { ring, cases }: Backup,
  now: string,
): Promise<TakenIn | 'full'> {
  const events: RingChange[] = [
    { kind: 'settings', settings: ring.settings },
    ...ring.cases.map((one): RingChange => ({ kind: 'case', one })),
    ...ring.epochKeys.map((key): RingChange => ({ kind: 'epoch-key', key })),
    ...ring.ownLogs.map((log): RingChange => ({ kind: 'own-log', log })),
  ];
  const noted = await session.unlessFull(() => session.note(events));
  if (noted === 'full') return 'full';
  const taken = await keepCases(session, cases, now);
  if (taken === 'full') return 'full';
  for (const { outer } of cases) await session.saveCase(outer as CaseKey);
  await noteCopies(session, await accepted(session, cases), ring.made ?? now);
  return taken;
}

/** Of these cases what verified: a refused record is in the backup, but not among those counted here. */
async function accepted(session: Session, cases: readonly FileCase[]): Promise<readonly FileCase[]> {
  return collectCases(
    session.records,
    session.keyring,
    cases.map(({ outer }) => outer as CaseKey),
  );
}
