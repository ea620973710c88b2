/** The words a field may hold where its answers are a closed list: stored as they stand here, shown in words by each language. */
import '#standards/zodWithoutEval.ts';
import { z } from 'zod';

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
  /** A dock or box for the accused, nobody could say which: as on a photograph. */
  'box',
  'video-link',
  'other',
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
