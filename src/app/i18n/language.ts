/** Loads the words of one language, and the names of its days and months, and nothing of the others. */
import { i18n } from '@lingui/core';
import type { Locale } from 'date-fns';
import type { Language } from '#vault/door.ts';
import { keepLocale } from './dateLocales.ts';

const catalogs = {
  en: () => import('./locales/en.po'),
  ru: () => import('./locales/ru.po'),
  kk: () => import('./locales/kk.po'),
};

const dateLocales: Record<Language, () => Promise<Locale>> = {
  en: async () => (await import('date-fns/locale/en-GB')).enGB,
  ru: async () => (await import('date-fns/locale/ru')).ru,
  kk: async () => (await import('date-fns/locale/kk')).kk,
};

/** Names of languages in themselves: never translated. */
export const languageNames: Record<Language, string> = { en: 'English', ru: 'Русский', kk: 'Қазақша' };

/** Resolves when every screen speaks this language. Also sets `<html lang>`. */
export async function speak(language: Language): Promise<void> {
  const [{ messages }, locale] = await Promise.all([catalogs[language](), dateLocales[language]()]);
  keepLocale(language, locale);
  i18n.load(language, messages);
  i18n.activate(language);
  document.documentElement.lang = language;
}

/** The first guess, from what the browser says its person reads; they choose on the first screen. */
export function guessLanguage(wished: readonly string[]): Language {
  for (const tag of wished) {
    const primary = tag.toLowerCase().split('-')[0];
    if (primary === 'kk' || primary === 'ru' || primary === 'en') return primary;
  }
  return 'en';
}
