/**
 * The closed union of everything that can be recorded. One member per thing a monitor states;
 * what is shown anywhere is a fold of these (`fold.ts`).
 *
 * Every field is optional: nothing is required at capture. A field that is absent is blank.
 */
import '#standards/zodWithoutEval.ts';
import { z } from 'zod';
import {
  approxCountSchema,
  approxDateSchema,
  approxMoneySchema,
  approxTermSchema,
  clockSchema,
  exactWordsSchema,
  howRecordedSchema,
  momentSchema,
  recordIdSchema,
  sourceSchema,
  textSchema,
  wordsSchema,
  yesNoSchema,
} from './values.ts';

export const roleSchema = z.enum([
  'accused',
  'defence-counsel',
  'prosecutor',
  'judge',
  'clerk',
  'victim',
  'legal-representative',
  'witness',
  'expert',
  'specialist',
  'interpreter',
  'observer',
  'journalist',
  'official',
  'security',
  'other',
]);
export type Role = z.infer<typeof roleSchema>;

export const sideSchema = z.enum(['defence', 'prosecution', 'victim', 'court', 'not-known']);
export type Side = z.infer<typeof sideSchema>;

export const stageSchema = z.enum(['opening', 'evidence', 'speeches', 'judgment', 'remote']);
/** Part of a hearing; decides which six buttons are shown, never changed by itself. */
export type Stage = z.infer<typeof stageSchema>;

/** What was seen or heard, for entries that are neither motion nor ruling. `mark` is a time alone. */
export const observationKindSchema = z.enum([
  'mark',
  'opened',
  'who-came',
  'rights-told',
  'statement',
  'witness',
  'question-struck',
  'document',
  'break',
  'resumed',
  'order-of-proceedings',
  'detention-complaint',
  'record-of-hearing',
  'speech-prosecution',
  'speech-defence',
  'speech-accused',
  'last-word',
  'cut-short',
  'reading-begins',
  'reasons',
  'copy-and-appeal-told',
  'link-lost',
  'could-not-hear',
  'tried-and-could-not',
  'conditions',
  'outside-court',
  'other',
]);
export type ObservationKind = z.infer<typeof observationKindSchema>;

export const motionKindSchema = z.enum([
  'call-witness',
  'recusal',
  'keep-record',
  'exclude-evidence',
  'add-evidence',
  'expert-study',
  'adjourn',
  'change-detention',
  'other',
]);
export type MotionKind = z.infer<typeof motionKindSchema>;

export const rulingOutcomeSchema = z.enum(['granted', 'refused', 'part', 'deferred', 'not-ruled']);
export type RulingOutcome = z.infer<typeof rulingOutcomeSchema>;

export const reasonsSchema = z.enum(['given', 'formula', 'none', 'not-known']);
export type Reasons = z.infer<typeof reasonsSchema>;

/** A person, or only a role when the name is not known. */
const actor = z.strictObject({ person: recordIdSchema.optional(), role: roleSchema.optional() });

const next = z.strictObject({
  state: z.enum(['announced', 'announced-not-heard', 'not-announced', 'reserved', 'closed']),
  date: approxDateSchema.optional(),
  time: clockSchema.optional(),
  room: wordsSchema.optional(),
});

const verdict = z.strictObject({
  accused: recordIdSchema,
  charge: recordIdSchema.optional(),
  outcome: z.enum(['guilty', 'acquitted', 'terminated', 'returned', 'not-known']),
});

export const penaltyKindSchema = z.enum([
  'imprisonment',
  'restriction-of-liberty',
  'compulsory-work',
  'community-work',
  'fine',
  'ban',
  'confiscation',
  'other',
]);

const penalty = z.strictObject({
  accused: recordIdSchema.optional(),
  kind: penaltyKindSchema,
  term: approxTermSchema.optional(),
  money: approxMoneySchema.optional(),
  activity: wordsSchema.optional(),
  starts: z.enum(['at-once', 'when-final', 'after-release', 'not-known']).optional(),
  suspended: yesNoSchema.optional(),
  words: wordsSchema.optional(),
});

/** Fields that any statement of fact may carry. */
const fact = {
  hearing: recordIdSchema.optional(),
  happenedAt: momentSchema.optional(),
  words: wordsSchema.optional(),
  exact: exactWordsSchema.optional(),
  source: sourceSchema.optional(),
};

