/** What is said, asked, shown and decided in court, and what follows from it. */
import '#standards/zodWithoutEval.ts';
import { z } from 'zod';
import {
  documentKindSchema,
  evidenceKindSchema,
  motionKindSchema,
  observationKindSchema,
  outcomeOfInstanceSchema,
  penaltyKindSchema,
  reasonsSchema,
  rulingKindSchema,
  rulingOutcomeSchema,
  sideSchema,
} from './codes.ts';
import { actor, fact, moves } from './sharedFields.ts';
import {
  approxCountSchema,
  approxDateSchema,
  approxMoneySchema,
  approxTermSchema,
  attachedFileSchema,
  exactWordsSchema,
  recordIdSchema,
  sourcedSchema,
  sourceSchema,
  textSchema,
  wordsSchema,
  yesNoSchema,
} from './values.ts';

const verdict = z.strictObject({
  accused: recordIdSchema,
  charge: recordIdSchema.optional(),
  outcome: z.enum(['guilty', 'acquitted', 'terminated', 'returned', 'not-known']),
});

const penalty = z.strictObject({
  accused: recordIdSchema.optional(),
  kind: penaltyKindSchema,
  term: approxTermSchema.optional(),
  /** What each source says of the amount. */
  amounts: sourcedSchema(approxMoneySchema).optional(),
  /** What the law counts in, for example monthly calculation indices. */
  unit: wordsSchema.optional(),
  perYear: z.literal(true).optional(),
  activity: wordsSchema.optional(),
  starts: z.enum(['at-once', 'when-final', 'after-release', 'not-known']).optional(),
  suspended: yesNoSchema.optional(),
  words: wordsSchema.optional(),
});

/** What the judgment gives reasons on. */
const reasonsOn = z.strictObject({
  on: z.enum(['elements', 'defence-evidence', 'ill-treatment', 'necessity', 'penalty']),
  given: reasonsSchema,
});

export const observationFields = z.strictObject({
  ...fact,
  what: observationKindSchema.optional(),
  actor: actor.optional(),
  about: z.array(recordIdSchema).max(50).optional(),
});

export const motionFields = z.strictObject({
  ...fact,
  side: sideSchema.optional(),
  actor: actor.optional(),
  what: motionKindSchema.optional(),
  grounds: z
    .array(
      z.strictObject({
        ground: z.enum(['bias', 'interest', 'earlier-part-in-case', 'other']),
        howMany: approxCountSchema.optional(),
        words: wordsSchema.optional(),
      }),
    )
    .max(20)
    .optional(),
  howMany: approxCountSchema.optional(),
  /** The person who is challenged. */
  against: recordIdSchema.optional(),
  /** Filed outside a hearing, on this date. */
  filedOn: approxDateSchema.optional(),
  /** What it complains of: an entry (a detention, a ruling), or words. */
  complainsOf: recordIdSchema.optional(),
  complainsOfWords: wordsSchema.optional(),
  /** An earlier motion that it repeats. */
  repeats: recordIdSchema.optional(),
});

export const rulingFields = z.strictObject({
  ...fact,
  motions: z.array(recordIdSchema).max(200).optional(),
  /** Of a ruling without a motion. */
  what: rulingKindSchema.optional(),
  /** What is to be heard before what. */
  order: z
    .strictObject({
      first: wordsSchema.optional(),
      then: wordsSchema.optional(),
      /** The motion or complaint that has to wait. */
      waits: recordIdSchema.optional(),
    })
    .optional(),
  /** The day of a ruling made outside a hearing. */
  date: approxDateSchema.optional(),
  outcome: rulingOutcomeSchema.optional(),
  by: actor.optional(),
  sameJudge: yesNoSchema.optional(),
  reasons: reasonsSchema.optional(),
});

export const judgmentFields = z.strictObject({
  ...fact,
  instance: recordIdSchema.optional(),
  date: approxDateSchema.optional(),
  readOut: z.enum(['full', 'operative-part', 'not-read', 'not-known']).optional(),
  verdicts: z.array(verdict).max(500).optional(),
  reasonsOn: z.array(reasonsOn).max(5).optional(),
  /** What an appeal or cassation instance did with the judgment before it. */
  outcome: outcomeOfInstanceSchema.optional(),
  appealTold: yesNoSchema.optional(),
  copyGiven: yesNoSchema.optional(),
  penalties: z.array(penalty).max(500).optional(),
});

/** One item of evidence, from its first mention on. */
export const evidenceFields = z.strictObject({
  ...fact,
  side: sideSchema.optional(),
  what: evidenceKindSchema.optional(),
  person: recordIdSchema.optional(),
  orderedBy: textSchema.optional(),
  author: textSchema.optional(),
  date: approxDateSchema.optional(),
  document: recordIdSchema.optional(),
  shown: yesNoSchema.optional(),
  read: yesNoSchema.optional(),
  admitted: z.enum(['yes', 'part', 'no', 'not-ruled', 'not-known']).optional(),
  objectedBy: sideSchema.optional(),
  ruling: recordIdSchema.optional(),
});

export const documentFields = z.strictObject({
  ...moves,
  what: documentKindSchema.optional(),
  title: textSchema.optional(),
  date: approxDateSchema.optional(),
  number: textSchema.optional(),
  from: textSchema.optional(),
  language: textSchema.optional(),
  hearing: recordIdSchema.optional(),
  about: z.array(recordIdSchema).max(50).optional(),
  words: wordsSchema.optional(),
  exact: exactWordsSchema.optional(),
  /** Whom to name when it is shown. */
  credit: wordsSchema.optional(),
  mayPublish: yesNoSchema.optional(),
  /** Who can be seen in it. */
  shows: z.array(recordIdSchema).max(50).optional(),
  files: z.array(attachedFileSchema).max(50).optional(),
  source: sourceSchema.optional(),
});

/** Who asks a higher court to look at a judgment. */
export const appealFields = z.strictObject({
  ...moves,
  judgment: recordIdSchema.optional(),
  side: sideSchema.optional(),
  actor: actor.optional(),
  filedOn: approxDateSchema.optional(),
  grounds: wordsSchema.optional(),
  instance: recordIdSchema.optional(),
  source: sourceSchema.optional(),
});
