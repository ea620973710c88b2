import { useSyncExternalStore } from 'react';

let said = '';
const listeners = new Set<() => void>();

/** Says a sentence to screen readers, silently for everyone else. The last one said is dropped by `hush`. */
export function announce(text: string): void {
  // The same words twice would not be spoken twice: a trailing space makes them new.
  said = text === said ? `${text} ` : text;
  for (const listener of listeners) listener();
}

/** Lock and cover: nothing said stays in the page. */
export function hush(): void {
  said = '';
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Once, in the shell. */
export function LiveRegion() {
  const text = useSyncExternalStore(subscribe, () => said);
  return (
    <div className="unseen" role="status" aria-live="polite">
      {text}
    </div>
  );
}
