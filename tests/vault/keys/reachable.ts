import { openWithIdentity } from '#crypto/age.ts';
import type { Kdf } from '#crypto/argon.ts';
import { readU32be } from '#crypto/bytes.ts';
import { readDraftsAlone } from '#vault/drafts.ts';
import { parseKeyFile } from '#vault/keyFile.ts';
import { replayRing } from '#vault/ring.ts';
import { openCell, openPassphraseSlot, type Cell } from '#vault/slots.ts';
import { modelDisk, type Files } from '../modelDisk.ts';

export interface Reached {
  /** Ring keys that any key file in reach opens. */
  readonly cells: readonly (Cell & { mk: Uint8Array })[];
  /** Epoch keys, hex. */
  readonly epochKeys: ReadonlySet<string>;
  readonly draftTexts: ReadonlySet<string>;
  /** age identities of rings in reach: they may open what else lies here, so they are tried again until nothing new comes. */
  readonly identities: ReadonlySet<string>;
}

/**
 * Everything that somebody with these secrets and these files can open, to a fixed point: passphrases and identities →
 * MK → RK → rings and drafts in either file, active or not → keys and identities in them → again.
 */
export async function reachable(
  files: Files,
  secrets: { passphrases: readonly string[]; identities: readonly string[] },
  kdf: Kdf,
): Promise<Reached> {
  const identities = new Set(secrets.identities);
  const [epochKeys, draftTexts] = [new Set<string>(), new Set<string>()];
  const cells: (Cell & { mk: Uint8Array })[] = [];
  for (let known = -1; known !== identities.size;) {
    known = identities.size;
    cells.length = 0;
    for (const bytes of files.values()) {
      const keyFile = await parseKeyFile(bytes);
      if (keyFile?.state !== 'live') continue;
      const mks: Uint8Array[] = [];
      for (const passphrase of secrets.passphrases) {
        const mk = await openPassphraseSlot(keyFile, passphrase, kdf);
        if (typeof mk !== 'string') mks.push(mk);
      }
      for (const identity of identities) {
        const mk = await openWithIdentity(identity, keyFile.slotR.slice(4, 4 + readU32be(keyFile.slotR)));
        if (mk !== null) mks.push(mk);
      }
      for (const mk of mks) {
        const cell = await openCell(mk, keyFile.cell);
        if (cell !== null) cells.push({ ...cell, mk });
      }
    }
    for (const cell of cells) {
      for (const [name, bytes] of files) {
        const ring = await replayRing(bytes, cell);
        if (ring === null) continue;
        for (const { key } of ring.contents.epochKeys) epochKeys.add(key);
        for (const { identity } of [...ring.contents.inboxes, ring.contents.ageIdentity])
          identities.add(identity);
        for (const side of [0, 1] as const) {
          const now = { mk: cell.mk, rk: cell.rk, ring: { ...ring, side } };
          const { drafts } = await readDraftsAlone(modelDisk(withSuffix(files, name)), now);
          for (const { text } of drafts) draftTexts.add(text);
        }
      }
    }
  }
  return { cells, epochKeys, draftTexts, identities };
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
