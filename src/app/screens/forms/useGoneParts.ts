import { useEffect, useRef } from 'react';

/**
 * Some controls come and go with other answers: what could not be read in one that was drawn and is gone is nobody's
 * problem any more. One that was not drawn yet keeps its own.
 *
 * @param ids DOM ids of the controls with a problem, by the path of the part
 */
export function useGoneParts(ids: Readonly<Record<string, string>>, gone: (paths: string[]) => void): void {
  const seen = useRef(new Set<string>());
  useEffect(() => {
    const drawn = (id: string) => document.getElementById(id) !== null;
    const left = Object.entries(ids).flatMap(([path, id]) => {
      if (drawn(id)) seen.current.add(path);
      return !drawn(id) && seen.current.delete(path) ? [path] : [];
    });
    if (left.length > 0) gone(left);
  });
}
