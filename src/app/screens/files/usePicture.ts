import { useEffect, useRef, useState } from 'react';
import type { AttachedFile } from '#domain/values.ts';
import type { CaseKey, FileDoor } from '#vault/door.ts';
import { objectUrl, takeBackUrl } from '../../ui/objectUrl.ts';
import { readPicture, type PictureRead } from './readPicture.ts';

export type PictureShown =
  | { readonly is: 'reading' }
  | { readonly is: 'shown'; readonly url: string }
  | { readonly is: 'not-shown'; readonly because: Extract<PictureRead, { ok: false }>['because'] | 'failed' };

/** The picture as an address that lives as long as who shows it. `null`: there is none to show. */
export function usePicture(
  door: FileDoor | null,
  key: CaseKey,
  file: AttachedFile | null,
): PictureShown | null {
  // By its id: a form makes new objects of the same file.
  const latest = useRef(file);
  latest.current = file;
  const id = file?.id ?? null;
  const [shown, show] = useState<PictureShown>({ is: 'reading' });
  useEffect(() => {
    const wanted = latest.current;
    if (door === null || wanted === null || id === null) return undefined;
    let left = false;
    let url: string | null = null;
    show({ is: 'reading' });
    void readPicture(door, key, wanted).then(
      (read) => {
        if (left) return;
        if (!read.ok) return show({ is: 'not-shown', because: read.because });
        url = objectUrl(read.picture);
        show({ is: 'shown', url });
      },
      () => left || show({ is: 'not-shown', because: 'failed' }),
    );
    return () => {
      left = true;
      if (url !== null) takeBackUrl(url);
    };
  }, [door, key, id]);
  return door === null || id === null ? null : shown;
}
