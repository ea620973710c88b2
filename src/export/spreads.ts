/**
 * How one value becomes one or more cells. Approximate values have a code column `…_is` and a value column;
 * what is not known says `not-known` in both; a blank is an empty cell.
 */
import { isoOf } from '#domain/courtTime.ts';
import type { Fields } from '#domain/entry.ts';
import type { Part } from '#domain/hearingFields.ts';
import type { FoldState } from '#domain/fold.ts';
import { itemOf } from '#domain/casebook.ts';
import { fieldOf } from '#domain/item.ts';
import {
  partsOfTerm,
  type ApproxCount,
  type ApproxDate,
  type ApproxMoney,
  type ApproxTerm,
  type ExactWords,
  type Moment,
  type RecordId,
  type Source,
  type Text,
} from '#domain/values.ts';
import type { ExportLabels } from './labels.ts';
import { typedText } from './typedText.ts';

export const NOT_KNOWN_CODE = 'not-known';
/** Between the values of one cell. */
export const LIST = '|';

/** One column of a value: what is added to the field's name, and the cell. */
export interface Cell<V> {
  readonly suffix: string;
  readonly show: (value: V) => string;
}
export type Spread<V> = readonly Cell<V>[];

export const plain: Spread<string | number | boolean> = [
  { suffix: '', show: (value) => typedText(String(value)) },
];
export const lines: Spread<readonly string[]> = [
  { suffix: '', show: (all) => all.map(typedText).join(LIST) },
];

export const texts: Spread<Text> = [
  { suffix: '', show: (text) => (text.is === 'text' ? typedText(text.text) : NOT_KNOWN_CODE) },
];

export const counts: Spread<ApproxCount> = [
  { suffix: '_is', show: (count) => count.is },
  {
    suffix: '',
    show: (count) => ('n' in count ? String(count.n) : uncounted(count.is)),
  },
];

/** ISO 8601: day, month, year, or `from/to`. */
export const dates: Spread<ApproxDate> = [
  { suffix: '_is', show: dateCode },
  { suffix: '', show: dateText },
];

/** A moment of which only the day is known has a code that begins with `day-`. */
export const moments: Spread<Moment> = [
  { suffix: '_is', show: (moment) => (moment.is === 'date' ? `day-${dateCode(moment.date)}` : moment.is) },
  { suffix: '', show: momentText },
  { suffix: '_zone', show: momentZone },
];

export const money: Spread<ApproxMoney> = [
  { suffix: '_is', show: (amount) => amount.is },
  { suffix: '', show: (amount) => ('amount' in amount ? amount.amount : uncounted(amount.is)) },
  { suffix: '_currency', show: (amount) => ('currency' in amount ? amount.currency : '') },
];

export function terms(labels: ExportLabels): Spread<ApproxTerm> {
  return [
    { suffix: '_is', show: (term) => term.is },
    { suffix: '', show: (term) => ('n' in term ? String(term.n) : uncounted(term.is)) },
    { suffix: '_unit', show: (term) => ('unit' in term ? term.unit : '') },
    { suffix: '_unit_label', show: (term) => ('unit' in term ? labels.unit[term.unit] : '') },
    {
      suffix: '_and',
      show: (term) =>
        smaller(term)
          .map(({ n }) => n)
          .join(LIST),
    },
    {
      suffix: '_and_unit',
      show: (term) =>
        smaller(term)
          .map(({ unit }) => unit)
          .join(LIST),
    },
    {
      suffix: '_and_unit_label',
      show: (term) =>
        smaller(term)
          .map(({ unit }) => labels.unit[unit])
          .join(LIST),
    },
  ];
}

export const exactWords: Spread<ExactWords> = [
  { suffix: '_original', show: (words) => typedText(words.original) },
  { suffix: '_language', show: (words) => typedText(words.language ?? '') },
  { suffix: '_translation', show: (words) => typedText(words.translation ?? '') },
];

export function sources(labels: ExportLabels): Spread<Source> {
  return [
    { suffix: '_how', show: (source) => source.how },
    { suffix: '_how_label', show: (source) => labels.source[source.how] },
    { suffix: '_who', show: (source) => typedText(source.who ?? '') },
    ...within('_on', dates, (source: Source) => source.on),
    ...within('_document', plain, (source: Source) => source.document),
  ];
}

