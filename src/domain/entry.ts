/**
 * The closed union of everything that can be recorded. One member per thing a monitor states;
 * what is shown anywhere is a fold of these (`fold.ts`).
 *
 * Every field is optional: nothing is required at capture. A field that is absent is blank.
 */
import type { z } from 'zod';
import { detentionFields, eventFields } from './aroundFields.ts';
import { caseFields, chargeFields, instanceFields, missionFields, personFields } from './caseFields.ts';
import {
  appealFields,
  documentFields,
  evidenceFields,
  judgmentFields,
  motionFields,
  observationFields,
  rulingFields,
} from './courtFields.ts';
import { possibleViolationFields, remarkFields } from './evaluationFields.ts';
import { attendanceFields, hearingFields } from './hearingFields.ts';
import type { Said } from './said.ts';
import type { RecordId } from './values.ts';

export const fieldsByKind = {
  case: caseFields,
  person: personFields,
  charge: chargeFields,
  instance: instanceFields,
  hearing: hearingFields,
  observation: observationFields,
  motion: motionFields,
  ruling: rulingFields,
  'possible-violation': possibleViolationFields,
  judgment: judgmentFields,
  mission: missionFields,
  attendance: attendanceFields,
  event: eventFields,
  detention: detentionFields,
  evidence: evidenceFields,
  document: documentFields,
  appeal: appealFields,
  remark: remarkFields,
} as const;

export type Kind = keyof typeof fieldsByKind;
export type Fields<K extends Kind = Kind> = z.infer<(typeof fieldsByKind)[K]>;
export type FieldName<K extends Kind = Kind> = keyof Fields<K> & string;
export const kinds = Object.keys(fieldsByKind) as Kind[];

/** Current version of each kind; older ones are lifted by `upgrade.ts`. */
export const kindVersions: Record<Kind, number> = {
  case: 3,
  person: 3,
  charge: 3,
  instance: 3,
  hearing: 3,
  observation: 3,
  motion: 3,
  ruling: 3,
  'possible-violation': 3,
  judgment: 3,
  mission: 2,
  attendance: 2,
  event: 2,
  detention: 2,
  evidence: 2,
  document: 2,
  appeal: 2,
  remark: 2,
};

/** May be asked how it is known as a whole; what it says of several sources' values carries theirs. */
export function carriesSource(kind: Kind): boolean {
  return Object.hasOwn(fieldsByKind[kind].shape, 'source');
}

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
        | { do: 'complete'; of: K; target: RecordId; set: Fields<K> }
        | {
            do: 'amend';
            of: K;
            target: RecordId;
            set: Fields<K>;
            over: Partial<Record<string, RecordId[]>>;
            why: string;
          };
    }[Kind]
  | { do: 'withdraw'; target: RecordId; why: string };

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
