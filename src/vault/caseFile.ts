/**
 * `.wbcase`: an age file of frames, one case or several. It carries no keys: they would open what is written later.
 * Whoever takes it in verifies every frame (`takeIn.ts`).
 */
import { equalBytes, utf8 } from '#crypto/bytes.ts';
import { openWithIdentity, openWithPassphrase, sealToPassphrase, sealToRecipients } from '#crypto/age.ts';
import { normaliseSecret } from '#crypto/secrets.ts';
import { decodeContainer, encodeContainer } from './container.ts';
import type { Container, ContainerKind, FileCase } from './container.ts';
import type { CaseKey, Outcome } from './door.ts';
import type { Keyring, RecordStore } from './recordStore.ts';

/** For whom a file is sealed; a passphrase as typed. */
export type SealTo = { readonly passphrase: string } | { readonly recipients: readonly string[] };
/** What opens it: a passphrase as typed, or an age identity. */
export type OpenBy = { readonly passphrase: string } | { readonly identity: string };

/** `wrong`: does not open with this; age can't tell a wrong passphrase from an altered file. */
export type FileRefusal = 'wrong' | 'not-a-case-file' | 'damaged';

const ageMagic = utf8('age-encryption.org/v1\n');

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
  if (!equalBytes(file.subarray(0, ageMagic.length), ageMagic))
    return { ok: false, because: 'not-a-case-file' };
  const bytes =
    'passphrase' in by
      ? await openWithPassphrase(normaliseSecret(by.passphrase), file)
      : await openWithIdentity(by.identity, file);
  if (bytes === null) return { ok: false, because: 'wrong' };
  const read = await decodeContainer(kind, bytes);
  if (read.ok) return { ok: true, container: read.container };
  const isOther = read.because === 'kind' || read.because === 'version';
  return { ok: false, because: isOther ? 'not-a-case-file' : 'damaged' };
}
