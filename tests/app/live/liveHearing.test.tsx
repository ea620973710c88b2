import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { CaptureGrid } from '#app/screens/live/CaptureGrid.tsx';
import { LiveHearingScreen } from '#app/screens/live/LiveHearingScreen.tsx';
import { hearings, itemsOf, persons } from '#domain/casebook.ts';
import { factsOf, lineOf } from '#domain/hearingLog.ts';
import { valueOf, type Item } from '#domain/item.ts';
import { motions } from '#domain/motions.ts';
import { possibleViolations } from '#domain/possibleViolations.ts';
import { enter } from '#domain/write.ts';
import type { Stage } from '#domain/codes.ts';
import type { CaseDoor } from '#vault/door.ts';
import { button, courtroom, type Courtroom } from './support/courtroom.tsx';

async function hearingAt(stage: Stage, wrap?: (door: CaseDoor) => CaseDoor) {
  const court = await courtroom(
    [enter('case', { code: 'A-14' }), enter('hearing', { stage })],
    undefined,
    wrap,
  );
  const [hearing] = hearings(court.state());
  if (!hearing) throw new Error('no hearing');
  court.nav.go({ at: 'live', key: court.key, hearing: hearing.id });
  const user = court.show((place) => (place.at === 'live' ? <LiveHearingScreen place={place} /> : null));
  let taps = 0;
  const tap = async (name: string | RegExp) => {
    const found = await waitFor(() => button(name));
    taps += 1;
    await user.click(found);
  };
  return { court, user, tap, taps: () => taps, hearing };
}

const kept = (court: Courtroom) => waitFor(() => expect(court.desk.view().waiting).toHaveLength(0));

