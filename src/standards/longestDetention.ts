/** The longest a law allows one detention of a kind to last, by country and day. Data in `longestDetention.json`, each with its law. */
import './zodWithoutEval.ts';
import { z } from 'zod';
import data from './longestDetention.json' with { type: 'json' };
import { countrySchema, inForceSchema, lawSchema } from './schema.ts';

const longestSchema = z.array(
  inForceSchema.extend({
    country: countrySchema,
    /** Kind of detention, as in the domain's codes. */
    what: z.string().min(1),
    days: z.int().min(1),
    law: lawSchema,
    note: z.string().min(1).max(200),
  }),
);
export const longestDetentions = longestSchema.parse(data);

/**
 * In days; `null` where the data names no longest: nothing is concluded then.
 *
 * @param country ISO 3166-1 alpha-2
 * @param day `YYYY-MM-DD`, the last day on which the detention can have begun
 */
export function longestDetention(country: string, what: string, day: string): number | null {
  const found = longestDetentions.find(
    (one) =>
      one.country === country &&
      one.what === what &&
      one.from <= day &&
      (one.to === undefined || day <= one.to),
  );
  return found?.days ?? null;
}
