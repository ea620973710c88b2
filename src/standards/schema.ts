/**
 * The shape of the taxonomy: groups of rights, instruments, and types of possible violations with
 * their legal basis. Strict objects: an unknown key in the data is a mistake, not an extension.
 */
import './zodWithoutEval.ts';
import { z } from 'zod';

export const languageSchema = z.enum(['en', 'ru', 'kk']);
export type Language = z.infer<typeof languageSchema>;

const line = z.string().min(1).max(200);
const textsSchema = z.strictObject({ en: line, ru: line, kk: line });
export type Texts = z.infer<typeof textsSchema>;

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
const instrumentId = z.string().regex(/^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$/);
/** ISO 3166-1 alpha-2. */
export const countrySchema = z.string().regex(/^[A-Z]{2}$/);
const day = z.iso.date();
const version = z.int().min(1);

const groupSchema = z.strictObject({ id, en: line, ru: line, kk: line });

/** Inclusive; no `to` = still in force. */
export const inForceSchema = z.strictObject({ from: day, to: day.optional() });
export type InForce = z.infer<typeof inForceSchema>;

const instrumentSchema = z.strictObject({
  id: instrumentId,
  /** Only a treaty or a law binds; a comment or soft law guides. */
  kind: z.enum(['treaty', 'comment', 'law', 'soft']),
  adopted: day,
  short: textsSchema,
  title: textsSchema,
  countries: z.record(countrySchema, inForceSchema),
});
export type Instrument = z.infer<typeof instrumentSchema>;

export const lawSchema = z.strictObject({
  instrument: instrumentId,
  /** Article; paragraph of a general comment. Absent: the instrument as a whole. */
  article: z.string().min(1).max(12).optional(),
  /** As it is printed after the article: `(3)(e)`. */
  part: z
    .string()
    .regex(/^(\([0-9a-z]+\))+$/)
    .optional(),
  from: day.optional(),
  to: day.optional(),
  sure: z.enum(['seen', 'memory']),
  note: textsSchema.optional(),
});
export type Law = z.infer<typeof lawSchema>;

export const stageSchema = z.enum(['pre-trial', 'trial', 'judgment', 'appeal']);
export type Stage = z.infer<typeof stageSchema>;

export const responsibleSchema = z.enum([
  'judge',
  'prosecutor',
  'court-staff',
  'police',
  'detention',
  'defence',
  'official',
  'other',
]);
export type Responsible = z.infer<typeof responsibleSchema>;

const textStatus = z.enum(['reviewed', 'draft']);
const words = z.array(line);

export const violationTypeSchema = z.strictObject({
  id,
  group: id,
  stage: stageSchema,
  /** Version of the taxonomy that brought it. */
  since: version,
  deprecated: version.optional(),
  replacedBy: id.optional(),
  /** `reviewer`: shown to a monitor as a note for the reviewer. */
  level: z.enum(['monitor', 'reviewer']),
  responsible: z.array(responsibleSchema).min(1),
  title: textsSchema,
  lookFor: textsSchema,
  status: z.strictObject({ ru: textStatus, kk: textStatus }),
  synonyms: z.strictObject({ en: words, ru: words, kk: words }),
  law: z.array(lawSchema),
});
export type ViolationType = z.infer<typeof violationTypeSchema>;

export const taxonomySchema = z
  .strictObject({
    version,
    groups: z.array(groupSchema),
    instruments: z.array(instrumentSchema),
    entries: z.array(violationTypeSchema),
  })
  .refine(({ groups, instruments, entries }) => [groups, instruments, entries].every(hasUniqueIds), {
    error: 'an id is used twice',
  })
  .refine(({ groups, entries }) => entries.every((entry) => idsOf(groups).has(entry.group)), {
    error: 'a type names a group that is not listed',
  })
  .refine(({ instruments, entries }) => everyLaw(entries, (law) => idsOf(instruments).has(law.instrument)), {
    error: 'a legal basis names an instrument that is not listed',
  })
  .refine(
    ({ entries }) => entries.every((entry) => !entry.replacedBy || idsOf(entries).has(entry.replacedBy)),
    {
      error: 'a type is replaced by one that is not listed',
    },
  );
export type Taxonomy = z.infer<typeof taxonomySchema>;

interface HasId {
  readonly id: string;
}

function idsOf(items: readonly HasId[]): ReadonlySet<string> {
  return new Set(items.map((item) => item.id));
}

function hasUniqueIds(items: readonly HasId[]): boolean {
  return idsOf(items).size === items.length;
}

function everyLaw(entries: readonly ViolationType[], holds: (law: Law) => boolean): boolean {
  return entries.every((entry) => entry.law.every(holds));
}
