/** The case and who is in it: persons, what they are accused of, the courts that heard it, who watches. */
import '#standards/zodWithoutEval.ts';
import { z } from 'zod';
import { roleSchema } from './codes.ts';
import { moves } from './sharedFields.ts';
import {
  approxCountSchema,
  approxDateSchema,
  approxTermSchema,
  clockSchema,
  recordIdSchema,
  sourcedSchema,
  sourceSchema,
  textSchema,
  wordsSchema,
  yesNoSchema,
} from './values.ts';

/** May it be done with what is recorded of a person? */
const consent = z.strictObject({
  record: yesNoSchema.optional(),
  partners: yesNoSchema.optional(),
  un: yesNoSchema.optional(),
  public: yesNoSchema.optional(),
  on: approxDateSchema.optional(),
  words: wordsSchema.optional(),
});

/**
 * A hearing to come as it became known outside the courtroom: the first one, or one that was moved. What the court says
 * at a hearing of the one after it is said there; what is blank here is as it was said there.
 */
const coming = z.strictObject({
  date: approxDateSchema.optional(),
  time: clockSchema.optional(),
  room: wordsSchema.optional(),
  /** How it was announced: a call, a list at the door. */
  words: wordsSchema.optional(),
  source: sourceSchema.optional(),
});
export type Coming = z.infer<typeof coming>;

export const caseFields = z.strictObject({
  code: z.string().min(1).max(40).optional(),
  title: textSchema.optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  town: textSchema.optional(),
  stage: z.enum(['pre-trial', 'trial', 'judgment', 'appeal', 'cassation', 'closed']).optional(),
  courtFile: textSchema.optional(),
  language: textSchema.optional(),
  background: wordsSchema.optional(),
  /** While the case has no instance; then of the instance. */
  coming: coming.optional(),
  /** Of the background, and of what the case itself says. */
  source: sourceSchema.optional(),
});

export const personFields = z.strictObject({
  ...moves,
  name: textSchema.optional(),
  nameInScript: textSchema.optional(),
  aliases: z.array(wordsSchema).max(50).optional(),
  /** Used in reports in the place of the name. */
  pseudonym: wordsSchema.optional(),
  roles: z.array(roleSchema).max(16).optional(),
  /** Where a role was had in one instance only. */
  rolesIn: z
    .array(z.strictObject({ instance: recordIdSchema, roles: z.array(roleSchema).max(16) }))
    .max(20)
    .optional(),
  /** Number, letter or seat by which one of many is told from the others. */
  mark: z.string().min(1).max(12).optional(),
  sex: z.enum(['female', 'male', 'not-known']).optional(),
  ages: sourcedSchema(z.strictObject({ age: approxCountSchema, on: approxDateSchema.optional() })).optional(),
  occupations: sourcedSchema(textSchema).optional(),
  offices: z
    .array(
      z.strictObject({
        organisation: wordsSchema.optional(),
        office: wordsSchema.optional(),
        from: approxDateSchema.optional(),
        to: approxDateSchema.optional(),
      }),
    )
    .max(20)
    .optional(),
  counsel: z.enum(['chosen', 'appointed', 'not-known']).optional(),
  consent: consent.optional(),
  represents: z.array(recordIdSchema).max(200).optional(),
  words: wordsSchema.optional(),
  /** Of all but ages and occupations, which carry their own. */
  source: sourceSchema.optional(),
});

export const chargeFields = z.strictObject({
  ...moves,
  accused: z.array(recordIdSchema).max(200).optional(),
  count: z.int().min(1).max(999).optional(),
  words: textSchema.optional(),
  article: textSchema.optional(),
  source: sourceSchema.optional(),
});

export const instanceFields = z.strictObject({
  ...moves,
  level: z.enum(['first', 'appeal', 'cassation', 'other', 'not-known']).optional(),
  court: textSchema.optional(),
  town: textSchema.optional(),
  from: approxDateSchema.optional(),
  to: approxDateSchema.optional(),
  /** How many hearings were held, where not all of them are entries. */
  hearingsHeld: approxCountSchema.optional(),
  /** How long it took, where that is all that is known. */
  lasted: approxTermSchema.optional(),
  coming: coming.optional(),
  source: sourceSchema.optional(),
});

/** Who watches, for whom. How it is shown is the organisation's decision. */
export const missionFields = z.strictObject({
  ...moves,
  name: textSchema.optional(),
  code: wordsSchema.optional(),
  organisation: textSchema.optional(),
  shownAs: z.enum(['name', 'code', 'organisation']).optional(),
  from: approxDateSchema.optional(),
  to: approxDateSchema.optional(),
  words: wordsSchema.optional(),
  source: sourceSchema.optional(),
});
