/**
 * Leaving cases at home: their keys go from this device as in an erase, and the ring keeps of each no more than its outer
 * id, a code, since when, and which sealed copy brings it back (K13). Back: `wake.ts`.
 */
import type { AsleepCase, BeforeSleep, CaseKey, KnownCopy, Outcome, SleepRefusal } from './door.ts';
import { readDrafts } from './drafts.ts';
import type { AsleepRow, LastCopy } from './ringContents.ts';
import { hashOf } from './sealedBlob.ts';
import type { Session } from './session.ts';

type SealedCopy = NonNullable<AsleepRow['copy']>;

export function asleepCases(session: Session): readonly AsleepCase[] {
  return session.keys.now.ring.contents.asleep.map((one) => ({
    key: one.case as CaseKey,
    code: one.code,
    at: one.at,
    copy: one.copy && known(one.copy),
  }));
}

const known = ({ at, records, is, seen }: SealedCopy): KnownCopy => ({
  at,
  records,
  is: is ?? null,
  seen: seen ?? null,
});

/** Unknown keys are left out. Only a sealed copy counts as another place: what a hub says it has is not proof of it. */
export async function beforeSleep(
  session: Session,
  keys: readonly CaseKey[],
): Promise<readonly BeforeSleep[]> {
  const here = session.caseKeys();
  const streams = await session.envelopes.streams();
  const { drafts } = await readDrafts(session.disk, session.keys);
  return keys
    .filter((key) => here.includes(key))
    .map((key) => {
      const copy = lastCopyOf(session, key);
      const records = streams
        .filter((stream) => stream.case === key)
        .reduce((sum, { rows }) => sum + rows, 0);
      return {
        key,
        records,
        onlyHere: Math.max(0, records - (copy?.records ?? 0)),
        filesOnlyHere: Math.max(0, filesOf(session, key, 'kept') - (copy?.files ?? 0)),
        unfinished: drafts.filter(({ place }) => place.includes(key)).length + filesOf(session, key, 'begun'),
        copy: copy && known(copy),
      };
    });
}

/** `begun`: no record names them yet. */
const filesOf = (session: Session, key: CaseKey, which: 'kept' | 'begun'): number =>
  session.keys.now.ring.contents.files.filter(
    (file) => file.case === key && (file.run === undefined) === (which === 'kept'),
  ).length;

function lastCopyOf(session: Session, key: CaseKey): LastCopy | null {
  return session.keys.now.ring.contents.lastCopies.find((copy) => copy.case === key) ?? null;
}

export interface Sleep {
  readonly cases: readonly { readonly key: CaseKey; readonly code: string }[];
  /** Also what is in no sealed copy made here. */
  readonly anyway: boolean;
  readonly now: string;
}

/**
 * All or none. What is being written to these cases is waited for and counted; what comes later is refused. `rotate`: the
 * gate's, after which every reader is a new one.
 */
export function sleepCases(
  session: Session,
  { cases, anyway, now }: Sleep,
  rotate: (sleep: readonly AsleepRow[]) => Promise<Outcome<object, 'storage-full'>>,
): Promise<Outcome<object, SleepRefusal>> {
  const keys = [...new Set(cases.map(({ key }) => key))];
  return session.records.hold(keys, async () => {
    const losses = await beforeSleep(session, keys);
    if (losses.length < keys.length) return { ok: false, because: 'no-such-case' };
    const isOnlyHere = losses.some((one) => one.onlyHere + one.filesOnlyHere + one.unfinished > 0);
    if (isOnlyHere && !anyway) return { ok: false, because: 'only-here' };
    return rotate(
      keys.map((key) => ({
        case: key,
        code: cases.find((one) => one.key === key)?.code ?? '',
        at: now,
        copy: withoutCase(lastCopyOf(session, key)),
      })),
    );
  });
}

function withoutCase(copy: LastCopy | null): SealedCopy | null {
  if (copy === null) return null;
  const { case: _, ...rest } = copy;
  return rest;
}

/** A file that is held up: known again by its hash, its cases' copies are noted as seen. The number of those cases. */
export async function knowCopy(session: Session, file: Blob, now: string): Promise<number> {
  const hash = await hashOf(file);
  const { lastCopies } = session.keys.now.ring.contents;
  const same = lastCopies.filter((copy) => copy.file === hash);
  if (same.length > 0) {
    await session.unlessFull(() =>
      session.note(same.map((copy) => ({ kind: 'last-copy', copy: { ...copy, seen: now } }))),
    );
  }
  return same.length;
}
