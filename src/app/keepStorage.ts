/**
 * The browser's promise not to clear this app's storage when the phone runs short. No system prompt comes unasked:
 * Chromium decides by itself and is asked quietly; where the person is asked (Firefox), or where nobody knows, a tap asks.
 */
import { useCallback, useContext, useEffect, useState } from 'react';
import type { VaultDoor } from '#vault/door.ts';
import { DoorContext } from './session.ts';

/** `cannot-say`: this browser does not know the question. */
export type StoragePromise = 'kept' | 'not-promised' | 'cannot-say';

export interface KeepStorage {
  /** Null until the browser has answered, and while looking around. */
  readonly promise: StoragePromise | null;
  /** It was asked here, by a tap, now or earlier. */
  readonly asked: boolean;
  ask(): Promise<void>;
}

/** Sealed among the drafts: asked once, no task after that. */
const ASKED = 'asked-to-keep';

/** Only Chromium has client hints, and only it is known to decide without a question to the person. */
export function decidesAlone(browser: object): boolean {
  return 'userAgentData' in browser;
}

export function useKeepStorage(): KeepStorage {
  const door = useContext(DoorContext);
  const [promise, setPromise] = useState<StoragePromise | null>(null);
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!door) return;
    let left = false;
    void Promise.all([promiseOf(door), door.drafts()]).then(
      ([answer, drafts]) => {
        if (left) return;
        setPromise(answer);
        setAsked(drafts.some(({ place }) => place === ASKED));
      },
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [door]);
  const ask = useCallback(async () => {
    if (!door) return;
    const kept = await door.askToPersist().catch(() => false);
    setPromise(kept ? 'kept' : await promiseOf(door));
    setAsked(true);
    await door.saveDraft({ place: ASKED, text: 'yes' });
  }, [door]);
  return { promise, asked, ask };
}

/** `quiet`: something is kept, no hearing is open, nobody types. Asked once in the life of the page. */
export function useQuietAsk(quiet: boolean, browser: object = navigator): void {
  const door = useContext(DoorContext);
  useEffect(() => {
    if (!door || !quiet || !decidesAlone(browser) || done.has(door)) return;
    const timer = setTimeout(() => {
      done.add(door);
      void promiseOf(door)
        .then((promise) => promise === 'not-promised' && door.askToPersist())
        .catch(() => undefined);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [door, quiet, browser]);
}

const REST_MS = 1_500;
const done = new WeakSet<VaultDoor>();

async function promiseOf(door: VaultDoor): Promise<StoragePromise> {
  const { persisted } = await door.state();
  return persisted === null ? 'cannot-say' : persisted ? 'kept' : 'not-promised';
}
