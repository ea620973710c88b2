/**
 * Offline ready, and updates on the person's word only: a new build waits until they say so, and nothing
 * reloads by itself, in a hearing least of all.
 */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Workbox } from 'workbox-window';

export interface UpdateState {
  /** Everything needed is on the phone: works without a network from now on. */
  readonly offline: boolean;
  /** A new build is here and waits. */
  readonly waiting: boolean;
}

/** `scriptUrl` has passed the `wb` policy. */
export class Updates {
  readonly #scriptUrl: string;
  readonly #reload: () => void;
  readonly #listeners = new Set<() => void>();
  #state: UpdateState = { offline: false, waiting: false };
  #workbox: Workbox | null = null;
  #wanted = false;

  constructor(scriptUrl: string, reload: () => void) {
    this.#scriptUrl = scriptUrl;
    this.#reload = reload;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  state = (): UpdateState => this.#state;

  /** After the first paint. Without service workers the app works, but not offline. */
  async start(): Promise<void> {
    if (!('serviceWorker' in navigator)) return;
    const { Workbox } = await import('workbox-window');
    const workbox = new Workbox(this.#scriptUrl);
    this.#workbox = workbox;
    workbox.addEventListener('waiting', () => this.#show({ waiting: true }));
    workbox.addEventListener('controlling', () => {
      if (this.#wanted) this.#reload();
    });
    try {
      await workbox.register({ immediate: true });
      await navigator.serviceWorker.ready;
      document.documentElement.dataset.offline = 'ready';
      this.#show({ offline: true });
    } catch {
      // Private mode or a refused registration: said in More, where "offline" stays unmarked.
    }
  }

  /** A quiet look for a newer build, when the person comes back to the app. */
  async check(): Promise<void> {
    await this.#workbox?.update().catch(() => undefined);
  }

  /** On the person's word, after drafts are sealed and the vault is locked. */
  apply(): void {
    this.#wanted = true;
    this.#workbox?.messageSkipWaiting();
  }

  #show(change: Partial<UpdateState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

export const UpdatesContext = createContext<Updates | null>(null);

const still: UpdateState = { offline: false, waiting: false };

export function useUpdates(): UpdateState {
  const updates = useContext(UpdatesContext);
  return useSyncExternalStore(updates?.subscribe ?? (() => () => undefined), updates?.state ?? (() => still));
}