describe('taps of the table in screens.md', () => {
  test('mark the time: 1 tap, 0 words', async () => {
    const { court, tap, taps, hearing } = await hearingAt('evidence');
    await tap('Mark');
    await waitFor(() => expect(factsOf(court.state(), hearing.id)).toHaveLength(1));
    expect(taps()).toBe(1);
    expect(lineOf(factsOf(court.state(), hearing.id)[0]!).happened).toBe('10:30');
  });

  test('question struck: 2 taps, and the first one is kept already', async () => {
    const { court, tap, taps, hearing } = await hearingAt('evidence');
    await tap('Question struck');
    await waitFor(() => expect(factsOf(court.state(), hearing.id)).toHaveLength(1));
    await tap('Defence counsel');
    await waitFor(() =>
      expect(valueOf(itemsOf(court.state(), 'observation')[0]!, 'actor')).toEqual({
        role: 'defence-counsel',
      }),
    );
    expect(taps()).toBe(2);
    expect(factsOf(court.state(), hearing.id)).toHaveLength(1);
  });

  test('a statement of several together is one entry: chosen one by one, or typed by their marks', async () => {
    const { court, user, tap } = await hearingAt('opening');
    for (let n = 1; n <= 9; n += 1) await court.desk.enter('person', { mark: String(n), roles: ['accused'] });
    const ids = persons(court.state()).map(({ id }) => id);
    const statements = () =>
      itemsOf(court.state(), 'observation').map((one) => [valueOf(one, 'actor'), valueOf(one, 'about')]);
    await tap('Statement');
    await user.type(screen.getByRole('textbox', { name: 'Number, letter or seat' }), '3, 7-9');
    await tap('All of these together');
    await waitFor(() => expect(statements()).toEqual([[undefined, [ids[2], ids[6], ids[7], ids[8]]]]));
    await tap('Statement');
    await tap('Several together…');
    await tap(/^1 · /);
    expect(screen.queryByRole('button', { name: 'These together' })).toBeNull();
    await tap(/^2 · /);
    await tap('These together');
    await waitFor(() => expect(statements()[1]).toEqual([undefined, [ids[0], ids[1]]]));
  });

  test('an item of evidence: More, then its form, of this hearing and logged live', async () => {
    const { court, tap, hearing } = await hearingAt('evidence');
    await tap(/^More/);
    await tap('Evidence item');
    expect(court.nav.place()).toEqual({
      at: 'form',
      of: 'evidence',
      key: court.key,
      id: null,
      about: hearing.id,
    });
  });

  test('the court decides without a motion: More, the button, the outcome', async () => {
    const { court, tap } = await hearingAt('evidence');
    await tap(/^More/);
    await tap('Court decides');
    await tap('Granted');
    await waitFor(() => expect(itemsOf(court.state(), 'ruling')).toHaveLength(1));
    const [ruling] = itemsOf(court.state(), 'ruling');
    expect(ruling && valueOf(ruling, 'outcome')).toBe('granted');
    expect(ruling && valueOf(ruling, 'motions')).toBeUndefined();
  });

  test('motion with side and kind: 3 taps', async () => {
    const { court, tap, taps } = await hearingAt('evidence');
    await tap('Motion');
    await tap('Defence');
    await tap('Call a witness');
    await waitFor(() => expect(valueOf(motions(court.state())[0]!.motion, 'what')).toBe('call-witness'));
    expect(taps()).toBe(3);
  });

  test('witness motion, refused, no reasons, flagged: 6 taps, 0 words, entries attached', async () => {
    const { court, tap, taps } = await hearingAt('evidence');
    await tap('Motion');
    await tap('Defence');
    await tap('Call a witness');
    await tap('Refused');
    await tap('No reasons');
    await tap('Flag');
    await waitFor(() => expect(possibleViolations(court.state())).toHaveLength(1));
    expect(taps()).toBe(6);
    const [{ motion, rulings }] = motions(court.state()) as [ReturnType<typeof motions>[number]];
    const [flag] = possibleViolations(court.state());
    expect(valueOf(rulings[0]!, 'reasons')).toBe('none');
    expect(valueOf(flag!.item, 'type')).toBe('defence-witnesses-refused');
    expect(valueOf(flag!.item, 'entries')).toEqual([motion.id, rulings[0]!.id]);
    await screen.findByText('Flagged as possible concern');
  });

  test('recusal, refused by the same judge, no reasons, flagged: 7 taps', async () => {
    const { court, tap, taps } = await hearingAt('evidence');
    await tap('Motion');
    await tap('Defence');
    await tap('Recusal');
    await tap('Refused');
    await tap('No reasons');
    await tap('same judge');
    await tap('Flag');
    await waitFor(() => expect(possibleViolations(court.state())).toHaveLength(1));
    expect(taps()).toBe(7);
    const ruling = motions(court.state())[0]?.rulings[0];
    expect(ruling && valueOf(ruling, 'sameJudge')).toBe('yes');
    const flag = possibleViolations(court.state())[0];
    expect(flag && valueOf(flag.item, 'type')).toBe('recusal-decided-by-same-judge');
  });

  test('refuse all open motions at once: 3 taps, one ruling', async () => {
    const { court, tap, taps } = await hearingAt('evidence');
    const { hearing } = court.nav.place() as { hearing: string };
    await court.desk.say([
      enter('motion', { hearing: hearing as never, side: 'defence', what: 'call-witness' }),
      enter('motion', { hearing: hearing as never, side: 'defence', what: 'keep-record' }),
    ]);
    await tap(/^Motions: 2 open/);
    await tap('One ruling on all of them…');
    const sheet = await screen.findByRole('dialog');
    await waitFor(() => within(sheet).getByRole('button', { name: 'Refused' }));
    within(sheet).getByRole('button', { name: 'Refused' }).click();
    await waitFor(() =>
      expect(motions(court.state()).map(({ outcome }) => outcome)).toEqual(['refused', 'refused']),
    );
    expect(taps() + 1).toBe(3);
    expect(itemsOf(court.state(), 'ruling')).toHaveLength(1);
  });
});

