/** Facts 1, 4, 8, 9, 11, 12, 13, 18, 19 of the reference case, typed into the forms as a monitor would, years later. */
import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { caseOf, charges, hearings, instances, judgments, persons, personsByRole } from '#domain/casebook.ts';
import { lineOf } from '#domain/hearingLog.ts';
import { valueOf } from '#domain/item.ts';
import { motions } from '#domain/motions.ts';
import { possibleViolations } from '#domain/possibleViolations.ts';
import type { Place } from '#app/places.ts';
import { button, courtroom, type Courtroom } from '../live/support/courtroom.tsx';
import { caseScreens } from './caseScreens.tsx';

const chip = (group: string, name: string) =>
  within(screen.getByRole('group', { name: group })).getByLabelText(name);
const box = (name: string) => screen.getByRole('textbox', { name });
const radio = (group: string, name: string) =>
  within(screen.getByRole('radiogroup', { name: group })).getByLabelText(name);

async function open(court: Courtroom, place: Place) {
  act(() => court.nav.replace(place));
  await screen.findByRole('heading', { level: 1 });
}

async function keep(court: Courtroom, user: UserEvent, before: number) {
  await user.click(button('Keep'));
  await waitFor(() => expect(court.state().items.size).toBeGreaterThan(before));
}

