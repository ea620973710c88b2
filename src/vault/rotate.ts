import { newInboxIdentity } from '#crypto/age.ts';
import type { ArgonParameters, Kdf } from '#crypto/argon.ts';
import { equalBytes, wipeBytes } from '#crypto/bytes.ts';
import type { Random } from '#crypto/random.ts';
import { unlessFull, type Disk } from './disk.ts';
import type { Draft } from './door.ts';
import { firstDraftFile, readDraftsAlone } from './drafts.ts';
import { draftFileNames, otherSide, ringFileNames } from './fileNames.ts';
import { finishRotationAlone } from './finishRotation.ts';
import type { KeyFile } from './keyFile.ts';
import { appendRingAlone, type Keys, type OpenKeys } from './keys.ts';
import { openKeyFile } from './openKeyFile.ts';
import { firstRingFile, replayRing, type Ring } from './ring.ts';
import { ringContents, withoutCases, type AsleepRow, type RingContents } from './ringContents.ts';
import { makeCell, makePassphraseSlot, makeRecoverySlot, openCell } from './slots.ts';
import { updateKeyFile, writeAndReadBack } from './updateKeyFile.ts';

export interface Rotation {
  /** Outer ids; intents that an interrupted rotation left in the ring are erased along with them. */
  readonly erase: readonly string[];
  /** What stays of cases that go to sleep: their keys go as in an erase, but without an intent (K13). */
  readonly sleep?: readonly AsleepRow[];
  /** Outer ids of erased cases of which nothing lies here any more: the new ring does not name them. */
  readonly dropped?: readonly string[];
  readonly passphrase?: string;
  /** Recipient of a new recovery code. */
  readonly recovery?: string;
}

export interface RotationTools {
  readonly kdf: Kdf;
  /** Price of Argon2 for a new passphrase. */
  readonly argon: ArgonParameters;
  readonly random: Random;
}

/**
 * keys.md 5, steps 1–7: erasing cases, putting them to sleep, changing the passphrase, setting a recovery code. All is under new keys once it
 * resolves; `keys.now` is replaced. `storage-full`: nothing has changed but the intent, and the session goes on.
 * When it throws, the key file may have changed: drop the keys (hard lock), the next start knows which state won.
 */
export function rotate(
  disk: Disk,
  keys: Keys,
  what: Rotation,
  tools: RotationTools,
): Promise<{ ok: true } | { ok: false; because: 'storage-full' }> {
  return keys.alone(async () => {
    const next = await unlessFull(async () => {
      await intend(disk, keys, what.erase, tools.random);
      return prepared(disk, keys.now, what, tools);
    });
    if (next === 'full') return { ok: false, because: 'storage-full' };
    await updateKeyFile(disk, next.keyFile, tools.random);
    forget(keys.now, next.open);
    keys.now = next.open;
    await finishRotationAlone(disk, keys, tools.random);
    return { ok: true };
  });
}

/** Step 1: from here on these cases do not open, and an interrupted rotation begins again at the next unlock. */
async function intend(disk: Disk, keys: Keys, erase: readonly string[], random: Random): Promise<void> {
  const known = keys.now.ring.contents.eraseIntents;
  const cases = erase.filter((outer) => !known.includes(outer));
  if (cases.length > 0) await appendRingAlone(disk, keys, [{ kind: 'erase-intent', cases }], random);
}

interface Prepared {
  readonly keyFile: Omit<KeyFile, 'generation' | 'state'>;
  readonly open: OpenKeys;
}

/** Steps 2–5: everything the new cell will name, written beside the old and read back. */
async function prepared(disk: Disk, old: OpenKeys, what: Rotation, tools: RotationTools): Promise<Prepared> {
  const { random } = tools;
  const asleep = what.sleep ?? [];
  const erased = [...new Set([...old.ring.contents.eraseIntents, ...asleep.map((one) => one.case)])];
  const current = await currentKeyFile(disk, old);
  const mk = what.passphrase === undefined ? old.mk : random(32);
  const cell = { rk: random(32), ringId: random(16), side: otherSide(old.ring.side) };

  const kept = withoutCases(old.ring.contents, erased);
  const contents: RingContents = {
    ...kept,
    recovery: what.recovery ?? kept.recovery,
    inboxes: [await newInboxIdentity(random), ...kept.inboxes],
    erased: [
      ...kept.erased.filter((outer) => !what.dropped?.includes(outer) && !erased.includes(outer)),
      ...erased,
    ],
    asleep: [...kept.asleep, ...asleep],
  };
  const ring = await writtenRing(disk, cell, contents, random);

  const { drafts } = await readDraftsAlone(disk, old);
  const surviving = drafts.filter((draft) => !belongsTo(draft, erased));
  await writeAndReadBack(disk, draftFileNames[cell.side], await firstDraftFile(cell, surviving, random));

  return {
    open: { mk, rk: cell.rk, ring },
    keyFile: {
      ...(await passphraseSlot(current, mk, what.passphrase, tools)),
      cell: await makeCell(mk, cell, random),
      slotR:
        what.passphrase === undefined && what.recovery === undefined
          ? current.slotR
          : await makeRecoverySlot(mk, contents.recovery, random),
    },
  };
}

/** The key file must be the one whose keys are in memory: another would be overwritten by U. */
async function currentKeyFile(disk: Disk, { mk, ring }: OpenKeys): Promise<KeyFile> {
  const atStart = await openKeyFile(disk);
  const cell = atStart.state === 'live' ? await openCell(mk, atStart.file.cell) : null;
  if (atStart.state !== 'live' || cell === null || !equalBytes(cell.ringId, ring.ringId)) {
    throw new Error('the key file is not the one of this session');
  }
  return atStart.file;
}

async function passphraseSlot(
  current: KeyFile,
  mk: Uint8Array,
  passphrase: string | undefined,
  { kdf, argon, random }: RotationTools,
): Promise<Pick<KeyFile, 'salt' | 'argon' | 'slotP'>> {
  if (passphrase === undefined) return { salt: current.salt, argon: current.argon, slotP: current.slotP };
  const salt = random(32);
  return { salt, argon, slotP: await makePassphraseSlot(mk, passphrase, { salt, argon }, kdf, random) };
}

/** Step 4: the inactive ring file, over whatever an earlier ring left there, opened again before anything relies on it. */
async function writtenRing(
  disk: Disk,
  cell: { rk: Uint8Array; ringId: Uint8Array; side: Ring['side'] },
  contents: RingContents,
  random: Random,
): Promise<Ring> {
  const name = ringFileNames[cell.side];
  const length = (await disk.read(name))?.length;
  const bytes = await firstRingFile(cell.rk, cell.ringId, contents, random, length);
  await writeAndReadBack(disk, name, bytes);
  const ring = await replayRing((await disk.read(name)) ?? new Uint8Array(), cell);
  if (ring === null || JSON.stringify(ring.contents) !== JSON.stringify(ringContents.parse(contents))) {
    throw new Error('the new ring does not hold what the old one held');
  }
  return ring;
}

/** A draft's place names its case by the outer id wherever it belongs to one. */
const belongsTo = (draft: Draft, erased: readonly string[]): boolean =>
  erased.some((outer) => draft.place.includes(outer));

function forget(old: OpenKeys, next: OpenKeys): void {
  wipeBytes(old.rk);
  if (old.mk !== next.mk) wipeBytes(old.mk);
}
