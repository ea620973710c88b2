/**
 * The values a monitor can state. "Not known" and approximate values are values, never blanks:
 * a blank field means "not asked or not answered yet", `not-known` means "asked, and nobody could say".
 */
import '#standards/zodWithoutEval.ts';
import { z } from 'zod';

/** SHA-256 of a record's header, 64 lower-case hex digits. Names an entry for ever. */
export const recordIdSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'RecordId'>();
export type RecordId = z.infer<typeof recordIdSchema>;

const notKnown = z.strictObject({ is: z.literal('not-known') });
export const NOT_KNOWN = { is: 'not-known' } as const;

const dayPattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/;
const clockPattern = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Calendar day in the court's zone, `YYYY-MM-DD`, that exists in the calendar. */
export const daySchema = z
  .string()
  .regex(dayPattern)
  .refine(isRealDay, { error: 'no such day in the calendar' });
/** Reading of the court's clock, `HH:MM`, 24 hours. */
export const clockSchema = z.string().regex(clockPattern);

/** A line or a text in the monitor's own words; NFC, 1–20,000 characters. */
export const wordsSchema = z
  .string()
  .transform((text) => text.normalize('NFC'))
  .pipe(z.string().min(1).max(20_000));

export const textSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('text'), text: wordsSchema }),
  notKnown,
]);
export type Text = z.infer<typeof textSchema>;

export const approxDateSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('exact'), on: daySchema }),
  z.strictObject({ is: z.literal('about'), on: daySchema }),
  z.strictObject({ is: z.literal('before'), on: daySchema }),
  z.strictObject({ is: z.literal('after'), on: daySchema }),
  z.strictObject({ is: z.literal('between'), from: daySchema, to: daySchema }),
  z.strictObject({
    is: z.literal('month'),
    month: z.string().regex(monthPattern),
    part: z.enum(['early', 'mid', 'late']).optional(),
    /** "About May 2016": it may have been a neighbouring month. */
    about: z.literal(true).optional(),
  }),
  z.strictObject({
    is: z.literal('year'),
    year: z.string().regex(/^\d{4}$/),
    about: z.literal(true).optional(),
  }),
  notKnown,
]);
export type ApproxDate = z.infer<typeof approxDateSchema>;

/** An instant with the court's zone and what its clock showed; `local` is kept as it was noted. */
export const courtTimeSchema = z.strictObject({
  utc: z.iso.datetime({ precision: 0 }),
  zone: z.string().min(1).max(64),
  local: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
});
export type CourtTime = z.infer<typeof courtTimeSchema>;

/** When something happened in court (as against when it was recorded, which the record's header says). */
export const momentSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('exact'), at: courtTimeSchema }),
  z.strictObject({ is: z.literal('about'), at: courtTimeSchema }),
  z.strictObject({ is: z.literal('between'), from: courtTimeSchema, to: courtTimeSchema }),
  z.strictObject({ is: z.literal('date'), date: approxDateSchema }),
  notKnown,
]);
export type Moment = z.infer<typeof momentSchema>;

const count = z.int().min(0).max(1_000_000);
export const approxCountSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('exact'), n: count }),
  z.strictObject({ is: z.literal('about'), n: count }),
  z.strictObject({ is: z.literal('at-least'), n: count }),
  z.strictObject({ is: z.literal('several') }),
  notKnown,
]);
export type ApproxCount = z.infer<typeof approxCountSchema>;

/** Decimal amount as text (no floating point), currency ISO 4217. */
const decimal = z.string().regex(/^\d{1,15}(\.\d{1,4})?$/);
const currency = z.string().regex(/^[A-Z]{3}$/);
export const approxMoneySchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('exact'), amount: decimal, currency }),
  z.strictObject({ is: z.literal('about'), amount: decimal, currency }),
  z.strictObject({ is: z.literal('at-least'), amount: decimal, currency }),
  /** "Several thousand": how much is in words elsewhere. */
  z.strictObject({ is: z.literal('several'), currency }),
  notKnown,
]);
export type ApproxMoney = z.infer<typeof approxMoneySchema>;

