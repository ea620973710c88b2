/** Fields that entries of several kinds have. */
import '#standards/zodWithoutEval.ts';
import { z } from 'zod';
import { roleSchema } from './codes.ts';
import { saidSchema } from './said.ts';
import {
  exactWordsSchema,
  momentSchema,
  recordIdSchema,
  sourcedSchema,
  sourceSchema,
  wordsSchema,
} from './values.ts';

/**
 * Any entry but the case may carry where it was first said: a hearing that began in a case of its own was moved
 * here with all that belongs to it. One value for the entry and one for each patch, so that its history comes along.
 */
export const moves = { moved: sourcedSchema(saidSchema).optional() };

/** A person, or only a role when the name is not known. */
export const actor = z.strictObject({ person: recordIdSchema.optional(), role: roleSchema.optional() });

/** Fields that any statement of fact may carry. */
export const fact = {
  ...moves,
  hearing: recordIdSchema.optional(),
  happenedAt: momentSchema.optional(),
  words: wordsSchema.optional(),
  exact: exactWordsSchema.optional(),
  source: sourceSchema.optional(),
};
