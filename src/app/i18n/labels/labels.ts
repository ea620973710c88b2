/**
 * Codes to words, in the language of the screen. The code never changes; the word may follow the stage.
 */
import type { I18n, MessageDescriptor } from '@lingui/core';
import { sides } from './sides.ts';
import { stages } from './stages.ts';
import { caseStages } from './caseStages.ts';
import { observations } from './observations.ts';
import { motions } from './motions.ts';
import { outcomes } from './outcomes.ts';
import { reasons } from './reasons.ts';
import { verdicts } from './verdicts.ts';
import { penalties } from './penalties.ts';
import { sources } from './sources.ts';
import { howRecorded } from './howRecorded.ts';
import { yesNo } from './yesNo.ts';
import { grounds } from './grounds.ts';
import { levels } from './levels.ts';
import { nextStates } from './nextStates.ts';
import { starts } from './starts.ts';
import { sexes } from './sexes.ts';
import { units } from './units.ts';
import { kinds } from './kinds.ts';
import { eventKinds } from './eventKinds.ts';
import { detentionKinds } from './detentionKinds.ts';
import { evidenceKinds } from './evidenceKinds.ts';
import { documentKinds } from './documentKinds.ts';
import { hearingTypes } from './hearingTypes.ts';
import { docks } from './docks.ts';
import { recordsKept } from './recordsKept.ts';
import { instanceOutcomes } from './instanceOutcomes.ts';
import { rulingKinds } from './rulingKinds.ts';
import { counselKinds } from './counselKinds.ts';
import { shownAs } from './shownAs.ts';
import { attendedFrom } from './attendedFrom.ts';
import { partsFollowed } from './partsFollowed.ts';
import { admissions } from './admissions.ts';
import { evidenceAdmissions } from './evidenceAdmissions.ts';
import { whoCame } from './whoCame.ts';
import { opennesses } from './opennesses.ts';
import { modes } from './modes.ts';
import { readOut } from './readOut.ts';
import { reasonsOn } from './reasonsOn.ts';
import { setAside } from './setAside.ts';
import { refusals } from './refusals.ts';
import { refusedRecords } from './refusedRecords.ts';
import { roleLabel, type RoleContext } from './roles.ts';
import type { Role } from '#domain/codes.ts';

const sets = {
  side: sides,
  stage: stages,
  caseStage: caseStages,
  observation: observations,
  motion: motions,
  outcome: outcomes,
  reasons,
  verdict: verdicts,
  penalty: penalties,
  source: sources,
  howRecorded,
  yesNo,
  ground: grounds,
  level: levels,
  next: nextStates,
  starts,
  sex: sexes,
  unit: units,
  kind: kinds,
  eventKind: eventKinds,
  detentionKind: detentionKinds,
  evidenceKind: evidenceKinds,
  documentKind: documentKinds,
  hearingType: hearingTypes,
  dock: docks,
  recordKept: recordsKept,
  instanceOutcome: instanceOutcomes,
  rulingKind: rulingKinds,
  counsel: counselKinds,
  shownAs,
  attendedFrom,
  part: partsFollowed,
  admitted: admissions,
  evidenceAdmitted: evidenceAdmissions,
  came: whoCame,
  openness: opennesses,
  mode: modes,
  readOut,
  reasonsOn,
  setAside,
  refusal: refusals,
  refusedRecord: refusedRecords,
} as const;

type Sets = typeof sets;
export type LabelSet = keyof Sets | 'role';
export type CodeOf<S extends LabelSet> = S extends keyof Sets ? keyof Sets[S] & string : Role;

/** The word for a code. `context` matters for roles only: suspect, accused, defendant, convicted. */
export function labelOf<S extends LabelSet>(
  i18n: I18n,
  set: S,
  code: CodeOf<S>,
  context: RoleContext = {},
): string {
  if (set === 'role') return i18n._(roleLabel(code as Role, context));
  const words: Readonly<Record<string, MessageDescriptor>> = sets[set as keyof Sets];
  const word = words[code];
  return word ? i18n._(word) : code;
}

/** All codes of a set with their words, in the order they are drawn: for chips and selects. */
export function optionsOf<S extends Exclude<LabelSet, 'role'>>(
  i18n: I18n,
  set: S,
): { value: CodeOf<S>; label: string }[] {
  return (Object.keys(sets[set]) as CodeOf<S>[]).map((value) => ({
    value,
    label: labelOf(i18n, set, value),
  }));
}
