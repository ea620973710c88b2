/**
 * `.wbcase`: an age file of frames, one case or several. It carries no keys: they would open what is written later.
 * Whoever takes it in verifies every frame (`takeIn.ts`).
 */
import { AgeBroken, openPieces, opensHeader, sealPieces } from '#crypto/age.ts';
import { longestHeader, readAgeHeader } from '#crypto/ageHeader.ts';
import { normaliseSecret } from '#crypto/secrets.ts';
import { readContainer } from './readContainer.ts';
import { containerPieces } from './writeContainer.ts';
import type { Container, ContainerKind, FileCase, FileChunk } from './container.ts';
import type { ContainerRefusal } from './readContainer.ts';
import type { FileSource } from './writeContainer.ts';
import type { CaseKey, FileRefusal, Outcome } from './door.ts';
import type { Keyring, RecordStore } from './recordStore.ts';
import { bytesOf, piecesOf } from './sealedBlob.ts';

/** For whom a file is sealed; a passphrase as typed. */
export type SealTo = { readonly passphrase: string } | { readonly recipients: readonly string[] };
/** What opens it: a passphrase as typed, or an age identity. */
export type OpenBy = { readonly passphrase: string } | { readonly identity: string };

/** Everything verified of these cases, as it will lie in the file. Unknown cases are left out. */
export async function collectCases(
  records: RecordStore,
  keyring: Keyring,
  keys: readonly CaseKey[],
): Promise<FileCase[]> {
  const cases: FileCase[] = [];
  for (const key of keys) {
    const read = await records.readCase(key);
    const known = await keyring.caseKeys(key);
    if (read === null || known === null) continue;
    const frames = read.records.map(({ stream, n, frame }) => ({ stream, n, frame }));
    cases.push({ outer: key, inner: known.inner, frames });
  }
  return cases;
}

/** In pieces, as every sealed container here: it may be larger than the memory. */
export function writeCaseFile(
  cases: readonly FileCase[],
  to: SealTo,
  files?: FileSource,
): Promise<AsyncIterable<Uint8Array>> {
  return sealContainer('caseFile', { ring: null, cases }, to, files);
}

export async function readCaseFile(
  file: Blob,
  by: OpenBy,
  onChunk?: (chunk: FileChunk) => Promise<void>,
): Promise<Outcome<{ cases: readonly FileCase[] }, FileRefusal>> {
  const opened = await openContainer('caseFile', file, by, onChunk);
  return opened.ok ? { ok: true, cases: opened.container.cases } : opened;
}

export function sealContainer(
  kind: ContainerKind,
  container: Container,
  to: SealTo,
  files?: FileSource,
): Promise<AsyncIterable<Uint8Array>> {
  const sealFor = 'passphrase' in to ? { passphrase: normaliseSecret(to.passphrase) } : to;
  return sealPieces(sealFor, containerPieces(kind, container, files));
}

/** `onChunk` gets the sealed chunks of attached files, in order, before the end was verified. */
export async function openContainer(
  kind: ContainerKind,
  file: Blob,
  by: OpenBy,
  onChunk?: (chunk: FileChunk) => Promise<void>,
): Promise<Outcome<{ container: Container }, FileRefusal>> {
  const header = readAgeHeader(await bytesOf(file, 0, longestHeader));
  if (header === null) return { ok: false, because: 'not-ours' };
  // A case file is sealed to a passphrase, a backup to the recovery code: told apart before any secret.
  if (header.to !== ('passphrase' in by ? 'passphrase' : 'recipients'))
    return { ok: false, because: 'other-kind' };
  const openWith = 'passphrase' in by ? { passphrase: normaliseSecret(by.passphrase) } : by;
  try {
    const pieces = await openPieces(openWith, piecesOf(file));
    if (pieces === null)
      return { ok: false, because: (await opensHeader(openWith, header.bytes)) ? 'damaged' : 'wrong' };
    const read = await readContainer(kind, pieces, onChunk);
    return read.ok
      ? { ok: true, container: read.container }
      : { ok: false, because: refusalOf(read.because) };
  } catch (problem) {
    // The secret was right: it opened the header.
    if (problem instanceof AgeBroken) return { ok: false, because: 'damaged' };
    throw problem;
  }
}

function refusalOf(because: ContainerRefusal): FileRefusal {
  switch (because) {
    case 'kind':
      return 'not-ours';
    case 'other-kind':
      return 'other-kind';
    case 'version':
      return 'newer';
    default:
      return 'damaged';
  }
}
