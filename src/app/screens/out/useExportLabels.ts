import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import type { CodesBySet, ExportLabels } from '#export/labels.ts';
import { labelOf, optionsOf } from '../../i18n/labels/labels.ts';
import { allRoles } from '../../i18n/labels/roles.ts';

type Plain = Exclude<keyof CodesBySet, 'role'>;

/** One word for every code, in the language of the screen: what an export carries beside its codes. */
export function useExportLabels(): ExportLabels {
  const { i18n } = useLingui();
  return exportLabels(i18n);
}

function exportLabels(i18n: I18n): ExportLabels {
  const of = <Set extends Plain>(set: Set) =>
    Object.fromEntries(optionsOf(i18n, set).map(({ value, label }) => [value, label])) as ExportLabels[Set];
  const role = Object.fromEntries(
    allRoles.map((one) => [one, labelOf(i18n, 'role', one)]),
  ) as ExportLabels['role'];
  return {
    role,
    kind: of('kind'),
    side: of('side'),
    stage: of('stage'),
    caseStage: of('caseStage'),
    observation: of('observation'),
    motion: of('motion'),
    ground: of('ground'),
    outcome: of('outcome'),
    reasons: of('reasons'),
    verdict: of('verdict'),
    penalty: of('penalty'),
    starts: of('starts'),
    unit: of('unit'),
    source: of('source'),
    howRecorded: of('howRecorded'),
    yesNo: of('yesNo'),
    level: of('level'),
    next: of('next'),
    sex: of('sex'),
    counsel: of('counsel'),
    eventKind: of('eventKind'),
    detentionKind: of('detentionKind'),
    evidenceKind: of('evidenceKind'),
    documentKind: of('documentKind'),
    hearingType: of('hearingType'),
    mode: of('mode'),
    part: of('part'),
    admitted: of('admitted'),
    openness: of('openness'),
    came: of('came'),
    dock: of('dock'),
    recordKept: of('recordKept'),
    rulingKind: of('rulingKind'),
    evidenceAdmitted: of('evidenceAdmitted'),
    readOut: of('readOut'),
    reasonsOn: of('reasonsOn'),
    instanceOutcome: of('instanceOutcome'),
    shownAs: of('shownAs'),
    attendedFrom: of('attendedFrom'),
  };
}
