/** A real desk over cases in memory, a clock one sets, and the screens of a case around the place one is at. */
import { act, cleanup, render, screen } from '@testing-library/react';
import { setupI18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import { Desk } from '#app/desk/Desk.ts';
import { exampleDoor } from '#app/desk/exampleDoor.ts';
import { DeskContext, useDeskView } from '#app/desk/useDesk.ts';
import { FaceContext, type FaceHandle } from '#app/faceContext.ts';
import { messages } from '#app/i18n/locales/en.po';
import { type Nav, NavContext, usePlace } from '#app/nav.ts';
import type { Place } from '#app/places.ts';
import type { Statement } from '#domain/entry.ts';
import type { FoldState } from '#domain/fold.ts';
import type { CaseDoor, CaseKey } from '#vault/door.ts';
import { navAt } from '../../ui/inApp.tsx';

afterEach(cleanup);

export interface Courtroom {
  readonly desk: Desk;
  readonly door: CaseDoor;
  readonly nav: Nav;
  readonly key: CaseKey;
  /** The browser's own back button. */
  browserBack(): void;
  readonly clock: { set(local: string): void };
  state(): FoldState;
  show(screenAt: (place: Place) => ReactNode): ReturnType<typeof userEvent.setup>;
}

const device = 'd'.repeat(32);

/** `local` is a clock reading in the court's zone, Atyrau (UTC+5 all year). */
export async function courtroom(
  statements: readonly Statement[],
  local = '2026-10-12T10:30',
  wrap: (door: CaseDoor) => CaseDoor = (door) => door,
): Promise<Courtroom> {
  let now = at(local);
  let drawn = 0;
  const bytes = (n: number) =>
    Uint8Array.from({ length: n }, () => (drawn = (drawn * 73 + 41) % 65_521) % 256);
  const door = wrap(exampleDoor(bytes, { device }));
  const desk = new Desk(door, { now: () => now, zone: () => 'Asia/Atyrau' }, device);
  const key = await desk.createCase(statements);
  const { nav, history } = navAt({ at: 'today' });
  const i18n = setupI18n({ locale: 'en', messages: { en: messages } });
  return {
    desk,
    door,
    nav,
    key,
    browserBack: () => act(() => history.back()),
    clock: { set: (next) => void (now = at(next)) },
    state() {
      const open = desk.view().open;
      if (!open) throw new Error('no case is open');
      return open.state;
    },
    show(screenAt) {
      render(
        <I18nProvider i18n={i18n}>
          <NavContext value={nav}>
            <FaceContext value={face}>
              <DeskContext value={desk}>
                <Here screenAt={screenAt} />
              </DeskContext>
            </FaceContext>
          </NavContext>
        </I18nProvider>,
      );
      return userEvent.setup();
    },
  };
}

/** The button whose whole name this is, or matches. */
export function button(name: string | RegExp): HTMLElement {
  return screen.getByRole('button', { name });
}

function Here({ screenAt }: { screenAt: (place: Place) => ReactNode }) {
  const place = usePlace();
  useDeskView();
  return screenAt(place);
}

/** The phone's own theme; a screen may ask for another. */
const face: FaceHandle = { face: { language: 'en', theme: 'system' }, change: async () => undefined };

function at(local: string): number {
  return Date.parse(`${local}:00+05:00`);
}
