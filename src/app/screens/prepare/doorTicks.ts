/**
 * The door list: what one looks over before leaving the house. A tick is of one day: it lies sealed among the drafts, and
 * the first look on a later day lets it go. Nothing of it becomes an entry.
 */
export const doorThings = ['charged', 'id', 'letter', 'paper', 'pin', 'cover', 'answer', 'call'] as const;
export type DoorThing = (typeof doorThings)[number];

export const DOOR_LIST = 'door-list';

export interface DoorTicks {
  /** `YYYY-MM-DD`: the last day for which they hold. */
  readonly until: string;
  readonly things: readonly DoorThing[];
}

/** What of the draft holds today; none where it is of an earlier day or unreadable. */
export function ticksFrom(text: string, today: string): DoorTicks | null {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null || !('until' in read) || !('things' in read)) return null;
    const { until, things } = read;
    if (typeof until !== 'string' || !Array.isArray(things) || until < today) return null;
    return { until, things: doorThings.filter((thing) => things.includes(thing)) };
  } catch {
    return null;
  }
}

/** The draft's text; '' lets it go. */
export const textOfTicks = (ticks: DoorTicks): string =>
  ticks.things.length === 0 ? '' : JSON.stringify(ticks);