test(
  'the reference case is entered through the screens and stands in fields',
  { timeout: 60_000 },
  async () => {
    const court = await courtroom([], '2026-11-20T20:00');
    await court.desk.closeCase();
    court.nav.replace({ at: 'case-form', key: null });
    const user = court.show(caseScreens);
    const { state } = court;
    const size = () => state().items.size;

    // 1. Title, country, town; the court is not known.
    await user.type(box('Title'), 'Bokaev and Ayan');
    await user.type(box('Town'), 'Atyrau');
    await user.click(chip('Court of first instance (optional)', 'Not known'));
    await user.click(button('Keep'));
    await waitFor(() => expect(court.nav.place().at).toBe('case'));
    const { key } = court.nav.place() as Extract<Place, { at: 'case' }>;

    // 2, 3. Names and roles.
    for (const [name, age] of [
      ['Maks Bokaev', '43'],
      ['Talgat Ayan', '32'],
    ] as const) {
      await open(court, { at: 'person-form', key, id: null });
      await user.type(box('Name'), name);
      await user.click(chip('Role in the trial', 'Accused'));
      await user.type(box('Age'), age);
      await keep(court, user, size());
    }
    // 8. A role with the name not known is one tap; the judge is a woman.
    for (const role of ['Prosecutor', 'Defence counsel']) {
      await open(court, { at: 'person-form', key, id: null });
      await user.click(button(role));
      await waitFor(() =>
        expect(persons(state()).some((one) => valueOf(one, 'name')?.is === 'not-known')).toBe(true),
      );
    }
    await open(court, { at: 'person-form', key, id: null });
    await user.click(chip('Name', 'Not known'));
    await user.click(chip('Role in the trial', 'Judge'));
    await user.click(radio('Sex (optional)', 'Female'));
    await keep(court, user, size());

    // 4. Three counts, both accused, article not known.
    for (const words of [
      'inciting social discord',
      'spreading knowingly false information',
      'violating the law regulating public assemblies',
    ]) {
      await open(court, { at: 'charge-form', key, id: null });
      await user.click(button('All of them'));
      await user.type(box('Charge in plain words'), words);
      await user.click(chip('Article (optional)', 'Not known'));
      await keep(court, user, size());
    }

    // 9. A hearing ten years ago, from memory: nothing about it pretends to be live.
    await open(court, { at: 'hearing-form', key, id: null });
    await user.type(box('Date'), '12.10.2016');
    await user.click(radio('From what do you write?', 'From memory'));
    await user.click(button('Keep'));
    await waitFor(() => expect(court.nav.place().at).toBe('hearing'));
    expect(screen.queryByRole('button', { name: 'Back to hearing' })).toBeNull();

    // 11–13. Motions of the defence: several, refused; recusal, one at least for bias, refused by the same judge.
    const motion = async (what: string, more: () => Promise<void>) => {
      await user.click(button('Add to log'));
      await user.click(button('A motion, and what the court ruled'));
      await user.click(radio('Side', 'Defence'));
      await user.click(radio('What is asked', what));
      await more();
      await user.click(radio('The court ruled', 'Refused'));
      await user.click(
        within(screen.getByRole('group', { name: 'When did it happen?' })).getByLabelText('Not known'),
      );
      const before = motions(state()).length;
      await user.click(button('Keep'));
      await waitFor(() => expect(motions(state()).length).toBeGreaterThan(before));
      await waitFor(() => button('Add to log'));
    };
    const several = () => user.click(chip('How many (optional)', 'several'));
    await motion('Call a witness', several);
    await motion('Keep a record', async () => undefined);
    await motion('Recusal', async () => {
      await several();
      await user.click(chip('Grounds', 'Bias'));
      const howMany = screen.getByRole('group', { name: 'How many on this ground: Bias (optional)' });
      await user.type(within(howMany).getByRole('textbox'), '1');
      await user.click(within(howMany).getByLabelText('at least'));
      await user.click(radio('Same judge as the one challenged?', 'Yes'));
    });

    // 18, 19. Both guilty on all counts; prison, ban after release, a fine of about 1,500 USD, each.
    await open(court, { at: 'judgment-form', key, id: null });
    await user.type(box('Date'), '28.11.2016');
    await user.click(button('All guilty on all counts'));
    await user.click(button('Imprisonment'));
    await user.click(button('All of them'));
    await user.type(box('Term'), '5');
    await user.click(screen.getByLabelText('years'));
    await user.click(button('Ban on holding posts or on an activity'));
    await user.click(button('All of them'));
    const ban = screen.getByRole('group', { name: /^2\./ });
    await user.type(within(ban).getByRole('textbox', { name: 'Term' }), '3');
    await user.click(within(ban).getByLabelText('years'));
    await user.type(within(ban).getByLabelText('From which activity or posts'), 'civic activities');
    await user.click(within(ban).getByLabelText('After release'));
    await user.click(button('Fine'));
    await user.click(button('All of them'));
    const fine = screen.getByRole('group', { name: /^3\./ });
    await user.type(within(fine).getByLabelText('Amount'), '1500');
    await user.selectOptions(within(fine).getByLabelText('Currency'), 'USD');
    await user.click(within(fine).getByLabelText('about'));
    await keep(court, user, size());

    const theCase = caseOf(state());
    expect(theCase && valueOf(theCase, 'title')).toEqual({ is: 'text', text: 'Bokaev and Ayan' });
    expect(theCase && valueOf(theCase, 'country')).toBe('KZ');
    const [instance] = instances(state());
    expect(instance && valueOf(instance, 'court')).toEqual({ is: 'not-known' });
    expect(instance && valueOf(instance, 'town')).toEqual({ is: 'text', text: 'Atyrau' });
    const accused = (personsByRole(state()).get('accused') ?? []).map(({ id }) => id);
    expect(accused).toHaveLength(2);
    expect(
      charges(state()).map((one) => [
        valueOf(one, 'accused'),
        valueOf(one, 'count'),
        valueOf(one, 'article'),
      ]),
    ).toEqual([1, 2, 3].map((n) => [accused, n, { is: 'not-known' }]));
    const [judge] = personsByRole(state()).get('judge') ?? [];
    expect(judge && [valueOf(judge, 'sex'), valueOf(judge, 'name')]).toEqual(['female', { is: 'not-known' }]);
    const [hearing] = hearings(state());
    expect(hearing && valueOf(hearing, 'date')).toEqual({ is: 'exact', on: '2016-10-12' });
    expect(hearing?.said.how).toBe('from-memory');

    const filed = motions(state());
    expect(filed.map(({ motion: one }) => valueOf(one, 'what'))).toEqual([
      'call-witness',
      'keep-record',
      'recusal',
    ]);
    expect(filed.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'refused']);
    expect(filed.map(({ motion: one }) => lineOf(one).happened)).toEqual([null, null, null]);
    expect(filed.map(({ motion: one }) => one.said.how)).toEqual([
      'from-memory',
      'from-memory',
      'from-memory',
    ]);
    const recusal = filed[2];
    expect(recusal && valueOf(recusal.motion, 'howMany')).toEqual({ is: 'several' });
    expect(recusal && valueOf(recusal.motion, 'grounds')).toEqual([
      { ground: 'bias', howMany: { is: 'at-least', n: 1 } },
    ]);
    expect(recusal?.rulings[0] && valueOf(recusal.rulings[0], 'sameJudge')).toBe('yes');

    const [judgment] = judgments(state());
    const verdicts = (judgment && valueOf(judgment, 'verdicts')) ?? [];
    expect(verdicts).toHaveLength(6);
    expect(new Set(verdicts.map(({ outcome }) => outcome))).toEqual(new Set(['guilty']));
    expect(judgment && valueOf(judgment, 'penalties')).toEqual([
      ...accused.map((one) => ({
        accused: one,
        kind: 'imprisonment',
        term: { is: 'exact', n: 5, unit: 'years' },
      })),
      ...accused.map((one) => ({
        accused: one,
        kind: 'ban',
        term: { is: 'exact', n: 3, unit: 'years' },
        activity: 'civic activities',
        starts: 'after-release',
      })),
      ...accused.map((one) => ({
        accused: one,
        kind: 'fine',
        amounts: [{ value: { is: 'about', amount: '1500', currency: 'USD' } }],
      })),
    ]);
    expect(possibleViolations(state())).toHaveLength(0);
  },
);