export const fieldsByKind = {
  case: z.strictObject({
    code: z.string().min(1).max(40).optional(),
    title: textSchema.optional(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
    town: textSchema.optional(),
    stage: z.enum(['pre-trial', 'trial', 'judgment', 'appeal', 'cassation', 'closed']).optional(),
    background: wordsSchema.optional(),
  }),
  person: z.strictObject({
    name: textSchema.optional(),
    nameInScript: textSchema.optional(),
    aliases: z.array(wordsSchema).max(50).optional(),
    roles: z.array(roleSchema).max(16).optional(),
    sex: z.enum(['female', 'male', 'not-known']).optional(),
    age: approxCountSchema.optional(),
    occupation: textSchema.optional(),
    represents: z.array(recordIdSchema).max(200).optional(),
    words: wordsSchema.optional(),
  }),
  charge: z.strictObject({
    accused: z.array(recordIdSchema).max(200).optional(),
    count: z.int().min(1).max(999).optional(),
    words: textSchema.optional(),
    article: textSchema.optional(),
    source: sourceSchema.optional(),
  }),
  instance: z.strictObject({
    level: z.enum(['first', 'appeal', 'cassation', 'other', 'not-known']).optional(),
    court: textSchema.optional(),
    town: textSchema.optional(),
    from: approxDateSchema.optional(),
    to: approxDateSchema.optional(),
  }),
  hearing: z.strictObject({
    instance: recordIdSchema.optional(),
    number: approxCountSchema.optional(),
    date: approxDateSchema.optional(),
    room: textSchema.optional(),
    announcedStart: momentSchema.optional(),
    start: momentSchema.optional(),
    end: momentSchema.optional(),
    next: next.optional(),
    howRecorded: howRecordedSchema.optional(),
    stage: stageSchema.optional(),
  }),
  observation: z.strictObject({
    ...fact,
    what: observationKindSchema.optional(),
    actor: actor.optional(),
    about: z.array(recordIdSchema).max(50).optional(),
  }),
  motion: z.strictObject({
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
    against: recordIdSchema.optional(),
  }),
  ruling: z.strictObject({
    ...fact,
    motions: z.array(recordIdSchema).max(200).optional(),
    outcome: rulingOutcomeSchema.optional(),
    by: actor.optional(),
    sameJudge: yesNoSchema.optional(),
    reasons: reasonsSchema.optional(),
  }),
  'possible-violation': z.strictObject({
    ...fact,
    type: z
      .string()
      .regex(/^[a-z0-9-]{1,80}$/)
      .optional(),
    taxonomy: z.string().max(32).optional(),
    entries: z.array(recordIdSchema).max(500).optional(),
    objected: yesNoSchema.optional(),
    sent: z.literal(true).optional(),
  }),
  judgment: z.strictObject({
    ...fact,
    instance: recordIdSchema.optional(),
    date: approxDateSchema.optional(),
    verdicts: z.array(verdict).max(500).optional(),
    penalties: z.array(penalty).max(500).optional(),
  }),
  /** The monitor's own evaluation: never printed with facts. */
  remark: z.strictObject({
    hearing: recordIdSchema.optional(),
    about: z.array(recordIdSchema).max(50).optional(),
    words: wordsSchema.optional(),
  }),
} as const;

export type Kind = keyof typeof fieldsByKind;
export type Fields<K extends Kind = Kind> = z.infer<(typeof fieldsByKind)[K]>;
export type FieldName<K extends Kind = Kind> = keyof Fields<K> & string;
export const kinds = Object.keys(fieldsByKind) as Kind[];

/** Current version of each kind; older ones are lifted by `upgrade.ts`. */
export const kindVersions: Record<Kind, number> = {
  case: 1,
  person: 1,
  charge: 1,
  instance: 1,
  hearing: 1,
  observation: 1,
  motion: 1,
  ruling: 1,
  'possible-violation': 1,
  judgment: 1,
  remark: 1,
};

/** Evaluation is kept apart from facts: other screens, other files. */
export const evaluationKinds: ReadonlySet<Kind> = new Set(['possible-violation', 'remark']);

/**
 * What one record says.
 * - `enter`: a new entry.
 * - `complete`: fills blanks of one's own entry; never a correction.
 * - `amend`: replaces what was said; `over` names, per field, the records whose value it replaces; asks why.
 * - `withdraw`: hides with a reason (`mis-tap` for undo), never removes.
 */
export type Statement =
  | {
      [K in Kind]:
        | { do: 'enter'; kind: K; fields: Fields<K> }
        | { do: 'complete'; of: K; target: RecordIdOf; set: Fields<K> }
        | {
            do: 'amend';
            of: K;
            target: RecordIdOf;
            set: Fields<K>;
            over: Partial<Record<string, RecordIdOf[]>>;
            why: string;
          };
    }[Kind]
  | { do: 'withdraw'; target: RecordIdOf; why: string };

type RecordIdOf = z.infer<typeof recordIdSchema>;

/** Who said something, where it stands in their log, and when and how they say they wrote it. */
export interface Said {
  readonly record: RecordIdOf;
  /** 32 hex digits: the log and the device that wrote it. */
  readonly log: string;
  readonly device: string;
  readonly seq: number;
  /** Claimed local time with offset, `YYYY-MM-DDTHH:mm:ss±hh:mm`. */
  readonly at: string;
  readonly how: z.infer<typeof howRecordedSchema>;
}

/** A statement together with who said it: what the fold receives. */
export interface Stated {
  readonly said: Said;
  readonly statement: Statement;
}

/** A record that could not be read as a statement: kept, counted, shown, read after an update. */
export interface SetAside {
  readonly said: Said;
  readonly type: string;
  readonly version: number;
  readonly because: 'unknown-kind' | 'newer-version' | 'malformed';
}
