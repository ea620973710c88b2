/** A legal basis as a short text, `ICCPR 14(3)(e)`, `УПК РК, ст. 131(1)`, `ЖТЕ 32, 39-тармақ`. */
import type { Instrument, Language, Law } from './schema.ts';

export function citation(law: Law, instrument: Instrument, language: Language): string {
  const short = instrument.short[language];
  if (law.article === undefined) return short;
  const place = law.article + (law.part ?? '');
  if (instrument.kind === 'comment') return `${short}${paragraph[language](place)}`;
  if (instrument.kind === 'soft') return `${short} ${place}`;
  return `${short}${article[language](place)}`;
}

type Place = Readonly<Record<Language, (place: string) => string>>;

const article: Place = {
  en: (place) => ` ${place}`,
  ru: (place) => `, ст. ${place}`,
  kk: (place) => `, ${place}-бап`,
};

const paragraph: Place = {
  en: (place) => `, para ${place}`,
  ru: (place) => `, п. ${place}`,
  kk: (place) => `, ${place}-тармақ`,
};
