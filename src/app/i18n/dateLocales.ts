/** Names of days and months per language, loaded with its words. Apart from `dates.ts`, which Unlock doesn't need. */
import type { Locale } from 'date-fns';

const locales = new Map<string, Locale>();

export function keepLocale(language: string, locale: Locale): void {
  locales.set(language, locale);
}

export function keptLocale(language: string): Locale | undefined {
  return locales.get(language);
}
