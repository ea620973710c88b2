/** What happens outside the courtroom: events, and time in detention. */
import '#standards/zodWithoutEval.ts';
import { z } from 'zod';
import { detentionKindSchema, eventKindSchema } from './codes.ts';
import { moves } from './sharedFields.ts';
import {
  approxCountSchema,
  approxDateSchema,
  approxTermSchema,
  exactWordsSchema,
  recordIdSchema,
  sourcedSchema,
  sourceSchema,
  textSchema,
  wordsSchema,
} from './values.ts';

/** A dated, placed, sourced event of the case outside court. */
export const eventFields = z.strictObject({
  ...moves,
  what: eventKindSchema.optional(),
  dates: sourcedSchema(approxDateSchema).optional(),
  place: textSchema.optional(),
  persons: z.array(recordIdSchema).max(200).optional(),
  howMany: sourcedSchema(approxCountSchema).optional(),
  words: wordsSchema.optional(),
  exact: exactWordsSchema.optional(),
  source: sourceSchema.optional(),
});

/** One time of an accused in detention. */
export const detentionFields = z.strictObject({
  ...moves,
  person: recordIdSchema.optional(),
  what: detentionKindSchema.optional(),
  from: sourcedSchema(approxDateSchema).optional(),
  to: sourcedSchema(approxDateSchema).optional(),
  place: textSchema.optional(),
  orderedBy: textSchema.optional(),
  orderedOn: approxDateSchema.optional(),
  orderedFor: approxTermSchema.optional(),
  transfers: z
    .array(z.strictObject({ date: approxDateSchema.optional(), place: wordsSchema }))
    .max(50)
    .optional(),
  words: wordsSchema.optional(),
  source: sourceSchema.optional(),
});
