/**
 * The taxonomy, read once, and the four questions asked of it: by id, by stage, by country and date,
 * by words. Pure: the date of the facts is handed in, nothing here asks what day it is.
 */
import data from './taxonomy.json' with { type: 'json' };
import { taxonomySchema } from './schema.ts';
import type { InForce, Instrument, Language, Law, Stage, Taxonomy, ViolationType } from './schema.ts';

export const taxonomy: Taxonomy = taxonomySchema.parse(data);

/** Every type by its id, deprecated ones too: an old entry must still find its words. */
export const violationTypes: ReadonlyMap<string, ViolationType> = new Map(
  taxonomy.entries.map((entry) => [entry.id, entry]),
);

const instruments: ReadonlyMap<string, Instrument> = new Map(
  taxonomy.instruments.map((instrument) => [instrument.id, instrument]),
);

const offered = taxonomy.entries.filter((entry) => entry.deprecated === undefined);

/** Types usually seen at a stage, in the order of the groups. Any type may be used at any stage. */
export function typesForStage(stage: Stage): readonly ViolationType[] {
  return offered.filter((entry) => entry.stage === stage);
}

/**
 * What must be said with a legal basis:
 * - `check-edition`: given from memory, or in force for a part of the period only;
 * - `later-than-facts`: a comment or soft law adopted after the facts (or after their earliest possible day);
 * - `date-not-known`: nobody can say whether it was in force.
 */
export type LawMark = 'check-edition' | 'later-than-facts' | 'date-not-known';

export interface LegalBasis {
  readonly law: Law;
  readonly instrument: Instrument;
  /** A treaty or a law binds the state; a comment or soft law guides. */
  readonly binds: boolean;
  readonly marks: readonly LawMark[];
}

/**
 * The legal basis of a type for one state at the time of the facts.
 *
 * @param country ISO 3166-1 alpha-2; a state the data does not list gives an empty list
 * @param period the first and the last day the facts can have been on, `null` when not known; of an "about" what lies beside
 * them is asked for too
 */
export function lawFor(type: ViolationType, country: string, period: Period | null): readonly LegalBasis[] {
  return type.law.flatMap((law) => basisOf(law, country, period) ?? []);
}

/** Is any law of this state itself entered? Of most states there are treaties and what guides on them alone. */
export function hasNationalLaw(country: string): boolean {
  return taxonomy.instruments.some(
    ({ kind, countries }) => kind === 'law' && Object.hasOwn(countries, country),
  );
}

function basisOf(law: Law, country: string, said: Period | null): LegalBasis | undefined {
  const period = said && possible(said);
  const instrument = instruments.get(law.instrument);
  const binding = new Map(Object.entries(instrument?.countries ?? {})).get(country);
  if (!instrument || !binding) return undefined;
  const spans = [binding, { from: law.from ?? binding.from, ...(law.to && { to: law.to }) }];
  if (period && !spans.every((span) => touches(span, period))) return undefined;
  const binds = instrument.kind === 'treaty' || instrument.kind === 'law';
  const unsure = law.sure === 'memory' || (period !== null && !spans.every((span) => covers(span, period)));
  const marks: LawMark[] = [];
  if (!period) marks.push('date-not-known');
  if (unsure) marks.push('check-edition');
  if (!binds && isAdoptedAfter(instrument.adopted, period)) marks.push('later-than-facts');
  return { law, instrument, binds, marks };
}

/** Of facts that can be as early as one likes only where it came after the last day they can have been on. */
function isAdoptedAfter(adopted: string, period: Period | null): boolean {
  const day = period?.first ?? period?.last ?? null;
  return day !== null && adopted > day;
}

/** Days, `YYYY-MM-DD`; `null`: as early, or as late, as one likes. `about`: the days are no bounds. */
export interface Period {
  readonly first: string | null;
  readonly last: string | null;
  readonly about: boolean;
}

/**
 * All the days that are meant. Who says "about 3 June" does not rule out 6 June, nor "about 2019" the first days of 2020, and
 * a law left out is not looked up, while one too many is marked to be checked. So about a day or a month it can have been the
 * months on either side, about anything longer the years on either side.
 */
function possible({ first, last, about }: Period): Period {
  if (!about) return { first, last, about };
  if (first !== null && last !== null && first.slice(0, 7) === last.slice(0, 7))
    // ISO dates compare as text: `-31` closes any month.
    return { first: `${monthBeside(first, -1)}-01`, last: `${monthBeside(last, 1)}-31`, about };
  return {
    first: first && `${yearBeside(first, -1)}-01-01`,
    last: last && `${yearBeside(last, 1)}-12-31`,
    about,
  };
}

function monthBeside(day: string, step: 1 | -1): string {
  const month = Number(day.slice(5, 7)) + step;
  if (month === 0) return `${yearBeside(day, -1)}-12`;
  if (month === 13) return `${yearBeside(day, 1)}-01`;
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}`;
}

function yearBeside(day: string, step: 1 | -1): string {
  return String(Number(day.slice(0, 4)) + step).padStart(4, '0');
}

function touches(span: InForce, { first, last }: Period): boolean {
  return (
    (last === null || span.from <= last) && (first === null || span.to === undefined || span.to >= first)
  );
}

/** In force on every day that it can have been, for certain. */
function covers(span: InForce, { first, last, about }: Period): boolean {
  if (about || first === null || span.from > first) return false;
  return span.to === undefined || (last !== null && span.to >= last);
}

/**
 * Types whose title or synonyms, in any language, hold every word of the text; those found in the
 * title of the reader's language come first. Empty text: all types.
 */
export function searchTypes(text: string, language: Language): readonly ViolationType[] {
  const wanted = fold(text).split(/\s+/).filter(Boolean);
  const ranks = offered.map((entry) => rankOf(entry, wanted, language));
  return [0, 1, 2].flatMap((rank) => offered.filter((_, at) => ranks[at] === rank));
}

/** 0: in the title of the language; 1: in its synonyms too; 2: in another language; -1: nowhere. */
function rankOf(entry: ViolationType, wanted: readonly string[], language: Language): number {
  const { title, synonyms } = entry;
  const own = [title[language], ...synonyms[language]];
  const any = [title.en, title.ru, title.kk, ...synonyms.en, ...synonyms.ru, ...synonyms.kk];
  return [[title[language]], own, any].findIndex((texts) => {
    const haystack = fold(texts.join('\n'));
    return wanted.every((word) => haystack.includes(word));
  });
}

/** Old Kazakh texts write `iс` with a Latin i, so both letters fold to the Cyrillic one, in every language alike. */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replaceAll('i', 'і');
}
