import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { LiveHearingScreen } from '#app/screens/live/LiveHearingScreen.tsx';
import { hearings, persons } from '#domain/casebook.ts';
import { enter } from '#domain/write.ts';
import type { CaseDoor } from '#vault/door.ts';
import { caseScreens } from '../forms/caseScreens.tsx';
import { courtroom } from './support/courtroom.tsx';

afterEach(() => void vi.useRealTimers());

/** A vault that is slow to give back its drafts: not before it is let. */
async function slowVault(text: (place: string) => string) {
  const waiting: (() => void)[] = [];
  const court = await courtroom([enter('case', { code: 'A-1' })], undefined, (door): CaseDoor => ({
    ...door,
    drafts: async () => {
      await new Promise<void>((go) => void waiting.push(go));
      return door.drafts();
    },
    saveDraft: async (draft) => {
      sealed.push(draft.text);
      return door.saveDraft(draft);
    },
  }));
  const sealed: string[] = [];
  const place = `form:person:${court.key}:new`;
  await court.door.saveDraft({ place, text: text('words') });
  sealed.length = 0;
  court.nav.go({ at: 'person-form', key: court.key, id: null });
  const user = court.show(caseScreens);
  const letGo = () => act(async () => waiting.splice(0).forEach((go) => go()));
  return { court, user, sealed, letGo };
}

const kept = JSON.stringify({
  v: 2,
  values: { words: 'from before' },
  half: {},
  unreadable: {},
  beside: {},
  why: '',
});
const words = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /In your words|Words/ });

test('what is typed before the kept draft has come back is joined to it, and that it came back is said', async () => {
  const { user, sealed, letGo } = await slowVault(() => kept);
  await user.type(words(), 'typed now');
  await letGo();
  await screen.findByText(/What you typed before is here again/);
  expect(words().value).toBe('from before typed now');
  expect(sealed.at(-1)).toContain('from before typed now');
});

test('one who leaves before the kept draft has come back loses neither', async () => {
  const { user, sealed, letGo } = await slowVault(() => kept);
  await user.type(words(), 'typed now');
  cleanup();
  expect(sealed).toEqual([]);
  await letGo();
  await waitFor(() => expect(sealed.at(-1)).toContain('from before typed now'));
});

test('what is kept before the old draft has come back empties it: it does not come back later', async () => {
  const { court, user, letGo } = await slowVault(() => kept);
  await user.type(words(), 'typed now');
  await user.click(screen.getByRole('button', { name: 'Keep' }));
  await waitFor(() => expect(persons(court.state())).toHaveLength(1));
  await letGo();
  // The case's own door waits as well: every reading is let go.
  const drafts = court.door.drafts();
  await letGo();
  expect((await drafts).filter(({ text }) => text !== '')).toEqual([]);
});

/** Twelve seconds of typing, a letter every 160 ms, and then the kill: nothing is blurred, nothing is hidden. */
async function typedWithoutAPause(line: HTMLElement): Promise<string> {
  let typed = '';
  for (let n = 0; n < 75; n += 1) {
    typed += String(n % 10);
    fireEvent.change(line, { target: { value: typed } });
    await act(() => vi.advanceTimersByTimeAsync(160));
  }
  return typed;
}
const lettersIn2Seconds = Math.ceil(2000 / 160);

test('who types on without a pause has all but the last two seconds sealed: in the words line', async () => {
  const court = await courtroom([enter('case', { code: 'A-1' }), enter('hearing', { stage: 'evidence' })]);
  const hearing = hearings(court.state())[0]!.id;
  court.nav.go({ at: 'live', key: court.key, hearing });
  court.show((place) => (place.at === 'live' ? <LiveHearingScreen place={place} /> : null));
  const line = await screen.findByLabelText('Words');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const typed = await typedWithoutAPause(line);
  const sealed = (await court.door.drafts()).map(({ text }) => text);
  expect(sealed).toHaveLength(1);
  expect(typed.startsWith(sealed[0]!)).toBe(true);
  expect(typed.length - sealed[0]!.length).toBeLessThanOrEqual(lettersIn2Seconds);
});

test('who types on without a pause has all but the last two seconds sealed: in a form', async () => {
  const court = await courtroom([enter('case', { code: 'A-1' })]);
  court.nav.go({ at: 'person-form', key: court.key, id: null });
  court.show(caseScreens);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const typed = await typedWithoutAPause(words());
  const kept = (await court.door.drafts()).map(({ text }) => text);
  expect(kept).toHaveLength(1);
  expect(kept[0]).toContain(typed.slice(0, -lettersIn2Seconds));
});
