import { useRef } from 'react';

/** The same array as long as it holds the same things: lines that did not change are not drawn again. */
export function useStable<Thing>(things: readonly Thing[]): readonly Thing[] {
  const last = useRef(things);
  if (things.length !== last.current.length || things.some((thing, at) => thing !== last.current[at])) {
    last.current = things;
  }
  return last.current;
}
