import type { Kdf } from '#crypto/argon.ts';
import { readDraftsAlone } from '#vault/drafts.ts';
import { parseKeyFile, type KeyFile } from '#vault/keyFile.ts';
import { replayRing, type Ring } from '#vault/ring.ts';
import { ringFrameAt } from '#vault/ringFrame.ts';
import { openCell, openPassphraseSlot, openRecoverySlot, type Cell } from '#vault/slots.ts';
import { modelDisk, type Files } from '../modelDisk.ts';

type OpenCell = Cell & { readonly mk: Uint8Array };

export interface Reached {
  /** Ring keys that any key file in reach opens. */
  readonly cells: readonly OpenCell[];
  /** Epoch keys, hex. */
  readonly epochKeys: ReadonlySet<string>;
  readonly draftTexts: ReadonlySet<string>;
  /** age identities of rings in reach: they may open what else lies here, so they are tried again until nothing new comes. */
  readonly identities: ReadonlySet<string>;
}

/**
 * Everything that somebody with these secrets and these files can open, to a fixed point: passphrases and identities →
 * every MK → every cell → every RK → rings and drafts in any file, active or not, whatever ring id stands there in
 * clear → keys and identities in them → again.
 */
export async function reachable(
  files: Files,
  secrets: { passphrases: readonly string[]; identities: readonly string[] },
  kdf: Kdf,
): Promise<Reached> {
  const identities = new Set(secrets.identities);
  const [epochKeys, draftTexts] = [new Set<string>(), new Set<string>()];
  const keyFiles = (await Promise.all([...files.values()].map(parseKeyFile))).filter((file) => file !== null);
  let cells: readonly OpenCell[] = [];
  for (let known = -1; known !== identities.size;) {
    known = identities.size;
    cells = await cellsOf(await masterKeysOf(keyFiles, secrets.passphrases, identities, kdf), keyFiles);
    for (const { rk } of cells) {
      for (const ring of await ringsOf(files, rk)) {
        for (const { key } of ring.contents.epochKeys) epochKeys.add(key);
        for (const { identity } of [...ring.contents.inboxes, ring.contents.ageIdentity]) {
          identities.add(identity);
        }
      }
      for (const { ringId, beside } of ringIdsOf(files)) {
        for (const side of [0, 1] as const) {
          const { drafts } = await readDraftsAlone(modelDisk(beside), { rk, ring: { ringId, side } });
          for (const { text } of drafts) draftTexts.add(text);
        }
      }
    }
  }
  return { cells, epochKeys, draftTexts, identities };
}

async function masterKeysOf(
  keyFiles: readonly KeyFile[],
  passphrases: readonly string[],
  identities: ReadonlySet<string>,
  kdf: Kdf,
): Promise<readonly Uint8Array[]> {
  const found: (Uint8Array | string | null)[] = [];
  for (const file of keyFiles) {
    for (const passphrase of passphrases) found.push(await openPassphraseSlot(file, passphrase, kdf));
    for (const identity of identities) found.push(await openRecoverySlot(file.slotR, identity));
  }
  return found.filter((mk) => mk instanceof Uint8Array);
}

/** An old MK is tried on the new cell too. */
async function cellsOf(
  mks: readonly Uint8Array[],
  keyFiles: readonly KeyFile[],
): Promise<readonly OpenCell[]> {
  const cells: OpenCell[] = [];
  for (const mk of mks) {
    for (const { cell } of keyFiles) {
      const opened = await openCell(mk, cell);
      if (opened !== null) cells.push({ ...opened, mk });
    }
  }
  return cells;
}

async function ringsOf(files: Files, rk: Uint8Array): Promise<readonly Ring[]> {
  const rings: Ring[] = [];
  for (const { ringId, bytes } of ringIdsOf(files)) {
    const ring = await replayRing(bytes, { rk, ringId, side: 0 });
    if (ring !== null) rings.push(ring);
  }
  return rings;
}

/** The ids that stand in clear in ring files, and the files that lie beside each. */
function ringIdsOf(files: Files) {
  return [...files].flatMap(([name, bytes]) => {
    const frame = name.startsWith('r') ? ringFrameAt(bytes, 0) : null;
    return frame === null ? [] : [{ ringId: frame.ringId, bytes, beside: withSuffix(files, name) }];
  });
}

/** A copy of the profile stands beside it as `d0.old` and so on: a ring found there is read with the drafts beside it. */
function withSuffix(files: Files, ringName: string): Files {
  const suffix = ringName.slice(2);
  return new Map(
    [...files].flatMap(([name, bytes]) => (name.slice(2) === suffix ? [[name.slice(0, 2), bytes]] : [])),
  );
}

/** Both profiles as one set of files: the copy's names carry `.old`. */
export const withEarlierCopy = (now: Files, earlier: Files): Files =>
  new Map([...now, ...[...earlier].map(([name, bytes]) => [`${name}.old`, bytes] as const)]);