const termUnit = z.enum(['hours', 'days', 'weeks', 'months', 'years']);
const termOf = <Is extends string>(is: Is) =>
  z.strictObject({
    is: z.literal(is),
    n: count,
    unit: termUnit,
    /** What was said with it in smaller units, the larger first: two years _and six months_. */
    and: z
      .array(z.strictObject({ n: count, unit: termUnit }))
      .min(1)
      .max(4)
      .optional(),
  });
export const approxTermSchema = z.discriminatedUnion('is', [
  termOf('exact'),
  termOf('about'),
  termOf('at-least'),
  z.strictObject({ is: z.literal('several'), unit: termUnit }),
  notKnown,
]);
export type ApproxTerm = z.infer<typeof approxTermSchema>;

/** All that a counted term is made of, the largest unit first. */
export function partsOfTerm(
  term: Extract<ApproxTerm, { n: number }>,
): { n: number; unit: typeof term.unit }[] {
  return [{ n: term.n, unit: term.unit }, ...(term.and ?? [])];
}

export const yesNoSchema = z.enum(['yes', 'no', 'not-known']);
export type YesNo = z.infer<typeof yesNoSchema>;

/**
 * Words as they were said, with a translation if there is one. The language they were said in is a BCP 47 tag, or its
 * name as it was typed where no tag was chosen.
 */
export const exactWordsSchema = z.strictObject({
  original: wordsSchema,
  language: z
    .string()
    .transform((text) => text.normalize('NFC'))
    .pipe(
      z
        .string()
        .min(1)
        .max(60)
        .refine((text) => !/\p{Cc}/u.test(text)),
    )
    .optional(),
  translation: wordsSchema.optional(),
});
export type ExactWords = z.infer<typeof exactWordsSchema>;

/** How the monitor knows a fact. Reports never mix these. */
export const sourceSchema = z.strictObject({
  how: z.enum(['observed', 'heard-in-court', 'told-by', 'document', 'media']),
  who: wordsSchema.optional(),
  /** When it was told, written or published. */
  on: approxDateSchema.optional(),
  /** The document among the case's own entries. */
  document: recordIdSchema.optional(),
});
export type Source = z.infer<typeof sourceSchema>;

/** One value of a fact with the source it was had from. */
export interface Sourced<Value> {
  readonly value: Value;
  readonly source?: Source | undefined;
}

/**
 * Values of one fact by several sources, side by side: none replaces another, and together they are no conflict.
 * What two people add at once is kept as one list (`item.ts`).
 */
export function sourcedSchema<Value extends z.ZodType>(value: Value) {
  return z.array(z.strictObject({ value, source: sourceSchema.optional() })).max(20);
}

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/**
 * A file that lies sealed beside the journal. The record's header carries `commitment` = hash(salt ‖ hash of the file),
 * so the file can be shown to be the one meant, or be withheld with this part, and the chain still verifies.
 */
export const attachedFileSchema = z.strictObject({
  /** 16 B, random: the name under which it lies sealed. */
  id: hex(16),
  commitment: hex(32),
  salt: hex(16),
  /** SHA-256 of the open bytes. */
  hash: hex(32),
  /** The key it is sealed with, of this file alone. */
  key: hex(32),
  /** Open bytes. */
  length: z.int().min(1).max(4_294_967_296),
  type: z.string().regex(/^[a-z]+\/[a-z0-9.+-]{1,80}$/),
  /** Of a preview: the file that it stands for on a screen. */
  previewOf: hex(16).optional(),
  /** Whom to name when this one is shown. What is said of a file changes nothing of what is committed to. */
  credit: wordsSchema.optional(),
  /** Who can be seen in it: persons of the case, and others in words. */
  shows: z.array(recordIdSchema).max(50).optional(),
  showsWords: wordsSchema.optional(),
});
export type AttachedFile = z.infer<typeof attachedFileSchema>;

/** What people say of a file; all else of it is the vault's. */
export function saidOfFile({ credit, shows, showsWords }: AttachedFile): Partial<AttachedFile> {
  return {
    ...(credit === undefined ? {} : { credit }),
    ...(shows === undefined ? {} : { shows }),
    ...(showsWords === undefined ? {} : { showsWords }),
  };
}

/** How a record came to be written. */
export const howRecordedSchema = z.enum(['live', 'from-paper', 'from-memory', 'from-document', 'imported']);
export type HowRecorded = z.infer<typeof howRecordedSchema>;

function isRealDay(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return date <= (lengths[month - 1] ?? 0);
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