describe('the newest entry', () => {
  test('Undo hides it as a mis-tap, and it can be brought back; nothing is removed', async () => {
    const { court, tap, hearing } = await hearingAt('evidence');
    await tap('Mark');
    await tap('Undo');
    await waitFor(() => expect(factsOf(court.state(), hearing.id)).toHaveLength(0));
    const [hidden] = [...court.state().items.values()].filter((item) => item.withdrawn.length > 0);
    expect(hidden?.withdrawn[0]?.why).toBe('mis-tap');
    await tap('Bring back');
    await waitFor(() => expect(factsOf(court.state(), hearing.id)).toHaveLength(1));
  });

  test('Undo takes back the entry tapped last, also when the clock was set back before it', async () => {
    const { court, tap, hearing } = await hearingAt('opening');
    await tap('Mark');
    await kept(court);
    court.clock.set('2026-10-11T08:00');
    await tap('Rights told');
    await waitFor(() => expect(factsOf(court.state(), hearing.id)).toHaveLength(2));
    await screen.findByText('Sun 11 Oct · 08:00 · kept');
    expect(within(screen.getByRole('log')).getByText('10:30')).toBeDefined();
    await tap('Undo');
    await waitFor(() => expect(factsOf(court.state(), hearing.id)).toHaveLength(1));
    const [left] = factsOf(court.state(), hearing.id);
    expect(left && valueOf(left as Item<'observation'>, 'what')).toBe('mark');
  });

  test('Undo takes back the last step only: the reasons, then, asked again, the ruling', async () => {
    const { court, tap } = await hearingAt('evidence');
    await tap('Motion');
    await tap('Defence');
    await tap('Call a witness');
    await tap('Refused');
    await tap('No reasons');
    await tap('Undo');
    const ruling = () => motions(court.state())[0]?.rulings[0];
    await waitFor(() => expect(ruling() && valueOf(ruling()!, 'reasons')).toBeUndefined());
    expect(ruling() && valueOf(ruling()!, 'outcome')).toBe('refused');
    await tap('Bring back');
    await waitFor(() => expect(ruling() && valueOf(ruling()!, 'reasons')).toBe('none'));
    await tap('Undo');
    await waitFor(() => button('Bring back'));
    await tap('Undo');
    await waitFor(() => expect(motions(court.state())[0]?.rulings).toEqual([]));
    expect(valueOf(motions(court.state())[0]!.motion, 'what')).toBe('call-witness');
    await tap('Granted');
    await screen.findByText(/· kept/);
  });

  test('Time: taps add up and make one value, not two versions; when it was noted stays', async () => {
    const { court, tap, hearing } = await hearingAt('evidence');
    await tap('Mark');
    await tap('Time');
    await tap('−1 minute');
    await tap('−5 minutes');
    await kept(court);
    await waitFor(() => expect(lineOf(factsOf(court.state(), hearing.id)[0]!).happened).toBe('10:24'));
    const [mark] = factsOf(court.state(), hearing.id);
    expect(lineOf(mark!).noted?.clock).toBe('10:30');
    expect(mark!.fields.happenedAt?.now).toHaveLength(1);
  });

  test('two taps faster than the journal still make one value', async () => {
    const { court, tap, hearing } = await hearingAt('evidence');
    await tap('Mark');
    await tap('Time');
    const earlier = button('−1 minute');
    earlier.click();
    earlier.click();
    await waitFor(() => expect(lineOf(factsOf(court.state(), hearing.id)[0]!).happened).toBe('10:28'));
    expect(factsOf(court.state(), hearing.id)[0]!.fields.happenedAt?.now).toHaveLength(1);
  });

  test('Time typed as four digits; what is no time is told and stays', async () => {
    const { court, user, tap, hearing } = await hearingAt('evidence');
    await tap('Mark');
    await tap('Time');
    const field = screen.getByLabelText('Time on the clock');
    await user.type(field, '9999');
    await tap('Set this time');
    expect((field as HTMLInputElement).value).toBe('9999');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    await user.clear(field);
    await user.type(field, '0958{Enter}');
    await waitFor(() => expect(lineOf(factsOf(court.state(), hearing.id)[0]!).happened).toBe('09:58'));
  });
});

