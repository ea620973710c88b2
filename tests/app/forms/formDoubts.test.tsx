/** What can hardly be is asked about beside its field, never refused. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { itemsOf } from '#domain/casebook.ts';
import type { Kind } from '#domain/entry.ts';
import { valueOf } from '#domain/item.ts';
import { enter } from '#domain/write.ts';
import { doubtsIn } from '#app/screens/forms/doubts.ts';
import type { Values } from '#app/screens/forms/entryValues.ts';
import { button, courtroom } from '../live/support/courtroom.tsx';
import { caseScreens } from './caseScreens.tsx';

const box = (name: string) => screen.getByRole('textbox', { name });
const on = (day: string) => ({ is: 'exact', on: day }) as const;
const sourced = (value: unknown) => [{ value }];
const asked = (kind: Kind, values: Values) => doubtsIn(kind, values, '2026-10-12').map(({ field }) => field);

async function trial(accused: readonly string[] = ['Ayan']) {
  const court = await courtroom([enter('case', { code: 'A-14', country: 'KZ' })]);
  for (const name of accused) {
    await court.desk.enter('person', { name: { is: 'text', text: name }, roles: ['accused'] });
  }
  const user = court.show(caseScreens);
  return { court, user };
}

test('a detention that ends before it begins is asked about beside its end, and kept when one is sure', async () => {
  const { court, user } = await trial();
  act(() => court.nav.go({ at: 'form', of: 'detention', key: court.key, id: null, about: null }));
  await user.type(box('Since'), '10.06.2016');
  await user.type(box('Until'), '01.06.2016');
  await user.click(button('Keep'));
  await screen.findByText('This lies before the start. Keep it?');
  expect(itemsOf(court.state(), 'detention')).toHaveLength(0);
  // Typed on: it is not asked any more until one tries again.
  await user.type(box('Place'), 'Aktobe');
  expect(screen.queryByText('This lies before the start. Keep it?')).toBeNull();
  await user.click(button('Keep'));
  await user.click(await screen.findByRole('button', { name: 'Keep it so' }));
  await waitFor(() => expect(itemsOf(court.state(), 'detention')).toHaveLength(1));
});

test('what was kept so is not asked again when something else is added', async () => {
  const { court, user } = await trial();
  const id = await court.desk.enter('instance', { from: on('2017-01-20'), to: on('2017-01-10') });
  act(() => court.nav.go({ at: 'instance-form', key: court.key, id }));
  await user.type(box('Court'), 'Regional');
  await user.click(button('Keep'));
  await waitFor(() => expect(valueOf(itemsOf(court.state(), 'instance')[0]!, 'court')).toBeDefined());
});

test('one penalty of one accused is theirs; of several one is asked, not made to choose', async () => {
  const alone = await trial();
  act(() => alone.court.nav.go({ at: 'judgment-form', key: alone.court.key, id: null }));
  await alone.user.click(button('Fine'));
  await alone.user.click(button('Keep'));
  await waitFor(() => expect(itemsOf(alone.court.state(), 'judgment')).toHaveLength(1));
  const [judgment] = itemsOf(alone.court.state(), 'judgment');
  const [ayan] = itemsOf(alone.court.state(), 'person');
  expect(valueOf(judgment!, 'penalties')).toEqual([{ kind: 'fine', accused: ayan!.id }]);
});

test('of several accused a penalty for nobody is asked about', async () => {
  const { court, user } = await trial(['Ayan', 'Bokaev']);
  act(() => court.nav.go({ at: 'judgment-form', key: court.key, id: null }));
  await user.click(button('Fine'));
  await user.click(button('Keep'));
  const question = (await screen.findByText('A penalty says not for whom it is. Keep it?')).closest(
    '.notice',
  );
  expect(itemsOf(court.state(), 'judgment')).toHaveLength(0);
  await user.click(within(question as HTMLElement).getByRole('button', { name: 'Keep it so' }));
  await waitFor(() => expect(itemsOf(court.state(), 'judgment')).toHaveLength(1));
});

test('approximate dates are doubted only where no day of the one fits the other; sources are taken together', () => {
  const detention = (from: unknown, to: unknown) =>
    asked('detention', { from: sourced(from), to: sourced(to) });
  const may = { is: 'month', month: '2016-05', part: 'mid' };
  expect(detention(may, on('2016-01-01'))).toEqual(['to']);
  expect(detention(may, on('2016-05-11'))).toEqual([]);
  expect(detention(may, { is: 'month', month: '2016-05' })).toEqual([]);
  expect(detention({ is: 'about', on: '2016-05-10' }, on('2016-05-09'))).toEqual([]);
  expect(detention({ is: 'before', on: '2016-05-10' }, on('2016-01-01'))).toEqual([]);
  expect(detention(on('2016-05-10'), { is: 'after', on: '2016-01-01' })).toEqual([]);
  expect(detention(on('2016-05-10'), on('2016-05-10'))).toEqual([]);
  const two = {
    from: [...sourced(on('2016-06-10')), ...sourced(on('2016-05-01'))],
    to: sourced(on('2016-06-01')),
  };
  expect(asked('detention', two)).toEqual([]);
});

test('the same of instances, missions, offices, breaks and the part one followed; an age above 120', () => {
  const back = { from: on('2017-01-20'), to: on('2017-01-10') };
  expect(asked('instance', back)).toEqual(['to']);
  expect(asked('mission', back)).toEqual(['to']);
  expect(asked('person', { offices: [{ organisation: 'Union', ...back }] })).toEqual(['offices']);
  const clocks = { from: '11:00', to: '10:00' };
  expect(asked('hearing', { breaks: [clocks], part: { is: 'from-to', ...clocks } })).toEqual([
    'breaks',
    'part',
  ]);
  const aged = (n: number) => asked('person', { ages: sourced({ age: { is: 'about', n } }) });
  expect(aged(999)).toEqual(['ages']);
  expect(aged(120)).toEqual([]);
});

test('the reason of a change is asked for as soon as something kept was changed', async () => {
  const { court, user } = await trial();
  const id = await court.desk.enter('detention', {
    from: [{ value: on('2016-06-01') }],
    to: [{ value: on('2016-06-10') }],
  });
  act(() => court.nav.go({ at: 'form', of: 'detention', key: court.key, id, about: null }));
  expect(screen.queryByRole('textbox', { name: 'Why is it changed?' })).toBeNull();
  await user.type(box('Until'), '{Backspace}');
  screen.getByRole('textbox', { name: 'Why is it changed?' });
  await user.clear(box('Until'));
  await user.type(screen.getByRole('textbox', { name: 'Why is it changed?' }), 'it goes on');
  await user.click(button('Keep'));
  await waitFor(() => expect(valueOf(itemsOf(court.state(), 'detention')[0]!, 'to')).toEqual([]));
});

test('a day that is still to come is asked about where something has happened, and kept when one is sure', async () => {
  const { court, user } = await trial();
  act(() => court.nav.go({ at: 'form', of: 'appeal', key: court.key, id: null, about: null }));
  await user.type(box('Filed on'), '02.11.2026');
  await user.click(button('Keep'));
  await screen.findByText('This day is still to come. Keep it?');
  expect(itemsOf(court.state(), 'appeal')).toHaveLength(0);
  await user.click(button('Keep it so'));
  await waitFor(() => expect(itemsOf(court.state(), 'appeal')).toHaveLength(1));
});

test('to come is what lies wholly after today; of what is only planned nothing is asked', () => {
  const at = (local: string) => ({ utc: `${local}:00Z`, zone: 'UTC', local });
  const [today, tomorrow] = [on('2026-10-12'), on('2026-10-13')];
  expect(asked('judgment', { date: tomorrow })).toEqual(['date']);
  expect(asked('judgment', { date: today })).toEqual([]);
  expect(asked('document', { date: { is: 'month', month: '2026-10' } })).toEqual([]);
  expect(asked('document', { date: { is: 'year', year: '2027' } })).toEqual(['date']);
  expect(asked('motion', { filedOn: { is: 'before', on: '2026-12-01' } })).toEqual([]);
  expect(asked('event', { dates: [...sourced(today), ...sourced(tomorrow)] })).toEqual(['dates']);
  expect(
    asked('detention', { from: sourced(tomorrow), transfers: [{ date: tomorrow, place: 'Aktobe' }] }),
  ).toEqual(['from', 'transfers']);
  expect(asked('observation', { happenedAt: { is: 'exact', at: at('2026-10-13T09:00') } })).toEqual([
    'happenedAt',
  ]);
  expect(asked('hearing', { start: { is: 'exact', at: at('2026-10-13T09:00') } })).toEqual(['start']);
  // Planned: a hearing, until when somebody is detained, an instance.
  expect(asked('hearing', { date: tomorrow, announcedStart: { is: 'date', date: tomorrow } })).toEqual([]);
  expect(asked('detention', { to: sourced(tomorrow) })).toEqual([]);
  expect(asked('instance', { from: tomorrow })).toEqual([]);
});
