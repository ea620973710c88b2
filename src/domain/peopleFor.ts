/** Whom a monitor is likely to name next, likeliest first; nobody is left out. */
import { itemOf, persons, rolesOf } from './casebook.ts';
import type { MotionKind, ObservationKind, Role, Side } from './codes.ts';
import type { FoldState } from './fold.ts';
import { actorsOf, factsOf, type Fact } from './hearingLog.ts';
import { personsAt, rolesAt } from './instanceRoles.ts';
import { valueOf, type Item } from './item.ts';
import { byMark } from './marks.ts';
import type { RecordId } from './values.ts';

export interface NextPerson {
  readonly hearing?: RecordId | undefined;
  readonly side?: Side | undefined;
  readonly motion?: MotionKind | undefined;
  readonly observation?: ObservationKind | undefined;
  readonly ruling?: true | undefined;
  /** Roles that fit, likeliest first, where the caller knows better. */
  readonly roles?: readonly Role[] | undefined;
}

const bySide: Readonly<Record<Side, readonly Role[]>> = {
  defence: ['defence-counsel', 'accused', 'legal-representative'],
  prosecution: ['prosecutor'],
  victim: ['victim', 'legal-representative'],
  court: ['judge', 'clerk'],
  'not-known': [],
};

const byObservation: Readonly<Partial<Record<ObservationKind, readonly Role[]>>> = {
  witness: ['witness', 'victim', 'expert', 'specialist', 'accused'],
  'speech-prosecution': ['prosecutor'],
  'speech-defence': ['defence-counsel', 'accused'],
  'speech-accused': ['accused'],
  'last-word': ['accused'],
  'detention-complaint': ['defence-counsel', 'accused'],
  'rights-told': ['judge'],
  'order-of-proceedings': ['judge'],
  'reading-begins': ['judge'],
  reasons: ['judge'],
  'copy-and-appeal-told': ['judge'],
  statement: ['accused', 'defence-counsel', 'prosecutor', 'judge', 'victim'],
  'question-struck': ['defence-counsel', 'prosecutor', 'accused'],
  document: ['prosecutor', 'defence-counsel'],
};

/** Roles that fit an entry, likeliest first; none where anybody may be meant. */
export function rolesFor(next: NextPerson): readonly Role[] {
  if (next.roles !== undefined) return next.roles;
  if (next.ruling) return ['judge'];
  const ofSide = next.side === undefined ? [] : bySide[next.side];
  if (ofSide.length > 0) return ofSide;
  if (next.motion !== undefined)
    return ['defence-counsel', 'prosecutor', 'accused', 'victim', 'legal-representative'];
  return (next.observation && byObservation[next.observation]) ?? [];
}

/** Those of the hearing's instance first; by role that fits, then who is there today, then who spoke last, then by number, letter or seat. */
export function peopleFor(state: FoldState, next: NextPerson): readonly Item<'person'>[] {
  const roles = rolesFor(next);
  const hearing = itemOf(state, 'hearing', next.hearing);
  const facts = next.hearing === undefined ? [] : factsOf(state, next.hearing);
  const there = presence(hearing, facts);
  const spoke = new Map(facts.flatMap((fact, at) => actorsOf(fact).map((person) => [person, at] as const)));
  const instance = hearing && valueOf(hearing, 'instance');
  const ofInstance = new Set(personsAt(state, instance));
  const fit = (person: Item<'person'>) => {
    // Of somebody from another instance: what the person was there.
    const places = (ofInstance.has(person) ? rolesAt(state, person, instance) : rolesOf(person))
      .map((role) => roles.indexOf(role))
      .filter((place) => place >= 0);
    return places.length === 0 ? roles.length : Math.min(...places);
  };
  return persons(state)
    .map((person) => ({
      person,
      elsewhere: ofInstance.has(person) ? 0 : 1,
      fit: fit(person),
      there: there.get(person.id) ?? 1,
      spoke: spoke.get(person.id) ?? -1,
    }))
    .toSorted(
      (a, b) =>
        a.elsewhere - b.elsewhere ||
        a.fit - b.fit ||
        a.there - b.there ||
        b.spoke - a.spoke ||
        byMark(a.person, b.person),
    )
    .map(({ person }) => person);
}

/** 0 = there, 1 = nothing said, 2 = said to be absent. */
function presence(
  hearing: Item<'hearing'> | undefined,
  facts: readonly Fact[],
): ReadonlyMap<RecordId, number> {
  const there = new Map<RecordId, number>();
  for (const fact of facts) for (const person of actorsOf(fact)) there.set(person, 0);
  for (const { person, is } of (hearing && valueOf(hearing, 'came')) ?? [])
    if (is !== 'not-known') there.set(person, is === 'present' || is === 'late' ? 0 : 2);
  return there;
}
