import { useEffect, useRef, useState } from 'react';
import type { AttachedFile } from '#domain/values.ts';
import type { CaseKey, FileDoor } from '#vault/door.ts';
import { READABLE_LIMIT } from '../../ui/objectUrl.ts';
import { cleanPicture } from './clean/cleanPicture.ts';
import { makePreview } from './makePreview.ts';
import { isPicture } from './readPicture.ts';
import { sealFile, type NotSealed } from './sealFile.ts';

/** `not-cleaned`: a picture whose side data can't be taken off. `not-a-picture`: it only calls itself one. */
export type NotAttached = NotSealed | 'not-cleaned' | 'not-a-picture' | 'failed';

export interface Attaching {
  /** Part that lies sealed, 0 to 1; null while nothing is under way. */
  readonly progress: number | null;
  readonly problem: NotAttached | null;
  /**
   * A picture goes in without what it says of place, time and device, unless it is wanted `asIs`. Resolves with the file,
   * and its preview where it is too large to be shown itself; with nothing where it failed.
   */
  attach(bytes: Blob, asIs?: boolean): Promise<readonly AttachedFile[]>;
  stop(): void;
}

/** One file at a time on its way in; leaving the screen stops it. */
export function useAttach(door: FileDoor | null, key: CaseKey): Attaching {
  const [progress, setProgress] = useState<number | null>(null);
  const [problem, setProblem] = useState<Attaching['problem']>(null);
  const way = useRef<AbortController | null>(null);
  useEffect(() => () => way.current?.abort(), []);

  /** What is to be sealed; else why it can't be cleaned. */
  const cleaned = async (chosen: Blob): Promise<Blob | 'not-cleaned' | 'not-a-picture'> => {
    const answer = await cleanPicture(chosen);
    if (answer.is === 'cannot') return 'not-cleaned';
    if (answer.is === 'unknown') return 'not-a-picture';
    return answer.is === 'clean' ? answer.picture : chosen;
  };

  const sealed = async (fileDoor: FileDoor, bytes: Blob, signal: AbortSignal): Promise<AttachedFile[]> => {
    const type = typeOf(bytes);
    const onProgress = (done: number): void => setProgress(done);
    const answer = await sealFile(fileDoor, { key, bytes, asked: { type }, onProgress, signal });
    if (!answer.ok) {
      const full = answer.because === 'cut-off' && (await isNoRoomFor(bytes));
      if (answer.because !== 'stopped') setProblem(full ? 'storage-full' : answer.because);
      return [];
    }
    const preview = isPicture({ type }) && bytes.size > READABLE_LIMIT ? await makePreview(bytes) : null;
    if (preview === null) return [answer.file];
    const asked = { type: preview.type, previewOf: answer.file.id };
    const small = await sealFile(fileDoor, { key, bytes: preview, asked, signal });
    // Without it the picture is kept all the same; only a smaller one to look at is missing.
    return small.ok ? [answer.file, small.file] : [answer.file];
  };

  return {
    progress,
    problem,
    stop: () => way.current?.abort(),
    attach: async (chosen, asIs = false) => {
      if (door === null || way.current !== null) return [];
      const control = new AbortController();
      way.current = control;
      setProblem(null);
      setProgress(0);
      try {
        const bytes = asIs || chosen.size === 0 ? chosen : await cleaned(chosen);
        if (typeof bytes !== 'string') return await sealed(door, bytes, control.signal);
        setProblem(bytes);
        return [];
      } catch (problem) {
        const gone = problem instanceof DOMException && problem.name === 'NotReadableError';
        if (gone) setProblem('unreadable');
        else setProblem((await isNoRoomFor(chosen)) ? 'storage-full' : 'failed');
        return [];
      } finally {
        way.current = null;
        setProgress(null);
      }
    },
  };
}

/** By what the browser says is left; where it says nothing, no. */
async function isNoRoomFor({ size }: Blob): Promise<boolean> {
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota !== undefined && usage !== undefined && quota - usage < size;
  } catch {
    return false;
  }
}

/** As the vault names types; what the browser can't name is bytes. */
function typeOf({ type }: Blob): string {
  const [plain = ''] = type.toLowerCase().split(';');
  return /^[a-z]+\/[a-z0-9.+-]{1,80}$/.test(plain) ? plain : 'application/octet-stream';
}
