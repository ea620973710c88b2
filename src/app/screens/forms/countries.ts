import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';

const names = {
  KZ: msg({ message: 'Kazakhstan', comment: 'Country' }),
  KG: msg({ message: 'Kyrgyzstan', comment: 'Country' }),
  TJ: msg({ message: 'Tajikistan', comment: 'Country' }),
  TM: msg({ message: 'Turkmenistan', comment: 'Country' }),
  UZ: msg({ message: 'Uzbekistan', comment: 'Country' }),
  AM: msg({ message: 'Armenia', comment: 'Country' }),
  AZ: msg({ message: 'Azerbaijan', comment: 'Country' }),
  BY: msg({ message: 'Belarus', comment: 'Country' }),
  GE: msg({ message: 'Georgia', comment: 'Country' }),
  MD: msg({ message: 'Moldova', comment: 'Country' }),
  RU: msg({ message: 'Russia', comment: 'Country' }),
  UA: msg({ message: 'Ukraine', comment: 'Country' }),
};

/** Countries offered in lists, those with a legal basis in the taxonomy first. ISO 3166-1 alpha-2; `also`, by its code, where it is none of them. */
export function countries(i18n: I18n, also?: string): { value: string; label: string }[] {
  const listed = Object.entries(names).map(([value, name]) => ({ value, label: i18n._(name) }));
  return also === undefined || also in names ? listed : [...listed, { value: also, label: also }];
}