test('an entry is seen at once, and called kept only when the journal has it', async () => {
  let flush: () => void = () => undefined;
  const slow = (door: CaseDoor): CaseDoor => ({
    ...door,
    append: async (...call) => {
      await new Promise<void>((resolve) => (flush = resolve));
      return door.append(...call);
    },
  });
  const { tap } = await hearingAt('evidence', slow);
  await tap('Break');
  await screen.findByText('Keeping…');
  expect(within(screen.getByRole('log')).getByText(/Break/)).toBeTruthy();
  expect(screen.queryByText(/· kept/)).toBeNull();
  flush();
  await screen.findByText(/· kept/);
});

test('the heading has the focus when the hearing begins to be logged', async () => {
  await hearingAt('evidence');
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
});

test('with little room More comes third for the keyboard as for the eye', async () => {
  const { court } = await hearingAt('evidence');
  cleanup();
  const names = () => screen.getAllByRole('button').map((one) => one.textContent);
  court.show(() => <CaptureGrid stage="evidence" little={false} onCapture={() => undefined} />);
  const roomy = names();
  expect(roomy.at(-1)).toBe('More…');
  cleanup();
  court.show(() => <CaptureGrid stage="evidence" little onCapture={() => undefined} />);
  expect(names()).toEqual([...roomy.slice(0, 2), 'More…', ...roomy.slice(2, -1)]);
});

describe('words', () => {
  test('Enter sends them to the entry that has none; then to a new one', async () => {
    const { court, user, tap, hearing } = await hearingAt('evidence');
    await tap('Document');
    await tap('Close');
    const line = screen.getByLabelText('Words');
    await user.type(line, 'mayor refused{Enter}');
    await waitFor(() =>
      expect(valueOf(itemsOf(court.state(), 'observation')[0]!, 'words')).toBe('mayor refused'),
    );
    await user.type(line, 'second{Enter}');
    await waitFor(() => expect(factsOf(court.state(), hearing.id)).toHaveLength(2));
  });

  test('a draft is sealed on blur and comes back', async () => {
    const { court, user } = await hearingAt('evidence');
    await user.type(screen.getByLabelText('Words'), 'half a sen');
    await user.tab();
    await waitFor(async () =>
      expect((await court.door.drafts()).map(({ text }) => text)).toEqual(['half a sen']),
    );
  });

  test('refused by the store: the words stay in the line and the reason is said', async () => {
    const full = (door: CaseDoor): CaseDoor => ({
      ...door,
      append: async () => ({ ok: false, because: 'storage-full' }),
    });
    const { user } = await hearingAt('evidence', full);
    const line = screen.getByLabelText('Words') as HTMLInputElement;
    await user.type(line, 'not lost{Enter}');
    await screen.findByText(/storage is full/);
    await waitFor(() => expect(line.value).toBe('not lost'));
  });

  test('taken away by the browser: nothing is called kept any more, not even what was', async () => {
    let isGone = false;
    const { tap } = await hearingAt('evidence', (door) => ({
      ...door,
      append: (...call) =>
        isGone ? Promise.resolve({ ok: false, because: 'storage-gone' }) : door.append(...call),
    }));
    await tap('Mark');
    await screen.findByText(/· kept/);
    isGone = true;
    await tap('Mark');
    await screen.findByText(/taken away/);
    expect(screen.queryByText(/· kept/)).toBeNull();
  });
});

test('the stage changes only in More, and with it the six buttons', async () => {
  const { court, tap, user, hearing } = await hearingAt('opening');
  await tap('More…');
  await user.click(screen.getByLabelText('Closing speeches'));
  await waitFor(() => button('Last word'));
  const held = hearings(court.state()).find(({ id }) => id === hearing.id);
  expect(held && valueOf(held, 'stage')).toBe('speeches');
});

test('the browser’s back closes an open sheet first, and only then leaves the hearing', async () => {
  const { court, tap } = await hearingAt('evidence');
  await tap('Motion');
  await screen.findByRole('dialog');
  court.browserBack();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(court.nav.place().at).toBe('live');
  court.browserBack();
  await waitFor(() => expect(court.nav.place().at).toBe('today'));
});
