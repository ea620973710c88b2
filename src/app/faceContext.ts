import { createContext, useContext } from 'react';
import type { Face } from '#vault/door.ts';

/** Language and theme, and how to change them. */
export interface FaceHandle {
  readonly face: Face;
  change(face: Face): Promise<void>;
}

export const FaceContext = createContext<FaceHandle | null>(null);

export function useFace(): FaceHandle {
  const handle = useContext(FaceContext);
  if (!handle) throw new Error('no face: outside the shell');
  return handle;
}