/** Which part of a hearing was followed. */
export function parts(labels: ExportLabels): Spread<Part> {
  return [
    { suffix: '_is', show: ({ is }) => is },
    { suffix: '_is_label', show: ({ is }) => labels.part[is] },
    { suffix: '_from', show: (part) => ('from' in part ? (part.from ?? '') : '') },
    { suffix: '_to', show: (part) => ('to' in part ? (part.to ?? '') : '') },
  ];
}

export function coded<Code extends string>(words: Readonly<Record<Code, string>>): Spread<Code> {
  return [
    { suffix: '', show: (code) => code },
    { suffix: '_label', show: (code) => words[code] },
  ];
}

export function codedList<Code extends string>(
  words: Readonly<Record<Code, string>>,
): Spread<readonly Code[]> {
  return [
    { suffix: '', show: (codes) => codes.join(LIST) },
    { suffix: '_label', show: (codes) => codes.map((code) => words[code]).join(LIST) },
  ];
}

/** Record ids: where they lead is a row in another table. */
export const refs: Spread<readonly RecordId[]> = lines;
export const ref: Spread<RecordId> = plain;

/** Ids with the names as they stand now; an entry without a name shows nothing there. */
export function personRefs(state: FoldState): Spread<readonly RecordId[]> {
  return [...refs, { suffix: '_name', show: (ids) => ids.map((id) => nameOf(state, id)).join(LIST) }];
}

export function personRef(state: FoldState): Spread<RecordId> {
  return [...ref, { suffix: '_name', show: (id) => nameOf(state, id) }];
}

type Actor = Exclude<Fields<'motion'>['actor'], undefined>;

/** A person, or only a role. */
export function actors(state: FoldState, labels: ExportLabels): Spread<Actor> {
  return [
    { suffix: '', show: ({ person }) => person ?? '' },
    { suffix: '_name', show: ({ person }) => (person === undefined ? '' : nameOf(state, person)) },
    { suffix: '_role', show: ({ role }) => role ?? '' },
    { suffix: '_role_label', show: ({ role }) => (role === undefined ? '' : labels.role[role]) },
  ];
}

/** As it stands now; of two versions both. '' for no person, or one whose name is blank. */
export function nameOf(state: FoldState, id: RecordId): string {
  const person = itemOf(state, 'person', id);
  const now = (person && fieldOf(person, 'name')?.now) ?? [];
  const names = now.map(({ value }) => (value.is === 'text' ? typedText(value.text) : NOT_KNOWN_CODE));
  return [...new Set(names)].join(' / ');
}

/** The columns of a value within another, such as a next date within a hearing. */
export function within<Outer, Inner>(
  name: string,
  spread: Spread<Inner>,
  get: (outer: Outer) => Inner | undefined,
): Spread<Outer> {
  return spread.map(({ suffix, show }) => ({
    suffix: `${name}${suffix}`,
    show: (outer) => {
      const inner = get(outer);
      return inner === undefined ? '' : show(inner);
    },
  }));
}

/** What a term has beside its first number and unit: the six months of two years and six months. */
function smaller(term: ApproxTerm) {
  return 'n' in term ? partsOfTerm(term).slice(1) : [];
}

/** Of "several" there is no number. */
function uncounted(is: 'several' | 'not-known'): string {
  return is === 'several' ? '' : NOT_KNOWN_CODE;
}

function dateCode(date: ApproxDate): string {
  if ((date.is === 'month' || date.is === 'year') && date.about) return `about-${date.is}`;
  return date.is === 'month' && date.part !== undefined ? `${date.part}-month` : date.is;
}

function dateText(date: ApproxDate): string {
  switch (date.is) {
    case 'between':
      return `${date.from}/${date.to}`;
    case 'month':
      return date.month;
    case 'year':
      return date.year;
    case 'not-known':
      return NOT_KNOWN_CODE;
    default:
      return date.on;
  }
}

function momentText(moment: Moment): string {
  switch (moment.is) {
    case 'exact':
    case 'about':
      return isoOf(moment.at);
    case 'between':
      return `${isoOf(moment.from)}/${isoOf(moment.to)}`;
    case 'date':
      return dateText(moment.date);
    case 'not-known':
      return NOT_KNOWN_CODE;
  }
}

function momentZone(moment: Moment): string {
  // Of a span the zone of both ends; `from/to`, as the span itself, where they differ.
  if (moment.is === 'between') return [...new Set([moment.from.zone, moment.to.zone])].join('/');
  return 'at' in moment ? moment.at.zone : '';
}
