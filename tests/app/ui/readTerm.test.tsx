/** A term is read as a court says it, in each language of the screens, and what is kept is written so that it is read again. */
import { useState } from 'react';
import { setupI18n } from '@lingui/core';
import { screen } from '@testing-library/react';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { approxTermSchema, type ApproxTerm } from '#domain/values.ts';
import { datesIn } from '#app/i18n/dates.ts';
import { messages as en } from '#app/i18n/locales/en.po';
import { messages as kk } from '#app/i18n/locales/kk.po';
import { messages as ru } from '#app/i18n/locales/ru.po';
import { ApproxTermField } from '#app/ui/ApproxTermField.tsx';
import { readTerm, unitsOfTerm } from '#app/ui/readTerm.ts';
import { read, termOf, toTyped } from '#app/ui/typedTerm.ts';
import { show } from './inApp.tsx';

const twoAndSix = { is: 'exact', n: 2, unit: 'years', and: [{ n: 6, unit: 'months' }] } as const;

test.each([
  '2 года 6 месяцев',
  '2 г. 6 мес.',
  '2г.6м.',
  '2 года и 6 месяцев',
  '2 жыл 6 ай',
  '2 ЖЫЛ және 6 ай',
  '2y 6m',
  '2 years, 6 months',
])('%s', (typed) => {
  const parts = readTerm(typed);
  expect(parts && termOf('exact', parts)).toEqual(twoAndSix);
});

test.each(['2', '2 года 6', '6 месяцев 2 года', '2 года 2 года', 'полтора года', '2,5 года', 'years 2', ''])(
  '“%s” is not guessed',
  (typed) => expect(readTerm(typed)).toBeNull(),
);

const words = Object.entries({ en, kk, ru }).map(([locale, messages]) =>
  datesIn(setupI18n({ locale, messages: { [locale]: messages } })),
);
const parts = fc
  .subarray([...unitsOfTerm], { minLength: 1 })
  .chain((units) =>
    fc.tuple(...units.map((unit) => fc.record({ n: fc.nat(99_999), unit: fc.constant(unit) }))),
  );

test('any term comes back from its field as it was kept, in every language', () => {
  fc.assert(
    fc.property(parts, ([first, ...more]) => {
      const term = approxTermSchema.parse(termOf('exact', [first!, ...more]));
      for (const dates of words) expect(read(toTyped(term, dates.term), 'wrong').value).toEqual(term);
    }),
  );
});

function TermAsked({ told, first }: { told: (value: ApproxTerm | undefined) => void; first?: ApproxTerm }) {
  const [value, setValue] = useState(first);
  return (
    <ApproxTermField
      label="Term"
      value={value}
      onChange={(next) => {
        setValue(next);
        told(next);
      }}
    />
  );
}

test('years and months are said with a number pad too: two numbers and one unit', async () => {
  const told = vi.fn<(value: ApproxTerm | undefined) => void>();
  const user = show(<TermAsked told={told} />);
  await user.type(screen.getByRole('textbox', { name: 'Term' }), '2');
  await user.click(screen.getByRole('radio', { name: 'years' }));
  await user.type(screen.getByRole('textbox', { name: 'and months (optional)' }), '6');
  expect(told).toHaveBeenLastCalledWith(twoAndSix);
});

test('written out, it is shown how it was read, and no unit is asked', async () => {
  const told = vi.fn<(value: ApproxTerm | undefined) => void>();
  const user = show(<TermAsked told={told} />);
  await user.type(screen.getByRole('textbox', { name: 'Term' }), '2 г. 6 мес.');
  await user.click(screen.getByRole('radio', { name: 'about' }));
  expect(told).toHaveBeenLastCalledWith({ ...twoAndSix, is: 'about' });
  screen.getByText('Read as 2 years 6 months');
  expect(screen.queryByRole('radio', { name: 'years' })).toBeNull();
});
