/** Screens and parts as they stand in the app: words, place, shell. */
import { I18nProvider } from '@lingui/react';
import { setupI18n } from '@lingui/core';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { messages } from '#app/i18n/locales/en.po';
import { Nav, NavContext, type HistoryWay } from '#app/nav.ts';
import type { Place } from '#app/places.ts';
import { ShellContext } from '#app/ui/shellContext.ts';

/** A history that moves at once, with the browser's rules: what lies ahead is dropped by a push. */
export function historyOf(): HistoryWay & { heard(moved: (state: unknown) => void): void; forward(): void } {
  const states: unknown[] = [null];
  let at = 0;
  let tell: (state: unknown) => void = () => undefined;
  const move = (to: number) => {
    if (to < 0 || to >= states.length) return;
    at = to;
    tell(states[at]);
  };
  return {
    get state() {
      return states[at];
    },
    pushState(state) {
      states.splice(at + 1, states.length, state);
      at += 1;
    },
    replaceState(state) {
      states[at] = state;
    },
    back: () => move(at - 1),
    forward: () => move(at + 1),
    heard: (moved) => {
      tell = moved;
    },
  };
}

export function navAt(place: Place): { nav: Nav; history: ReturnType<typeof historyOf> } {
  const history = historyOf();
  const nav = new Nav(history, place);
  history.heard(nav.moved);
  return { nav, history };
}

export function show(children: ReactNode, options: { nav?: Nav; cover?: () => void; bar?: boolean } = {}) {
  const i18n = setupI18n({ locale: 'en', messages: { en: messages } });
  const nav = options.nav ?? navAt({ at: 'today' }).nav;
  const shell = { cover: options.cover ?? (() => undefined), bar: options.bar ?? false, promise: null };
  render(
    <I18nProvider i18n={i18n}>
      <NavContext value={nav}>
        <ShellContext value={shell}>{children}</ShellContext>
      </NavContext>
    </I18nProvider>,
  );
  return userEvent.setup();
}
