/** Exact words in whichever language they were said. */
import { screen, waitFor } from '@testing-library/react';
import { setupI18n } from '@lingui/core';
import { expect, test } from 'vitest';
import { itemsOf } from '#domain/casebook.ts';
import { valueOf } from '#domain/item.ts';
import type { ExactWords } from '#domain/values.ts';
import { enter } from '#domain/write.ts';
import { languageName, languageOptions, tagOf } from '#app/i18n/labels/languages.ts';
import { messages as en } from '#app/i18n/locales/en.po';
import { messages as kk } from '#app/i18n/locales/kk.po';
import { messages as ru } from '#app/i18n/locales/ru.po';
import { button, courtroom } from '../live/support/courtroom.tsx';
import { caseScreens } from './caseScreens.tsx';

const catalogs = { en, ru, kk };

async function eventForm(exact?: ExactWords) {
  const court = await courtroom([
    enter('case', { code: 'A-1' }),
    ...(exact ? [enter('event', { exact })] : []),
  ]);
  const id = itemsOf(court.state(), 'event')[0]?.id ?? null;
  court.nav.go({ at: 'form', of: 'event', key: court.key, id, about: null });
  const user = court.show(caseScreens);
  const said = () => valueOf(itemsOf(court.state(), 'event')[0]!, 'exact');
  return { court, user, said };
}

const chip = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });

test('the usual three come first, in one tap as before', async () => {
  const { user, said, court } = await eventForm();
  await user.click(screen.getByText(/^Exact words/, { selector: 'summary' }));
  await user.type(screen.getByLabelText('As it was said'), 'Жоқ.');
  await user.click(chip('Қазақша'));
  expect(screen.queryByLabelText('Which language')).toBeNull();
  await user.click(button('Keep'));
  await waitFor(() => expect(itemsOf(court.state(), 'event')).toHaveLength(1));
  expect(said()).toEqual({ original: 'Жоқ.', language: 'kk' });
});

test('a language of the region is kept by its tag, and what is typed is marked with it for screen readers', async () => {
  const { user, said, court } = await eventForm();
  await user.click(screen.getByText(/^Exact words/, { selector: 'summary' }));
  await user.type(screen.getByLabelText('As it was said'), 'Йўқ.');
  await user.click(chip('Another language'));
  await user.selectOptions(screen.getByLabelText('Which language'), 'Uzbek');
  expect(screen.getByLabelText('As it was said').getAttribute('lang')).toBe('uz');
  await user.click(button('Keep'));
  await waitFor(() => expect(itemsOf(court.state(), 'event')).toHaveLength(1));
  expect(said()).toEqual({ original: 'Йўқ.', language: 'uz' });
});

test('any other language is typed as one calls it; it is no tag', async () => {
  const { user, said, court } = await eventForm();
  await user.click(screen.getByText(/^Exact words/, { selector: 'summary' }));
  await user.type(screen.getByLabelText('As it was said'), '…');
  await user.click(chip('Another language'));
  await user.selectOptions(screen.getByLabelText('Which language'), 'not in this list');
  await user.type(screen.getByLabelText('Its name or code'), 'Crimean Tatar of the coast ');
  expect(screen.getByLabelText('As it was said').getAttribute('lang')).toBeNull();
  await user.click(button('Keep'));
  await waitFor(() => expect(itemsOf(court.state(), 'event')).toHaveLength(1));
  expect(said()).toEqual({ original: '…', language: 'Crimean Tatar of the coast' });
});

test.each([
  ['ru', () => expect(chip('Русский').checked).toBe(true)],
  ['ug', () => expect(screen.getByLabelText<HTMLSelectElement>('Which language').value).toBe('ug')],
  ['pt-BR', () => expect(screen.getByLabelText<HTMLInputElement>('Its name or code').value).toBe('pt-BR')],
])('kept words in %s come back as they were said', async (language, seen) => {
  const { court } = await eventForm({ original: '…', language });
  seen();
  court.nav.go({ at: 'entry', key: court.key, id: itemsOf(court.state(), 'event')[0]!.id });
  const name = { ru: 'Russian', ug: 'Uyghur' }[language] ?? language;
  await screen.findByText(`… (${name})`);
});

test.each(Object.entries(catalogs))(
  'every listed language has a name of its own in %s',
  (locale, messages) => {
    const i18n = setupI18n({ locale, messages: { [locale]: messages } });
    const options = languageOptions(i18n);
    expect(options.slice(0, 3).map(({ value }) => value)).toEqual(['en', 'ru', 'kk']);
    expect(new Set(options.map(({ label }) => label)).size).toBe(options.length);
    for (const { value, label } of options) {
      expect(label).not.toBe(value);
      expect(tagOf(value)).toBe(value);
      if (locale !== 'en') expect(label).toMatch(/^[Ѐ-ӿ ]+$/u);
    }
    expect(languageName(i18n, 'constructor')).toBe('constructor');
  },
);
