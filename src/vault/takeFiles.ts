/**
 * Attached files out of a case file or a backup, after its records were taken in: only what a record here names and what
 * is not here yet. Each chunk is opened before it is kept, so nothing lies here that is not what the record committed to.
 */
import { fromHex, toHex } from '#crypto/bytes.ts';
import type { SealingKey } from '#crypto/seal.ts';
import { sha256Stream, type Sha256Stream } from '#crypto/sha256Stream.ts';
import type { AttachedFile } from '#domain/values.ts';
import { fileCommitment } from '#ledger/recordId.ts';
import type { FileChunk } from './container.ts';
import { isFull } from './disk.ts';
import type { CaseKey, TakenIn } from './door.ts';
import { attachmentName } from './fileNames.ts';
import {
  chunksOf,
  fileKey,
  openChunk,
  removeSealedFile,
  sealedLength,
  writeSealedChunk,
} from './sealedFile.ts';
import type { Session } from './session.ts';

type Files = TakenIn['files'];
interface Wanted {
  /** The cases that name it: two, where an entry moved. */
  readonly keys: readonly CaseKey[];
  readonly file: AttachedFile;
}
interface Coming extends Wanted {
  readonly by: SealingKey;
  readonly hash: Sha256Stream;
  next: number;
}

/** `again` reads the same file once more and hands over every chunk. `full`: what is whole until then stays. */
export async function takeFiles(
  session: Session,
  keys: readonly CaseKey[],
  again: (onChunk: (chunk: FileChunk) => Promise<void>) => Promise<unknown>,
): Promise<Files | 'full'> {
  const wanted = await missingFiles(session, keys);
  if (wanted.size === 0) return { fresh: 0, missing: 0 };
  const missing = wanted.size;
  let coming: Coming | null = null;
  let fresh = 0;
  for (const id of wanted.keys()) session.files.arriving.add(id);
  try {
    await again(async (chunk) => {
      if (coming?.file.id !== chunk.id) {
        await dropHalf(session, coming);
        coming = await begin(wanted.get(chunk.id));
      }
      if (coming === null) return;
      const step = await add(session, coming, chunk);
      if (step === 'more') return;
      if (step === 'refused') await dropHalf(session, coming);
      else {
        for (const key of coming.keys) await session.files.noteRecorded(key, [coming.file]);
        wanted.delete(coming.file.id);
        fresh++;
      }
      coming = null;
    });
  } catch (problem) {
    if (!isFull(problem)) throw problem;
    await dropHalf(session, coming);
    return 'full';
  } finally {
    session.files.arriving.clear();
  }
  await dropHalf(session, coming);
  return { fresh, missing: missing - fresh };
}

async function missingFiles(session: Session, keys: readonly CaseKey[]): Promise<Map<string, Wanted>> {
  const wanted = new Map<string, Wanted>();
  for (const key of keys) {
    for (const file of await session.files.named(key)) {
      const isHere = (await session.disk.size(attachmentName(file.id))) === sealedLength(file);
      if (isHere) await session.files.noteRecorded(key, [file]);
      else wanted.set(file.id, { keys: [...(wanted.get(file.id)?.keys ?? []), key], file });
    }
  }
  return wanted;
}

async function begin(wanted: Wanted | undefined): Promise<Coming | null> {
  if (wanted === undefined) return null;
  return { ...wanted, by: await fileKey(wanted.file.key), hash: sha256Stream(), next: 0 };
}

async function add(
  session: Session,
  coming: Coming,
  { index, sealed }: FileChunk,
): Promise<'more' | 'whole' | 'refused'> {
  const { file } = coming;
  const bytes = index === coming.next ? await openChunk(coming.by, file, index, sealed) : null;
  if (bytes === null) return 'refused';
  coming.hash.add(bytes);
  coming.next++;
  await writeSealedChunk(session.disk, file.id, index, sealed);
  if (coming.next < chunksOf(file)) return 'more';
  const hash = coming.hash.end();
  const commitment = await fileCommitment({ salt: fromHex(file.salt), hash });
  return toHex(hash) === file.hash && commitment === file.commitment ? 'whole' : 'refused';
}

async function dropHalf(session: Session, coming: Coming | null): Promise<void> {
  if (coming !== null) await removeSealedFile(session.disk, coming.file.id);
}
