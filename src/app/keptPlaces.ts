/**
 * Where one was, as it lies sealed among the drafts: it comes back after a hard lock, a reload, a kill, an update.
 * Only places of work come back. *More* and what lies below it (secrets, wipe), files going out or in, and erasing
 * never open by themselves: one begins at home, or at the case they were opened from.
 */
import { ROOMS } from './nav.ts';
import { caseTabs, formsOf, type Place } from './places.ts';

/** The draft's own place; those of forms and hearings begin otherwise. */
export const WHERE = 'where';

/** What a place of work carries besides its name. */
const carried = {
  today: [],
  cases: [],
  review: [],
  case: ['key', 'tab'],
  'case-form': ['key'],
  'person-form': ['key', 'id'],
  'charge-form': ['key', 'id'],
  'instance-form': ['key', 'id'],
  'hearing-form': ['key', 'id'],
  'judgment-form': ['key', 'id'],
  form: ['of', 'key', 'id', 'about'],
  prepare: ['key'],
  move: ['key', 'hearing', 'to', 'from'],
  live: ['key', 'hearing'],
  'close-hearing': ['key', 'hearing'],
  hearing: ['key', 'hearing'],
  add: ['key', 'hearing', 'is', 'motions'],
  'day-note': ['key', 'hearing'],
  entry: ['key', 'id'],
  flag: ['key', 'id'],
} as const satisfies Partial<Record<Place['at'], readonly string[]>>;

/** The text of the draft; '' = nothing to come back to but home. */
export function keptText(places: readonly Place[]): string {
  const room = places.findLastIndex(({ at }) => ROOMS.has(at));
  const here = places.slice(Math.max(room, 0));
  const end = here.findIndex(({ at }) => !(at in carried));
  const kept = end === -1 ? here : here.slice(0, end);
  return kept.every(({ at }) => at === 'today') ? '' : JSON.stringify(kept);
}

/** The places of a draft, home first. What this build does not know, or whose case is not here, ends the way. */
export function placesFrom(text: string, isHere: (key: string) => boolean): readonly Place[] {
  const read = parsed(text);
  const all: readonly unknown[] = Array.isArray(read) ? read : [];
  const end = all.findIndex((one) => !isPlace(one) || ('key' in one && one.key !== null && !isHere(one.key)));
  const known = (end === -1 ? all : all.slice(0, end)).filter(isPlace);
  return known[0]?.at === 'today' ? known : [{ at: 'today' }, ...known];
}

function isPlace(one: unknown): one is Place {
  if (typeof one !== 'object' || one === null || !('at' in one) || typeof one.at !== 'string') return false;
  if (!(one.at in carried)) return false;
  const names = carried[one.at as keyof typeof carried];
  return names.every((name) => {
    const value = (one as Readonly<Record<string, unknown>>)[name];
    // What another build called a part of a case or a form is not drawn by this one.
    if (name === 'tab') return caseTabs.some((tab) => tab === value);
    if (name === 'of' && one.at === 'form') return formsOf.some((of) => of === value);
    if (name === 'from') return value === 'live' || value === 'case';
    if (name === 'motions') return Array.isArray(value) && value.every((id) => typeof id === 'string');
    return typeof value === 'string' || (value === null && mayBeNull(one.at as string, name));
  });
}

/** A new entry has no id yet and may belong to no other, a new case no key; what is outside court has no hearing, a move not yet. */
function mayBeNull(at: string, name: string): boolean {
  return (
    name === 'id' ||
    name === 'about' ||
    (name === 'key' && at === 'case-form') ||
    (name === 'hearing' && at === 'add') ||
    (at === 'move' && (name === 'hearing' || name === 'to'))
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
