/**
 * `.wbcase`: an age file of frames, one case or several. It carries no keys: they would open what is written later.
 * Whoever takes it in verifies every frame (`takeIn.ts`).
 */
import { openOrWhy, sealToPassphrase, sealToRecipients } from '#crypto/age.ts';
import { readAgeHeader } from '#crypto/ageHeader.ts';
import { normaliseSecret } from '#crypto/secrets.ts';
import { decodeContainer, encodeContainer } from './container.ts';
import type { Container, ContainerKind, ContainerRefusal, FileCase } from './container.ts';
import type { CaseKey, FileRefusal, Outcome } from './door.ts';
import type { Keyring, RecordStore } from './recordStore.ts';

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

export function writeCaseFile(cases: readonly FileCase[], to: SealTo): Promise<Uint8Array> {
  return sealContainer('caseFile', { ring: null, cases }, to);
}

export async function readCaseFile(
  file: Uint8Array,
  by: OpenBy,
): Promise<Outcome<{ cases: readonly FileCase[] }, FileRefusal>> {
  const opened = await openContainer('caseFile', file, by);
  return opened.ok ? { ok: true, cases: opened.container.cases } : opened;
}

export async function sealContainer(
  kind: ContainerKind,
  container: Container,
  to: SealTo,
): Promise<Uint8Array> {
  const bytes = await encodeContainer(kind, container);
  return 'passphrase' in to
    ? sealToPassphrase(normaliseSecret(to.passphrase), bytes)
    : sealToRecipients(to.recipients, bytes);
}

export async function openContainer(
  kind: ContainerKind,
  file: Uint8Array,
  by: OpenBy,
): Promise<Outcome<{ container: Container }, FileRefusal>> {
  const header = readAgeHeader(file);
  if (header === null) return { ok: false, because: 'not-ours' };
  // A case file is sealed to a passphrase, a backup to the recovery code: told apart before any secret.
  if (header.to !== ('passphrase' in by ? 'passphrase' : 'recipients'))
    return { ok: false, because: 'other-kind' };
  const secret = 'passphrase' in by ? { passphrase: normaliseSecret(by.passphrase) } : by;
  const bytes = await openOrWhy(secret, file, header.bytes);
  if (bytes === 'secret') return { ok: false, because: 'wrong' };
  if (bytes === 'payload') return { ok: false, because: 'damaged' };
  const read = await decodeContainer(kind, bytes);
  return read.ok ? read : { ok: false, because: refusalOf(read.because) };
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
