import { newIdentity, newInboxIdentity } from '#crypto/age.ts';
import type { ArgonParameters, Kdf } from '#crypto/argon.ts';
import { toHex } from '#crypto/bytes.ts';
import type { Random } from '#crypto/random.ts';
import { isFull, type Disk } from './disk.ts';
import { draftFileSize } from './drafts.ts';
import { firstFaceFile, readFaceFile } from './faceFile.ts';
import {
  draftFileNames,
  faceFileName,
  journalFileNames,
  reserveFileName,
  reserveSize,
  ringFileNames,
  ringFileSize,
  type Side,
} from './fileNames.ts';
import { keysOf, type Keys } from './keys.ts';
import { openKeyFile } from './openKeyFile.ts';
import { firstRingFile, replayRing } from './ring.ts';
import { startingSettings, type RingContents } from './ringContents.ts';
import { makeCell, makePassphraseSlot, makeRecoverySlot } from './slots.ts';
import { updateKeyFile } from './updateKeyFile.ts';

export interface VaultToMake {
  readonly passphrase: string;
  readonly argon: ArgonParameters;
  readonly kdf: Kdf;
  readonly random: Random;
  /** As for `openKeyFile`: whether a database of this origin exists. */
  readonly otherTraces?: boolean;
}

/**
 * Makes every file of the register and an unlocked session. The key file comes last: until its first copy is whole there
 * is no vault, and what lies there may be made anew. Over anything else it refuses (`exists`).
 */
export async function createVaultFiles(
  disk: Disk,
  make: VaultToMake,
): Promise<{ ok: true; keys: Keys } | { ok: false; because: 'exists' | 'storage-full' }> {
  const { state } = await openKeyFile(disk, make.otherTraces ?? false);
  if (state !== 'none') return { ok: false, because: 'exists' };
  try {
    return { ok: true, keys: await create(disk, make) };
  } catch (error) {
    if (isFull(error)) return { ok: false, because: 'storage-full' };
    throw error;
  }
}

async function create(disk: Disk, { passphrase, argon, kdf, random }: VaultToMake): Promise<Keys> {
  const [mk, rk, ringId, salt] = [random(32), random(32), random(16), random(32)];
  const side: Side = 0;
  const contents = await firstContents(random);
  const slotP = await makePassphraseSlot(mk, passphrase, { salt, argon }, kdf, random);
  const ringFile = await firstRingFile(rk, ringId, contents, random);

  await remade(disk, reserveFileName, new Uint8Array(reserveSize));
  for (const name of journalFileNames) await remade(disk, name, new Uint8Array());
  for (const name of draftFileNames) await disk.write(name, 0, new Uint8Array(draftFileSize));
  const { face } = await readFaceFile(disk);
  const inbox = contents.inboxes[0]?.recipient ?? null;
  await remade(disk, faceFileName, await firstFaceFile({ face, inbox, hearingOpen: false, logsEnd: false }));
  await remade(disk, ringFileNames[side], ringFile);
  await remade(disk, ringFileNames[1], new Uint8Array(ringFileSize));

  const cell = await makeCell(mk, { rk, ringId, side }, random);
  const slotR = await makeRecoverySlot(mk, null, random);
  await updateKeyFile(disk, { salt, argon, slotP, cell, slotR }, random);

  const ring = await replayRing((await disk.read(ringFileNames[side])) ?? new Uint8Array(), {
    rk,
    ringId,
    side,
  });
  if (ring === null) throw new Error('the new ring does not open');
  return keysOf({ mk, rk, ring });
}

/** What an unfinished creation left under this name goes first. */
async function remade(disk: Disk, name: string, bytes: Uint8Array): Promise<void> {
  await disk.truncate(name, 0);
  await disk.write(name, 0, bytes);
}

async function firstContents(random: Random): Promise<RingContents> {
  return {
    evidenceSeed: toHex(random(32)),
    loginSeed: toHex(random(32)),
    ageIdentity: await newIdentity(random),
    inboxes: [await newInboxIdentity(random)],
    recovery: null,
    pin: null,
    settings: startingSettings,
    cases: [],
    epochKeys: [],
    ownLogs: [],
    lastCopies: [],
    journal: [],
    eraseIntents: [],
    files: [],
    asleep: [],
    erased: [],
    unknown: [],
  };
}
