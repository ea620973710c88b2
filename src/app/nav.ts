/**
 * Where one is, and the way back. The URL never changes: history entries carry a depth and nothing else,
 * because the browser writes them to disk (`security.md`, fact 3); the places themselves stay in memory.
 */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Place } from './places.ts';

/** Where the bar at the bottom leads: whoever goes there has left the hearing. */
export const ROOMS: ReadonlySet<Place['at']> = new Set(['today', 'cases', 'review', 'more']);

/** What of the browser's history is used. */
export interface HistoryWay {
  readonly state: unknown;
  pushState(state: { depth: number }, unused: string): void;
  replaceState(state: { depth: number }, unused: string): void;
  back(): void;
}

export class Nav {
  readonly #history: HistoryWay;
  readonly #listeners = new Set<() => void>();
  #places: readonly Place[];
  #index = 0;
  /** Depth of the first place: a reload leaves older entries of the same page below it. */
  #base: number;

  constructor(history: HistoryWay, first: Place) {
    this.#history = history;
    this.#places = [first];
    this.#base = depthOf(history.state) ?? 0;
    history.replaceState({ depth: this.#base }, '');
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  place = (): Place => this.#places[this.#index] ?? { at: 'today' };

  /** From home, or the first place, to here. */
  way = (): readonly Place[] => this.#places.slice(0, this.#index + 1);

  /** The live screen of a hearing is open, or something that was opened from it; not what the bar leads to. */
  inHearing = (): boolean => {
    const way = this.way();
    return way.slice(way.findLastIndex(({ at }) => ROOMS.has(at)) + 1).some(({ at }) => at === 'live');
  };

  /** Nothing is known of an earlier place. */
  isHome = (): boolean => this.#index === 0 && this.place().at === 'today';

  canGoBack = (): boolean => this.#index > 0;

  go = (place: Place): void => {
    this.#places = [...this.way(), place];
    this.#index += 1;
    this.#history.pushState({ depth: this.#base + this.#index }, '');
    this.#tell();
  };

  /** Takes the place of the present one: back skips it. */
  replace = (place: Place): void => {
    this.#places = [...this.#places.slice(0, this.#index), place];
    this.#history.replaceState({ depth: this.#base + this.#index }, '');
    this.#tell();
  };

  /** To where one came from; from the first place, home. */
  back = (): void => {
    if (this.canGoBack()) this.#history.back();
    else this.replace({ at: 'today' });
  };

  /** Lock and wipe: no place stays in memory. */
  forget = (): void => {
    this.#places = [{ at: 'today' }];
    this.#base += this.#index;
    this.#index = 0;
    this.#tell();
  };

  /** After unlock: where one was, with the way back. One is at the last of them. */
  comeBack = (way: readonly Place[]): void => {
    const [first = { at: 'today' as const }, ...others] = way;
    this.replace(first);
    for (const place of others) this.go(place);
  };

  /** The browser moved (`popstate`). */
  moved = (state: unknown): void => {
    const depth = depthOf(state) ?? this.#base;
    this.#index = Math.min(Math.max(depth - this.#base, 0), this.#places.length - 1);
    this.#tell();
  };

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function depthOf(state: unknown): number | null {
  if (typeof state !== 'object' || state === null || !('depth' in state)) return null;
  return typeof state.depth === 'number' && state.depth >= 0 ? state.depth : null;
}

/** The browser's own history and its back button. */
export function browserNav(first: Place): Nav {
  // Every screen begins at its top; the browser must not move it after that.
  window.history.scrollRestoration = 'manual';
  const nav = new Nav(window.history, first);
  window.addEventListener('popstate', (event) => nav.moved(event.state));
  return nav;
}

export const NavContext = createContext<Nav | null>(null);

export function useNav(): Nav {
  const nav = useContext(NavContext);
  if (!nav) throw new Error('no way about: this screen stands outside the shell');
  return nav;
}

export function usePlace(): Place {
  const nav = useNav();
  return useSyncExternalStore(nav.subscribe, nav.place);
}
