/** What a further hearing of an instance takes over from the last one: to be looked at, not facts of the new one. */
import { hearingDay, hearings, instances } from './casebook.ts';
import { comingFor, nextWith, spokeSince } from './comingHearing.ts';
import { courtTimeOnClock, isZone } from './courtTime.ts';
import type { Fields } from './entry.ts';
import type { FoldState } from './fold.ts';
import { nextNumber } from './hearingGaps.ts';
import { personsAt, rolesAt } from './instanceRoles.ts';
import { valueOf, type Item } from './item.ts';
import { cameOf } from './notedInLog.ts';
import type { RecordId } from './values.ts';

export interface Carried {
  /**
   * Instance (whose court it is), number, the last room unless one was announced for this day, language, that an interpreter is needed and who, and the
   * announced start if this day was announced. Who came is not among them.
   */
  readonly fields: Fields<'hearing'>;
  /** Who is likely to come, likeliest first: those who came to the last hearing, then bench and parties of the instance. */
  readonly likely: readonly RecordId[];
  readonly from: Item<'hearing'> | undefined;
}

/**
 * @param setting `instance`: the newest one where none is named. `day`: of the new hearing, `YYYY-MM-DD`. `zone`: IANA
 */
export function carriedHearing(
  state: FoldState,
  setting: { readonly instance?: RecordId | undefined; readonly day: string; readonly zone: string },
): Carried {
  const instance = setting.instance ?? instances(state).at(-1)?.id;
  const from = hearings(state).findLast((hearing) => valueOf(hearing, 'instance') === instance);
  const announced = announcedFor(state, { ...setting, instance });
  const fields: Fields<'hearing'> = {
    ...(instance === undefined ? {} : { instance }),
    number: { is: 'exact', n: nextNumber(state, instance) },
    date: { is: 'exact', on: setting.day },
    ...(announced.announcedStart && { announcedStart: announced.announcedStart }),
    ...(from && conditionsOf(from, announced.room === undefined)),
  };
  return { fields, likely: likelyToCome(state, instance, from), from };
}

function conditionsOf(from: Item<'hearing'>, inRoom: boolean): Fields<'hearing'> {
  const room = inRoom ? valueOf(from, 'room') : undefined;
  const language = valueOf(from, 'language');
  const { needed, person } = valueOf(from, 'interpreter') ?? {};
  const interpreter = { ...(needed ? { needed } : {}), ...(person ? { person } : {}) };
  return {
    ...(room === undefined ? {} : { room }),
    ...(language === undefined ? {} : { language }),
    ...(Object.keys(interpreter).length === 0 ? {} : { interpreter }),
  };
}

/**
 * Start and room as they were announced for this very day, outside the courtroom or at a hearing. The start is known of
 * the hearing itself; the room may have changed at the door and is only offered.
 */
export function announcedFor(
  state: FoldState,
  { instance, day, zone }: { instance?: RecordId | undefined; readonly day: string; readonly zone: string },
): Pick<Fields<'hearing'>, 'room' | 'announcedStart'> {
  const known = comingFor(state, instance);
  const before = hearings(state).filter(
    (hearing) => hearingDay(hearing) <= day && (valueOf(hearing, 'instance') ?? instance) === instance,
  );
  const stands = known !== undefined && !before.some((hearing) => spokeSince(hearing, known.said));
  const court = before.flatMap((hearing) => valueOf(hearing, 'next') ?? []);
  const said = stands ? [...court, nextWith(court.at(-1), known.coming)] : court;
  const announced = said.findLast(({ date }) => date?.is === 'exact' && date.on === day);
  return {
    ...(announced?.room === undefined ? {} : { room: text(announced.room) }),
    ...(announced?.time === undefined || !isZone(zone)
      ? {}
      : { announcedStart: { is: 'exact', at: courtTimeOnClock(day, announced.time, zone) } }),
  };
}

function likelyToCome(
  state: FoldState,
  instance: RecordId | undefined,
  from: Item<'hearing'> | undefined,
): readonly RecordId[] {
  const came = (from === undefined ? [] : cameOf(state, from))
    .filter(({ is }) => is === 'present' || is === 'late')
    .map(({ person }) => person);
  const parties = personsAt(state, instance)
    .filter((person) => rolesAt(state, person, instance).some((role) => partyRoles.has(role)))
    .map(({ id }) => id);
  return [...new Set([...came, ...parties])];
}

/** Who sits in every hearing: witnesses and the public come when they are called, or as they like. */
const partyRoles: ReadonlySet<string> = new Set([
  'judge',
  'clerk',
  'prosecutor',
  'accused',
  'defence-counsel',
  'legal-representative',
  'victim',
  'interpreter',
]);

function text(words: string): { is: 'text'; text: string } {
  return { is: 'text', text: words };
}
