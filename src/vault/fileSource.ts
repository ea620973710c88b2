/** The attached files of some cases as a case file carries them: sealed as they lie here. */
import type { AttachedFile } from '#domain/values.ts';
import type { FileChunk } from './container.ts';
import type { FileSource } from './writeContainer.ts';
import type { CaseKey } from './door.ts';
import { attachmentName } from './fileNames.ts';
import { chunksOf, readSealedChunk, sealedLength } from './sealedFile.ts';
import type { Session } from './session.ts';

/** Files that are named by records and lie here whole by their length; one that is gone is left out. */
export async function fileSource(session: Session, keys: readonly CaseKey[]): Promise<FileSource> {
  const files = new Map<string, readonly AttachedFile[]>();
  const taken = new Set<string>();
  for (const key of keys) {
    const own: AttachedFile[] = [];
    for (const file of await session.files.named(key)) {
      const isHere = (await session.disk.size(attachmentName(file.id))) === sealedLength(file);
      // An entry that moved lies in two cases, and its file once.
      if (isHere && !taken.has(file.id)) own.push(file);
      taken.add(file.id);
    }
    files.set(key, own);
  }
  return {
    any: [...files.values()].some((own) => own.length > 0),
    of: (outer) => chunksOfAll(session, files.get(outer) ?? []),
  };
}

async function* chunksOfAll(session: Session, files: readonly AttachedFile[]): AsyncGenerator<FileChunk> {
  for (const file of files) {
    for (let index = 0; index < chunksOf(file); index++) {
      const sealed = await readSealedChunk(session.disk, file, index);
      if (sealed === null) break;
      yield { id: file.id, index, sealed };
    }
  }
}
