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
  attachedFileSchema,
  clockSchema,
  exactWordsSchema,
  howRecordedSchema,
  momentSchema,
  recordIdSchema,
  sourceSchema,
  sourcedSchema,
  textSchema,
  wordsSchema,
  yesNoSchema,
} from './values.ts';

/** Who said something, where it stands in their log, and when and how they say they wrote it. */
export const saidSchema = z.strictObject({
  record: recordIdSchema,
  /** 32 hex digits: the log and the device that wrote it. */
  log: z.string().min(1).max(64),
  device: z.string().min(1).max(64),
  seq: z.int().min(0),
  /** Claimed local time with offset, `YYYY-MM-DDTHH:mm:ss±hh:mm`. */
  at: z.string().min(1).max(40),
  how: howRecordedSchema,
});
export type Said = Readonly<z.infer<typeof saidSchema>>;

/**
 * Any entry but the case may carry where it was first said: a hearing that began in a case of its own was moved
 * here with all that belongs to it. One value for the entry and one for each patch, so that its history comes along.
 */
const moves = { moved: sourcedSchema(saidSchema).optional() };

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
  'merits-begun',
  'evidence-closed',
  'speeches-begun',
  'deliberation',
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
  'call-expert',
  'disclosure',
  'return-to-prosecutor',
  'open-or-close-hearing',
  'interpreter',
  'meet-client',
  'terminate',
  'detention-complaint',
  'other',
]);
export type MotionKind = z.infer<typeof motionKindSchema>;

export const rulingOutcomeSchema = z.enum(['granted', 'refused', 'part', 'deferred', 'not-ruled']);
export type RulingOutcome = z.infer<typeof rulingOutcomeSchema>;

export const reasonsSchema = z.enum(['given', 'formula', 'none', 'not-known']);
export type Reasons = z.infer<typeof reasonsSchema>;

/** What a court decides without being asked by motion. */
export const rulingKindSchema = z.enum([
  'order-of-proceedings',
  'detention',
  'close-hearing',
  'adjourn',
  'evidence',
  'removal',
  'other',
]);
export type RulingKind = z.infer<typeof rulingKindSchema>;

export const eventKindSchema = z.enum([
  'application',
  'refusal',
  'assembly',
  'detention',
  'search',
  'transfer',
  'statement',
  'publication',
  'proceedings',
  'other',
]);
/** What happened outside court and belongs to the case. */
export type EventKind = z.infer<typeof eventKindSchema>;

export const detentionKindSchema = z.enum([
  'criminal',
  'administrative',
  'house-arrest',
  'sentence',
  'other',
  'not-known',
]);
export type DetentionKind = z.infer<typeof detentionKindSchema>;

export const evidenceKindSchema = z.enum([
  'testimony',
  'expert-report',
  'document',
  'physical',
  'audio-video',
  'online-post',
  'search-record',
  'intercept',
  'other',
]);
export type EvidenceKind = z.infer<typeof evidenceKindSchema>;

export const documentKindSchema = z.enum([
  'indictment',
  'judgment',
  'ruling',
  'record-of-hearing',
  'motion',
  'complaint',
  'decision-of-authority',
  'expert-report',
  'letter',
  'photograph',
  'publication',
  'other',
]);
export type DocumentKind = z.infer<typeof documentKindSchema>;

export const hearingTypeSchema = z.enum([
  'preliminary',
  'main',
  'remand',
  'recusal',
  'judgment',
  'appeal',
  'other',
  'not-known',
]);
export type HearingType = z.infer<typeof hearingTypeSchema>;

export const dockSchema = z.enum([
  'table',
  'bench',
  'open-dock',
  'glass-box',
  'metal-cage',
  'video-link',
  'not-known',
]);
export type Dock = z.infer<typeof dockSchema>;

export const recordKeptSchema = z.enum(['in-writing', 'audio', 'video', 'none', 'not-known']);
/** How the court keeps its record of the hearing. */
export type RecordKept = z.infer<typeof recordKeptSchema>;

export const outcomeOfInstanceSchema = z.enum([
  'upheld',
  'changed',
  'quashed-retrial',
  'quashed-acquitted',
  'returned',
  'terminated',
  'other',
  'not-known',
]);
export type OutcomeOfInstance = z.infer<typeof outcomeOfInstanceSchema>;

/** Which part of a hearing somebody followed. */
const partSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('all') }),
  z.strictObject({ is: z.literal('from-to'), from: clockSchema.optional(), to: clockSchema.optional() }),
  z.strictObject({ is: z.literal('not-attended') }),
  z.strictObject({ is: z.literal('not-known') }),
]);
export type Part = z.infer<typeof partSchema>;

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

