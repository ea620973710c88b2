/** A hearing: when, where, who came, in what conditions, what record of it was kept, and which part was followed. */
import '#standards/zodWithoutEval.ts';
import { z } from 'zod';
import { dockSchema, hearingTypeSchema, recordKeptSchema, sideSchema, stageSchema } from './codes.ts';
import { moves } from './sharedFields.ts';
import {
  approxCountSchema,
  approxDateSchema,
  approxTermSchema,
  clockSchema,
  howRecordedSchema,
  momentSchema,
  recordIdSchema,
  sourceSchema,
  textSchema,
  wordsSchema,
  yesNoSchema,
} from './values.ts';

/** Which part of a hearing somebody followed. */
const partSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('all') }),
  z.strictObject({ is: z.literal('from-to'), from: clockSchema.optional(), to: clockSchema.optional() }),
  z.strictObject({ is: z.literal('not-attended') }),
  z.strictObject({ is: z.literal('not-known') }),
]);
export type Part = z.infer<typeof partSchema>;

const next = z.strictObject({
  state: z.enum(['announced', 'announced-not-heard', 'not-announced', 'reserved', 'closed']),
  date: approxDateSchema.optional(),
  time: clockSchema.optional(),
  room: wordsSchema.optional(),
});

/** Somebody who should have been there. */
const came = z.strictObject({
  person: recordIdSchema,
  is: z.enum(['present', 'late', 'absent', 'replaced', 'not-known']),
  at: clockSchema.optional(),
  words: wordsSchema.optional(),
});

/** Whether a monitor, and others, got in. Enough alone: a hearing to which nobody was admitted is a hearing. */
const access = z.strictObject({
  admitted: z.enum(['yes', 'later', 'no', 'not-known']).optional(),
  at: clockSchema.optional(),
  why: wordsSchema.optional(),
  reached: yesNoSchema.optional(),
  identity: yesNoSchema.optional(),
  list: yesNoSchema.optional(),
  searched: yesNoSchema.optional(),
  devicesTaken: yesNoSchema.optional(),
  canSee: yesNoSchema.optional(),
  canHear: yesNoSchema.optional(),
  turnedAway: approxCountSchema.optional(),
  media: yesNoSchema.optional(),
  words: wordsSchema.optional(),
});

const link = z.strictObject({
  why: wordsSchema.optional(),
  orderedBy: wordsSchema.optional(),
  platform: wordsSchema.optional(),
  accusedAt: wordsSchema.optional(),
  privateChannel: yesNoSchema.optional(),
});

const openness = z.strictObject({
  is: z.enum(['open', 'partly', 'closed', 'not-known']),
  ruling: yesNoSchema.optional(),
  ground: wordsSchema.optional(),
  askedBy: sideSchema.optional(),
});

/** Of one accused, or of all where none is named. */
const dockOf = z.strictObject({
  accused: recordIdSchema.optional(),
  place: dockSchema,
  restraints: yesNoSchema.optional(),
  words: wordsSchema.optional(),
});

const interpreter = z.strictObject({
  needed: yesNoSchema.optional(),
  present: yesNoSchema.optional(),
  person: recordIdSchema.optional(),
  sworn: yesNoSchema.optional(),
  complaints: wordsSchema.optional(),
});

const recordKept = z.strictObject({
  how: z.array(recordKeptSchema).max(5).optional(),
  by: wordsSchema.optional(),
});

const breakOf = z.strictObject({
  from: clockSchema.optional(),
  to: clockSchema.optional(),
  words: wordsSchema.optional(),
});

export const hearingFields = z.strictObject({
  ...moves,
  instance: recordIdSchema.optional(),
  type: hearingTypeSchema.optional(),
  number: approxCountSchema.optional(),
  date: approxDateSchema.optional(),
  room: textSchema.optional(),
  announcedStart: momentSchema.optional(),
  start: momentSchema.optional(),
  end: momentSchema.optional(),
  next: next.optional(),
  howRecorded: howRecordedSchema.optional(),
  /** How long after the hearing it was written down. */
  late: approxTermSchema.optional(),
  /** Which part the monitor followed. */
  part: partSchema.optional(),
  stage: stageSchema.optional(),
  breaks: z.array(breakOf).max(50).optional(),
  mode: z.enum(['in-person', 'by-link', 'mixed', 'not-known']).optional(),
  link: link.optional(),
  access: access.optional(),
  came: z.array(came).max(300).optional(),
  openness: openness.optional(),
  dock: z.array(dockOf).max(200).optional(),
  language: textSchema.optional(),
  interpreter: interpreter.optional(),
  recordKept: recordKept.optional(),
  /** Minutes by which the court's clock is ahead of the phone's; behind is negative. */
  clockAhead: z.int().min(-1_440).max(1_440).optional(),
  words: wordsSchema.optional(),
  /** Of its conditions and all else it says of itself; what happened in it carries its own. */
  source: sourceSchema.optional(),
});

/** Which hearing a monitor followed, which part, and from where. */
export const attendanceFields = z.strictObject({
  ...moves,
  mission: recordIdSchema.optional(),
  hearing: recordIdSchema.optional(),
  part: partSchema.optional(),
  where: z.enum(['in-room', 'relay-room', 'link', 'outside', 'not-known']).optional(),
  words: wordsSchema.optional(),
  source: sourceSchema.optional(),
});
