import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** Languages heard in the courts of the region, by BCP 47 tag; those of the interface first. `sgn` stands for any sign language. */
const names: Readonly<Record<string, MessageDescriptor>> = {
  en: msg({ message: 'English', comment: 'Name of a language' }),
  ru: msg({ message: 'Russian', comment: 'Name of a language' }),
  kk: msg({ message: 'Kazakh', comment: 'Name of a language' }),
  uz: msg({ message: 'Uzbek', comment: 'Name of a language' }),
  ug: msg({ message: 'Uyghur', comment: 'Name of a language' }),
  ky: msg({ message: 'Kyrgyz', comment: 'Name of a language' }),
  tt: msg({ message: 'Tatar', comment: 'Name of a language' }),
  tg: msg({ message: 'Tajik', comment: 'Name of a language' }),
  tk: msg({ message: 'Turkmen', comment: 'Name of a language' }),
  kaa: msg({ message: 'Karakalpak', comment: 'Name of a language' }),
  de: msg({ message: 'German', comment: 'Name of a language' }),
  uk: msg({ message: 'Ukrainian', comment: 'Name of a language' }),
  be: msg({ message: 'Belarusian', comment: 'Name of a language' }),
  az: msg({ message: 'Azerbaijani', comment: 'Name of a language' }),
  hy: msg({ message: 'Armenian', comment: 'Name of a language' }),
  ka: msg({ message: 'Georgian', comment: 'Name of a language' }),
  ro: msg({ message: 'Romanian', comment: 'Name of a language' }),
  tr: msg({ message: 'Turkish', comment: 'Name of a language' }),
  ko: msg({ message: 'Korean', comment: 'Name of a language' }),
  dng: msg({ message: 'Dungan', comment: 'Name of a language' }),
  ce: msg({ message: 'Chechen', comment: 'Name of a language' }),
  zh: msg({ message: 'Chinese', comment: 'Name of a language' }),
  sgn: msg({ message: 'Sign language', comment: 'Name of a language' }),
};

/** In the language of the screen; a tag that is not listed, or a name that was typed, as it stands. */
export function languageName(i18n: I18n, language: string): string {
  const name = isListed(language) ? names[language] : undefined;
  return name ? i18n._(name) : language;
}

export function isListed(language: string): boolean {
  return Object.hasOwn(names, language);
}

/** All that are listed, as they stand above. */
export function languageOptions(i18n: I18n): { value: string; label: string }[] {
  return Object.keys(names).map((value) => ({ value, label: languageName(i18n, value) }));
}

/** Fit for an attribute `lang`: a tag, not a name that was typed. */
export function tagOf(language: string | undefined): string | undefined {
  return language !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(language) ? language : undefined;
}
