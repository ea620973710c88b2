/** Who has which role at which instance. A new instance takes over the accused and their counsel, nobody else. */
import { hearings, instances, itemAt, persons, rolesOf } from './casebook.ts';
import type { Role } from './codes.ts';
import type { Statement } from './entry.ts';
import type { FoldState } from './fold.ts';
import { actorsOf, factsOf } from './hearingLog.ts';
import { valueOf, type Item } from './item.ts';
import { cameOf } from './notedInLog.ts';
import { onceFor } from './onceFor.ts';
import type { RecordId } from './values.ts';
import { complete } from './write.ts';

/** The reason given when a role is carried into a new instance. */
export const NEW_INSTANCE = 'new-instance';

/**
 * What to say after the new instance is entered: the accused, and counsel of an accused, have their role there too.
 *
 * @param device who writes; `null` when that is not known
 */
export function carriedInto(state: FoldState, instance: RecordId, device: string | null): Statement[] {
  return persons(state).flatMap((person) => {
    const roles = carriedRoles(state, person);
    const named = valueOf(person, 'rolesIn') ?? [];
    if (roles.length === 0 || named.some((one) => one.instance === instance)) return [];
    return complete(person, { rolesIn: [...named, { instance, roles: [...roles] }] }, device, NEW_INSTANCE);
  });
}

/**
 * Roles a person has at an instance: those named for it; else, where it has not taken over its people, those the
 * person has in the case. At an instance that has, also those of whoever took part in one of its hearings or was entered
 * since; but who was entered with a role named for another instance was entered for that one.
 */
export function rolesAt(
  state: FoldState,
  person: Item<'person'>,
  instance: RecordId | undefined,
): readonly Role[] {
  const named = (valueOf(person, 'rolesIn') ?? []).find((one) => one.instance === instance);
  if (named !== undefined) return named.roles;
  if (instance === undefined || seenAt(state).get(instance)?.has(person.id)) return rolesOf(person);
  if (isForAnother(state, person, instance)) return [];
  const all = !hasTakenOver(state).has(instance);
  return all || isNewSince(state, person, instance) ? rolesOf(person) : [];
}

/** Those who have a role at this instance. */
export function personsAt(state: FoldState, instance: RecordId | undefined): readonly Item<'person'>[] {
  if (instance === undefined) return persons(state);
  const all = !hasTakenOver(state).has(instance);
  return persons(state).filter((person) =>
    all ? !isForAnother(state, person, instance) : rolesAt(state, person, instance).length > 0,
  );
}

/** Instances but the first, for which somebody's role was named. */
const hasTakenOver = onceFor((state: FoldState): ReadonlySet<RecordId> => {
  const first = instances(state)[0]?.id;
  const named = persons(state).flatMap((person) => valueOf(person, 'rolesIn') ?? []);
  return new Set(named.map(({ instance }) => instance).filter((instance) => instance !== first));
});

/** Persons who came, or acted, in hearings of each instance. */
const seenAt = onceFor((state: FoldState): ReadonlyMap<RecordId, ReadonlySet<RecordId>> => {
  const seen = new Map<RecordId, Set<RecordId>>();
  for (const hearing of hearings(state)) {
    const instance = valueOf(hearing, 'instance');
    if (instance === undefined) continue;
    const people = seen.get(instance) ?? new Set();
    for (const { person, is } of cameOf(state, hearing)) if (is !== 'absent') people.add(person);
    for (const fact of factsOf(state, hearing.id)) for (const person of actorsOf(fact)) people.add(person);
    seen.set(instance, people);
  }
  return seen;
});

/**
 * Entered after this instance with a role named for others alone, and not seen here. Only what was there when the person
 * was entered counts: a role at a later instance was carried there.
 */
function isForAnother(state: FoldState, person: Item<'person'>, instance: RecordId): boolean {
  const named = valueOf(person, 'rolesIn') ?? [];
  const isNamed = named.some((one) => one.instance === instance);
  if (isNamed || seenAt(state).get(instance)?.has(person.id)) return false;
  return isNewSince(state, person, instance) && namedAtFirst(person).some((other) => other !== instance);
}

/** Instances a role was named for when the person was entered. */
function namedAtFirst({ enter: { statement } }: Item<'person'>): readonly RecordId[] {
  const isPerson = statement.do === 'enter' && statement.kind === 'person';
  return isPerson ? (statement.fields.rolesIn ?? []).map(({ instance }) => instance) : [];
}

/** Entered after the instance was: added for it. */
function isNewSince(state: FoldState, person: Item<'person'>, instance: RecordId): boolean {
  const entered = itemAt(state, instance);
  return entered !== undefined && person.at > entered.at;
}

function carriedRoles(state: FoldState, person: Item<'person'>): readonly Role[] {
  const roles = rolesOf(person);
  const accused = roles.includes('accused') ? (['accused'] as const) : [];
  const represents = valueOf(person, 'represents') ?? [];
  const ofAccused = represents.some((id) => {
    const whom = itemAt(state, id);
    return whom?.kind === 'person' && rolesOf(whom).includes('accused');
  });
  // Counsel of whom nobody has said anything is taken for counsel of the accused.
  const counsel = roles.includes('defence-counsel') && (ofAccused || represents.length === 0);
  return [...accused, ...(counsel ? (['defence-counsel'] as const) : [])];
}
