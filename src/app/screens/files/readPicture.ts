import type { AttachedFile } from '#domain/values.ts';
import type { CaseKey, FileDoor, ReadRefusal } from '#vault/door.ts';
import { READABLE_LIMIT } from '../../ui/objectUrl.ts';

/** Pictures that every browser draws and that run no script. Anything else is not shown. */
const drawn: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'];

export const isPicture = ({ type }: Pick<AttachedFile, 'type'>): boolean => drawn.includes(type);

export type PictureRead =
  | { readonly ok: true; readonly picture: Blob }
  | { readonly ok: false; readonly because: ReadRefusal | 'too-large' };

/** A whole picture, verified by the vault as it is read to its end. Never more than 8 MiB. */
export async function readPicture(
  door: Pick<FileDoor, 'readAttachment'>,
  key: CaseKey,
  file: AttachedFile,
): Promise<PictureRead> {
  if (file.length > READABLE_LIMIT) return { ok: false, because: 'too-large' };
  const bytes = new Uint8Array(file.length);
  for (let at = 0; at < file.length;) {
    const part = await door.readAttachment(key, file.id, at, file.length);
    if (!part.ok) return part;
    bytes.set(part.bytes, at);
    at += part.bytes.length;
  }
  return { ok: true, picture: new Blob([bytes], { type: file.type }) };
}