/** May it be done with what is recorded of a person? */
const consent = z.strictObject({
  record: yesNoSchema.optional(),
  partners: yesNoSchema.optional(),
  un: yesNoSchema.optional(),
  public: yesNoSchema.optional(),
  on: approxDateSchema.optional(),
  words: wordsSchema.optional(),
});

/** Fields that any statement of fact may carry. */
const fact = {
  ...moves,
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
    courtFile: textSchema.optional(),
    language: textSchema.optional(),
    background: wordsSchema.optional(),
  }),
  person: z.strictObject({
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
    ages: sourcedSchema(
      z.strictObject({ age: approxCountSchema, on: approxDateSchema.optional() }),
    ).optional(),
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
  }),
  charge: z.strictObject({
    ...moves,
    accused: z.array(recordIdSchema).max(200).optional(),
    count: z.int().min(1).max(999).optional(),
    words: textSchema.optional(),
    article: textSchema.optional(),
    source: sourceSchema.optional(),
  }),
  instance: z.strictObject({
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
  }),
  hearing: z.strictObject({
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
    /** The person who is challenged. */
    against: recordIdSchema.optional(),
    /** Filed outside a hearing, on this date. */
    filedOn: approxDateSchema.optional(),
    /** What it complains of: an entry (a detention, a ruling), or words. */
    complainsOf: recordIdSchema.optional(),
    complainsOfWords: wordsSchema.optional(),
    /** An earlier motion that it repeats. */
    repeats: recordIdSchema.optional(),
  }),
  ruling: z.strictObject({
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
    readOut: z.enum(['full', 'operative-part', 'not-read', 'not-known']).optional(),
    verdicts: z.array(verdict).max(500).optional(),
    reasonsOn: z.array(reasonsOn).max(5).optional(),
    /** What an appeal or cassation instance did with the judgment before it. */
    outcome: outcomeOfInstanceSchema.optional(),
    appealTold: yesNoSchema.optional(),
    copyGiven: yesNoSchema.optional(),
    penalties: z.array(penalty).max(500).optional(),
  }),
  /** Who watches, for whom. How it is shown is the organisation's decision. */
  mission: z.strictObject({
    ...moves,
    name: textSchema.optional(),
    code: wordsSchema.optional(),
    organisation: textSchema.optional(),
    shownAs: z.enum(['name', 'code', 'organisation']).optional(),
    from: approxDateSchema.optional(),
    to: approxDateSchema.optional(),
    words: wordsSchema.optional(),
  }),
  /** Which hearing a monitor followed, which part, and from where. */
  attendance: z.strictObject({
    ...moves,
    mission: recordIdSchema.optional(),
    hearing: recordIdSchema.optional(),
    part: partSchema.optional(),
    where: z.enum(['in-room', 'relay-room', 'link', 'outside', 'not-known']).optional(),
    words: wordsSchema.optional(),
  }),
  /** A dated, placed, sourced event of the case outside court. */
  event: z.strictObject({
    ...moves,
    what: eventKindSchema.optional(),
    dates: sourcedSchema(approxDateSchema).optional(),
    place: textSchema.optional(),
    persons: z.array(recordIdSchema).max(200).optional(),
    howMany: sourcedSchema(approxCountSchema).optional(),
    words: wordsSchema.optional(),
    exact: exactWordsSchema.optional(),
    source: sourceSchema.optional(),
  }),
  /** One time of an accused in detention. */
  detention: z.strictObject({
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
  }),
  /** One item of evidence, from its first mention on. */
  evidence: z.strictObject({
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
  }),
  document: z.strictObject({
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
  }),
  /** Who asks a higher court to look at a judgment. */
  appeal: z.strictObject({
    ...moves,
    judgment: recordIdSchema.optional(),
    side: sideSchema.optional(),
    actor: actor.optional(),
    filedOn: approxDateSchema.optional(),
    grounds: wordsSchema.optional(),
    instance: recordIdSchema.optional(),
    source: sourceSchema.optional(),
  }),
  /** The monitor's own evaluation: never printed with facts. */
  remark: z.strictObject({
    ...moves,
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
  case: 2,
  person: 2,
  charge: 2,
  instance: 2,
  hearing: 2,
  observation: 2,
  motion: 2,
  ruling: 2,
  'possible-violation': 2,
  judgment: 2,
  mission: 1,
  attendance: 1,
  event: 1,
  detention: 1,
  evidence: 1,
  document: 1,
  appeal: 1,
  remark: 1,
};

/** Fields that hold what several sources say: lists that grow together and are never in conflict. `moved` is one in every kind. */
export const sourcedFields: Readonly<Partial<Record<Kind, ReadonlySet<string>>>> = {
  person: new Set(['ages', 'occupations']),
  event: new Set(['dates', 'howMany']),
  detention: new Set(['from', 'to']),
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
