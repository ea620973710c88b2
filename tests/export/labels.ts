/** A label for every code: the code in guillemets, so that a test sees which of the two a cell holds. */
import {
  fieldsByKind,
  kinds,
  motionKindSchema,
  observationKindSchema,
  penaltyKindSchema,
  reasonsSchema,
  roleSchema,
  rulingOutcomeSchema,
  sideSchema,
  stageSchema,
} from '#domain/entry.ts';
import { howRecordedSchema, yesNoSchema } from '#domain/values.ts';
import type { ExportLabels } from '#export/labels.ts';

function labelled<Code extends string>(codes: readonly Code[]): Readonly<Record<Code, string>> {
  return Object.fromEntries(codes.map((code) => [code, `«${code}»`])) as Record<Code, string>;
}

export const labels: ExportLabels = {
  kind: labelled(kinds),
  role: labelled(roleSchema.options),
  side: labelled(sideSchema.options),
  stage: labelled(stageSchema.options),
  caseStage: labelled(fieldsByKind.case.shape.stage.unwrap().options),
  observation: labelled(observationKindSchema.options),
  motion: labelled(motionKindSchema.options),
  ground: labelled(['bias', 'interest', 'earlier-part-in-case', 'other']),
  outcome: labelled(rulingOutcomeSchema.options),
  reasons: labelled(reasonsSchema.options),
  verdict: labelled(['guilty', 'acquitted', 'terminated', 'returned', 'not-known']),
  penalty: labelled(penaltyKindSchema.options),
  starts: labelled(['at-once', 'when-final', 'after-release', 'not-known']),
  unit: labelled(['hours', 'days', 'months', 'years']),
  source: labelled(['observed', 'heard-in-court', 'told-by', 'document', 'media']),
  howRecorded: labelled(howRecordedSchema.options),
  yesNo: labelled(yesNoSchema.options),
  level: labelled(['first', 'appeal', 'cassation', 'other', 'not-known']),
  next: labelled(['announced', 'announced-not-heard', 'not-announced', 'reserved', 'closed']),
  sex: labelled(['female', 'male', 'not-known']),
};
