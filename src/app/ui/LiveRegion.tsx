import { useSyncExternalStore } from 'react';

/** Long enough to be spoken; after it the words must not be found on a later screen. */
const STAYS_MS = 8_000;

let said = '';
let gone: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** Says a sentence to screen readers, silently for everyone else. It goes after a while, or by `hush`. */
export function announce(text: string): void {
  // The same words twice would not be spoken twice: a trailing space makes them new.
  said = text === said ? `${text} ` : text;
  for (const listener of listeners) listener();
  clearTimeout(gone);
  gone = setTimeout(hush, STAYS_MS);
}

/** Lock and cover: nothing said stays in the page. */
export function hush(): void {
  clearTimeout(gone);
  said = '';
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Once, in the shell. `silent`: under the cover nothing is said, whatever ends meanwhile. */
export function LiveRegion({ silent }: { silent: boolean }) {
  const text = useSyncExternalStore(subscribe, () => said);
  return (
    <div className="unseen" role="status" aria-live="polite">
      {silent ? '' : text}
    </div>
  );
}
