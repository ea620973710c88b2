import { cleanup, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import type { ApproxDate, ApproxMoney, ApproxTerm } from '#domain/values.ts';
import { ApproxCountField } from '#app/ui/ApproxCountField.tsx';
import { ApproxDateField } from '#app/ui/ApproxDateField.tsx';
import { ApproxMoneyField } from '#app/ui/ApproxMoneyField.tsx';
import { ApproxTermField } from '#app/ui/ApproxTermField.tsx';
import { TimeField } from '#app/ui/TimeField.tsx';
import { clockAnswer, HappenedField, momentOn } from '#app/screens/forms/fields/HappenedField.tsx';
import { show } from './inApp.tsx';

function DateAsked({
  first,
  told,
}: {
  first?: ApproxDate;
  told: (value: ApproxDate | undefined, problem: string | null) => void;
}) {
  const [value, setValue] = useState(first);
  return (
    <ApproxDateField
      label="Arrest"
      value={value}
      onChange={(next, problem) => {
        setValue(next);
        told(next, problem);
      }}
    />
  );
}

test('a bad date says so in words, and what was typed stays', async () => {
  const told = vi.fn();
  const user = show(<DateAsked told={told} />);
  const field = screen.getByRole('textbox');
  await user.type(field, '32.10.2016');
  await user.click(document.body);
  expect((field as HTMLInputElement).value).toBe('32.10.2016');
  expect(screen.getByRole('alert').textContent).toContain('What you typed is still here');
  expect(told).toHaveBeenLastCalledWith(undefined, expect.stringContaining('17.10.2016'));
});

test('a month with its middle, and "before" a day', async () => {
  const told = vi.fn();
  const user = show(<DateAsked told={told} />);
  await user.type(screen.getByRole('textbox'), '5.2016');
  await user.click(screen.getByRole('radio', { name: 'middle' }));
  expect(told).toHaveBeenLastCalledWith({ is: 'month', month: '2016-05', part: 'mid' }, null);
  await user.clear(screen.getByRole('textbox'));
  await user.type(screen.getByRole('textbox'), '03.06.2016');
  await user.click(screen.getByRole('radio', { name: 'before' }));
  expect(told).toHaveBeenLastCalledWith({ is: 'before', on: '2016-06-03' }, null);
});

test('nothing is preset; "Not known" is an answer, and tapped again it is blank', async () => {
  const told = vi.fn();
  const user = show(<DateAsked told={told} />);
  for (const chip of screen.getAllByRole('radio')) expect((chip as HTMLInputElement).checked).toBe(false);
  await user.click(screen.getByRole('radio', { name: 'Not known' }));
  expect(told).toHaveBeenLastCalledWith({ is: 'not-known' }, null);
  await user.click(screen.getByRole('radio', { name: 'Not known' }));
  expect(told).toHaveBeenLastCalledWith(undefined, null);
});

test('a value from a draft comes back as it was typed', () => {
  show(<DateAsked first={{ is: 'about', on: '2016-05-17' }} told={() => undefined} />);
  expect((screen.getByRole('textbox') as HTMLInputElement).value).toBe('17.05.2016');
  expect((screen.getByRole('radio', { name: 'about' }) as HTMLInputElement).checked).toBe(true);
});

test('a term needs its unit', async () => {
  const told = vi.fn<(value: ApproxTerm | undefined, problem: string | null) => void>();
  const user = show(<ApproxTermField label="Term" value={undefined} onChange={told} />);
  await user.type(screen.getByRole('textbox'), '5');
  expect(told.mock.lastCall?.[0]).toBeUndefined();
  await user.click(screen.getByRole('radio', { name: 'years' }));
  expect(told).toHaveBeenLastCalledWith({ is: 'exact', n: 5, unit: 'years' }, null);
});

test.each([
  ['term', ApproxTermField, '3', 'about'],
  ['money', ApproxMoneyField, 'many', 'about'],
  ['date', ApproxDateField, '32.10.2016', 'about'],
  ['count', ApproxCountField, 'many', 'about'],
  ['time', TimeField, 'noon', 'about'],
])(
  'a press on a chip of the same question (%s) tells nobody off: nothing moves before it is a click',
  async (_, Asked, typed, chip) => {
    const Field = Asked as typeof ApproxTermField;
    const user = show(<Field label="Asked" value={undefined} onChange={() => undefined} />);
    await user.type(screen.getByRole('textbox'), typed);
    const about = screen.getByRole('radio', { name: chip });
    await user.pointer({ keys: '[MouseLeft>]', target: about });
    expect(screen.queryByRole('alert')).toBeNull();
    await user.pointer({ keys: '[/MouseLeft]', target: about });
    expect(screen.queryByRole('alert')).toBeNull();
    expect((about as HTMLInputElement).checked).toBe(true);
    await user.click(document.body);
    expect(screen.getByRole('alert')).toBeTruthy();
  },
);

test('"about" tapped before the unit stays with the number', async () => {
  const told = vi.fn<(value: ApproxTerm | undefined, problem: string | null) => void>();
  const user = show(<ApproxTermField label="Term" value={undefined} onChange={told} />);
  await user.type(screen.getByRole('textbox'), '3');
  await user.click(screen.getByText('about'));
  await user.click(screen.getByText('days'));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(told).toHaveBeenLastCalledWith({ is: 'about', n: 3, unit: 'days' }, null);
});

test('several weeks: no number is asked, only the unit', async () => {
  const told = vi.fn<(value: ApproxTerm | undefined, problem: string | null) => void>();
  const user = show(<ApproxTermField label="Term" value={undefined} onChange={told} />);
  await user.click(screen.getByRole('radio', { name: 'several' }));
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(told.mock.lastCall?.[0]).toBeUndefined();
  expect(told.mock.lastCall?.[1]).toContain('weeks');
  await user.click(screen.getByRole('radio', { name: 'weeks' }));
  expect(told).toHaveBeenLastCalledWith({ is: 'several', unit: 'weeks' }, null);
});

function SumAsked({ told }: { told: (value: ApproxMoney | undefined, problem: string | null) => void }) {
  const [value, setValue] = useState<ApproxMoney>();
  return (
    <ApproxMoneyField
      label="Fine"
      currency="KGS"
      value={value}
      onChange={(next, problem) => {
        setValue(next);
        told(next, problem);
      }}
    />
  );
}

test('a sum that nobody counted keeps its currency', async () => {
  const told = vi.fn<(value: ApproxMoney | undefined, problem: string | null) => void>();
  const user = show(<SumAsked told={told} />);
  await user.click(screen.getByRole('radio', { name: 'some amount' }));
  expect(told).toHaveBeenLastCalledWith({ is: 'several', currency: 'KGS' }, null);
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('an uncounted term and sum come back from a draft as they were', () => {
  show(<ApproxTermField label="Term" value={{ is: 'several', unit: 'weeks' }} onChange={() => undefined} />);
  for (const name of ['several', 'weeks'])
    expect((screen.getByRole('radio', { name }) as HTMLInputElement).checked).toBe(true);
});

test('a number of one thing can be about, at least or not known, and never several', () => {
  const nothing = () => undefined;
  const chips = () => screen.getAllByRole('radio').map((chip) => (chip as HTMLInputElement).value);
  show(<ApproxCountField label="Age" single value={undefined} onChange={nothing} />);
  expect(chips()).toEqual(['about', 'at-least', 'not-known']);
  cleanup();
  show(<ApproxCountField label="People" value={undefined} onChange={nothing} />);
  expect(chips()).toEqual(['about', 'at-least', 'several', 'not-known']);
  cleanup();
  show(<ApproxCountField label="Age" single value={{ is: 'several' }} onChange={nothing} />);
  expect(chips()).toContain('several');
});

test.each([
  ['1.500', 'Read as 1500\u00a0KGS'],
  ['1,5', 'Read as 1.5\u00a0KGS'],
  ['1500000', 'Read as 1,500,000\u00a0KGS'],
])('a sum typed as %s says beside the field how it was read', async (typed, said) => {
  const user = show(<SumAsked told={() => undefined} />);
  await user.type(screen.getByRole('textbox'), typed);
  expect(screen.getByRole('status').textContent).toBe(said);
});

test.each(['1500', 'a lot', ''])(
  'a sum typed as %j is not read back: there is no doubt, or nothing was read',
  async (typed) => {
    const user = show(<SumAsked told={() => undefined} />);
    if (typed !== '') await user.type(screen.getByRole('textbox'), typed);
    expect(screen.queryByRole('status')).toBeNull();
  },
);

test.each([
  ['about', '05.2016', '', { is: 'month', month: '2016-05', about: true }],
  ['about', '2016', '', { is: 'year', year: '2016', about: true }],
  ['before', '05.2016', '', { is: 'before', on: '2016-05-01' }],
  ['after', '2016', '', { is: 'after', on: '2016-12-31' }],
  ['between', '04.2016', '05.2016', { is: 'between', from: '2016-04-01', to: '2016-05-31' }],
  ['between', '2015', '03.06.2016', { is: 'between', from: '2015-01-01', to: '2016-06-03' }],
])('"%s" %s %s drops nothing', async (how, from, to, value) => {
  const told = vi.fn();
  const user = show(<DateAsked told={told} />);
  await user.click(screen.getByRole('radio', { name: how }));
  await user.type(screen.getAllByRole('textbox')[0]!, from);
  if (to !== '') await user.type(screen.getByRole('textbox', { name: 'To' }), to);
  expect(told).toHaveBeenLastCalledWith(value, null);
  expect(screen.queryAllByText(/^Read as /)).toHaveLength(how === 'about' ? 0 : 1);
});

test('"about" a month comes back from a draft', () => {
  show(<DateAsked first={{ is: 'month', month: '2016-05', about: true }} told={() => undefined} />);
  expect((screen.getByRole('textbox') as HTMLInputElement).value).toBe('05.2016');
  expect((screen.getByRole('radio', { name: 'about' }) as HTMLInputElement).checked).toBe(true);
});

test('a time between two: both are typed, the second not before the first', async () => {
  const told = vi.fn();
  const user = show(<HappenedField day="2016-10-12" zone="Asia/Atyrau" value={undefined} onChange={told} />);
  await user.click(screen.getByRole('radio', { name: 'between' }));
  await user.type(screen.getByRole('textbox', { name: 'From' }), '1410');
  expect(told.mock.lastCall?.[0]).toBeUndefined();
  await user.type(screen.getByRole('textbox', { name: 'To' }), '1400');
  await user.click(document.body);
  expect(screen.getByRole('alert').textContent).toContain('before the first');
  await user.clear(screen.getByRole('textbox', { name: 'To' }));
  await user.type(screen.getByRole('textbox', { name: 'To' }), '1430');
  const at = (clock: string, utc: string) => ({ utc, zone: 'Asia/Atyrau', local: `2016-10-12T${clock}` });
  expect(told).toHaveBeenLastCalledWith(
    { is: 'between', from: at('14:10', '2016-10-12T09:10:00Z'), to: at('14:30', '2016-10-12T09:30:00Z') },
    null,
  );
});

test('a time between two comes back as both', () => {
  const answer = clockAnswer(
    momentOn('2016-10-12', 'Asia/Atyrau', { is: 'between', clock: '14:10', to: '14:30' }),
  );
  expect(answer).toEqual({ is: 'between', clock: '14:10', to: '14:30' });
});
