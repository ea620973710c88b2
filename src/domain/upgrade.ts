/**
 * Old statements are never rewritten: pure steps lift what was read, one version at a time, before it is
 * parsed. A step must work on any subset of the fields, since a patch or a withheld part carries only some.
 */
import type { Kind } from './entry.ts';
import type { Loose } from './parts.ts';

export interface Step {
  /** Fields of version v → fields of version v + 1. */
  readonly fields: (fields: Loose) => Loose;
  /** Old name → new name, for the `over` of amendments. */
  readonly renamed?: Readonly<Record<string, string>>;
}

/** `steps[kind][v]` lifts version v to v + 1. */
export type Steps = Readonly<Partial<Record<Kind, Readonly<Record<number, Step>>>>>;

/** Only new fields and new words: what was said stays as it is. */
const nothingChanges: Step = { fields: (fields) => fields };

/** A value that stood alone becomes the first of several sources' values. */
function alone(fields: Loose, from: string, to: string, value: (old: unknown) => unknown): Loose {
  const { [from]: old, ...rest } = fields;
  return old === undefined ? rest : { ...rest, [to]: [{ value: value(old) }] };
}

/** The last step of every kind: dates about a month or a year, times between two, a dock of unknown kind. */
export const steps: Steps = {
  case: { 1: nothingChanges, 2: nothingChanges },
  person: {
    1: {
      fields: (fields) =>
        alone(
          alone(fields, 'age', 'ages', (age) => ({ age })),
          'occupation',
          'occupations',
          (occupation) => occupation,
        ),
      renamed: { age: 'ages', occupation: 'occupations' },
    },
    2: nothingChanges,
  },
  charge: { 1: nothingChanges, 2: nothingChanges },
  instance: { 1: nothingChanges, 2: nothingChanges },
  hearing: { 1: nothingChanges, 2: nothingChanges },
  observation: { 1: nothingChanges, 2: nothingChanges },
  motion: { 1: nothingChanges, 2: nothingChanges },
  ruling: { 1: nothingChanges, 2: nothingChanges },
  'possible-violation': { 1: nothingChanges, 2: nothingChanges },
  judgment: { 1: { fields: withAmounts }, 2: nothingChanges },
  mission: { 1: nothingChanges },
  attendance: { 1: nothingChanges },
  event: { 1: nothingChanges },
  detention: { 1: nothingChanges },
  evidence: { 1: nothingChanges },
  document: { 1: nothingChanges },
  appeal: { 1: nothingChanges },
  remark: { 1: nothingChanges },
};

/** Version 1 had one `money` in a penalty. */
function withAmounts(fields: Loose): Loose {
  const { penalties } = fields;
  if (!Array.isArray(penalties)) return fields;
  return {
    ...fields,
    penalties: penalties.map((penalty: Loose) => alone(penalty, 'money', 'amounts', (money) => money)),
  };
}

export interface Lifted {
  readonly fields: Loose;
  readonly over: Loose;
}

/** Lifts from version `from` to `to`; `null` when a step is missing or throws on what it was given. */
export function upgrade(
  kind: Kind,
  content: Lifted,
  from: number,
  to: number,
  table: Steps = steps,
): Lifted | null {
  let lifted = content;
  for (let version = from; version < to; version += 1) {
    const step = table[kind]?.[version];
    if (step === undefined) return null;
    const renamed = step.renamed ?? {};
    try {
      lifted = {
        fields: step.fields(lifted.fields),
        over: Object.fromEntries(
          Object.entries(lifted.over).map(([name, ids]) => [renamed[name] ?? name, ids]),
        ),
      };
    } catch {
      return null;
    }
  }
  return lifted;
}
