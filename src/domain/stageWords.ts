/** Which word an accused is called by: follows the stage, and a judgment that was given on this person. */
import { caseOf, instances, judgments } from './casebook.ts';
import type { OutcomeOfInstance } from './codes.ts';
import type { Fields } from './entry.ts';
import type { FoldState } from './fold.ts';
import { valueOf, type Item } from './item.ts';
import type { RecordId } from './values.ts';

export type CaseStage = NonNullable<Fields<'case'>['stage']>;
export type AccusedWord = 'suspect' | 'accused' | 'defendant' | 'convicted' | 'acquitted';
export type JudgedAs = 'guilty' | 'acquitted' | 'neither';

/**
 * Before the trial: suspect. At it: defendant. After a judgment: by what it said of this person; where nothing is
 * said, on appeal the convicted, in a case that is closed the neutral word. Without a stage: the neutral word.
 */
export function accusedWord(stage: CaseStage | undefined, judged?: JudgedAs): AccusedWord {
  switch (stage) {
    case 'pre-trial':
      return 'suspect';
    case 'trial':
    case 'judgment':
      return 'defendant';
    case 'appeal':
    case 'cassation':
      return judged === 'neither' ? 'accused' : judged === 'acquitted' ? 'acquitted' : 'convicted';
    case 'closed':
      return judged === 'guilty' ? 'convicted' : judged === 'acquitted' ? 'acquitted' : 'accused';
    case undefined:
      return 'accused';
  }
}

/** `ended`: the proceedings against this person, without a verdict on guilt for any count. */
export type JudgedFinely = JudgedAs | 'ended';

/** What an instance above does to a judgment; the others leave it as it is. */
const after: Readonly<Partial<Record<OutcomeOfInstance, JudgedFinely>>> = {
  'quashed-retrial': 'neither',
  'quashed-acquitted': 'acquitted',
  returned: 'neither',
  terminated: 'ended',
};

/** The word for this person in this case as it stands. */
export function wordFor(state: FoldState, person: RecordId): AccusedWord {
  const theCase = caseOf(state);
  return accusedWord(theCase && valueOf(theCase, 'stage'), judgedAs(state, person));
}

/**
 * By the last judgment that says something of this person: guilty on any count, else acquitted on all, else neither.
 * What was quashed or ended counts no more. `undefined` = no judgment speaks of this person.
 */
export function judgedAs(state: FoldState, person: RecordId): JudgedAs | undefined {
  const judged = judgedInTurn(state, person).at(-1)?.as;
  return judged === 'ended' ? 'neither' : judged;
}

/** Each judgment after which something was said of this person, and what was said then; the lowest instance first. */
export function judgedInTurn(
  state: FoldState,
  person: RecordId,
): readonly { readonly judgment: Item<'judgment'>; readonly as: JudgedFinely }[] {
  const places = new Map(instances(state).map(({ id }, place) => [id, place]));
  const place = (instance: RecordId | undefined) =>
    (instance === undefined ? undefined : places.get(instance)) ?? -1;
  let judged: JudgedFinely | undefined;
  const inOrder = judgments(state).toSorted(
    (a, b) => place(valueOf(a, 'instance')) - place(valueOf(b, 'instance')),
  );
  return inOrder.flatMap((judgment) => {
    const outcome = valueOf(judgment, 'outcome');
    if (judged !== undefined && outcome !== undefined) judged = after[outcome] ?? judged;
    const said = (valueOf(judgment, 'verdicts') ?? []).filter(({ accused }) => accused === person);
    const every = (...outcomes: string[]) => said.every(({ outcome: verdict }) => outcomes.includes(verdict));
    if (said.some(({ outcome: verdict }) => verdict === 'guilty')) judged = 'guilty';
    else if (said.length > 0)
      judged = every('acquitted') ? 'acquitted' : every('acquitted', 'terminated') ? 'ended' : 'neither';
    return judged === undefined ? [] : [{ judgment, as: judged }];
  });
}
