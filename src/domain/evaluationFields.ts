/** The monitor's own evaluation: never printed with facts. */
import '#standards/zodWithoutEval.ts';
import { z } from 'zod';
import { fact, moves } from './sharedFields.ts';
import { recordIdSchema, wordsSchema, yesNoSchema } from './values.ts';

export const possibleViolationFields = z.strictObject({
  ...fact,
  type: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .optional(),
  taxonomy: z.string().max(32).optional(),
  entries: z.array(recordIdSchema).max(500).optional(),
  objected: yesNoSchema.optional(),
  sent: z.literal(true).optional(),
});

export const remarkFields = z.strictObject({
  ...moves,
  hearing: recordIdSchema.optional(),
  about: z.array(recordIdSchema).max(50).optional(),
  words: wordsSchema.optional(),
});
