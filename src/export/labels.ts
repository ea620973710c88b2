/** Codes to words in the language of the export: handed in, so that this room knows no catalogue. */
import type {
  DetentionKind,
  Dock,
  DocumentKind,
  EventKind,
  EvidenceKind,
  MotionKind,
  ObservationKind,
  OutcomeOfInstance,
  Reasons,
  Role,
  RulingKind,
  RulingOutcome,
  Side,
  Stage,
} from '#domain/codes.ts';
import type { Fields, Kind } from '#domain/entry.ts';
import type { Part } from '#domain/hearingFields.ts';
import type { ApproxTerm, HowRecorded, Source, YesNo } from '#domain/values.ts';

type Given<T> = Exclude<T, undefined>;
type Element<T> = Given<T> extends readonly (infer E)[] ? E : never;
type Verdict = Element<Fields<'judgment'>['verdicts']>;
type Penalty = Element<Fields<'judgment'>['penalties']>;

export interface CodesBySet {
  readonly kind: Kind;
  readonly role: Role;
  readonly side: Side;
  readonly stage: Stage;
  readonly caseStage: Given<Fields<'case'>['stage']>;
  readonly observation: ObservationKind;
  readonly motion: MotionKind;
  readonly ground: Element<Fields<'motion'>['grounds']>['ground'];
  readonly outcome: RulingOutcome;
  readonly reasons: Reasons;
  readonly verdict: Verdict['outcome'];
  readonly penalty: Penalty['kind'];
  readonly starts: Given<Penalty['starts']>;
  readonly unit: Extract<ApproxTerm, { unit: string }>['unit'];
  readonly source: Source['how'];
  readonly howRecorded: HowRecorded;
  readonly yesNo: YesNo;
  readonly level: Given<Fields<'instance'>['level']>;
  readonly next: Given<Fields<'hearing'>['next']>['state'];
  readonly sex: Given<Fields<'person'>['sex']>;
  readonly counsel: Given<Fields<'person'>['counsel']>;
  readonly eventKind: EventKind;
  readonly detentionKind: DetentionKind;
  readonly evidenceKind: EvidenceKind;
  readonly documentKind: DocumentKind;
  readonly hearingType: Given<Fields<'hearing'>['type']>;
  readonly mode: Given<Fields<'hearing'>['mode']>;
  readonly part: Part['is'];
  readonly admitted: Given<Given<Fields<'hearing'>['access']>['admitted']>;
  readonly openness: Given<Fields<'hearing'>['openness']>['is'];
  readonly came: Element<Fields<'hearing'>['came']>['is'];
  readonly dock: Dock;
  readonly recordKept: Element<Given<Fields<'hearing'>['recordKept']>['how']>;
  readonly rulingKind: RulingKind;
  readonly evidenceAdmitted: Given<Fields<'evidence'>['admitted']>;
  readonly readOut: Given<Fields<'judgment'>['readOut']>;
  readonly reasonsOn: Element<Fields<'judgment'>['reasonsOn']>['on'];
  readonly instanceOutcome: OutcomeOfInstance;
  readonly shownAs: Given<Fields<'mission'>['shownAs']>;
  readonly attendedFrom: Given<Fields<'attendance'>['where']>;
}

/** One word for every code; a missing one does not compile. */
export type ExportLabels = {
  readonly [Set in keyof CodesBySet]: Readonly<Record<CodesBySet[Set], string>>;
};
