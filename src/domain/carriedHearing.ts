/** What a further hearing of an instance takes over from the last one: to be looked at, not facts of the new one. */
import { firstEntered, hearingDay, hearings, instanceOf, instances } from './casebook.ts';
import { comingFor, nextWith, overtakes } from './comingHearing.ts';
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
  const from = hearings(state).findLast((hearing) => instanceOf(state, hearing) === instance);
  const announced = announcedFor(state, { ...setting, instance });
  const number = nextNumber(state, instance);
  const fields: Fields<'hearing'> = {
    ...(instance === undefined ? {} : { instance }),
    ...(number && { number }),
    date: { is: 'exact', on: setting.day },
    ...(announced.announcedStart && { announcedStart: announced.announcedStart }),
    ...(from && conditionsOf(from, announced.room === undefined)),
  };
  return { fields, likely: likelyToCome(state, instance, from), from };
}

/**
 * What a hearing that comes from a case of its own is in this one, where there is one instance it can be of: its instance,
 * what was announced for its day, and if no later one is known its number, unless one was said that is not the app's own
 * "1" of a case without another hearing.
 */
export function placedIn(state: FoldState, hearing: Item<'hearing'>, zone: string): Fields<'hearing'> {
  const [only, ...more] = instances(state);
  if (only === undefined || more.length > 0 || valueOf(hearing, 'instance') !== undefined) return {};
  const instance = only.id;
  const day = hearingDay(hearing);
  const isLast = hearings(state).every((one) => one.id === hearing.id || hearingDay(one) <= day);
  const said = valueOf(hearing, 'number');
  const isOwn = said === undefined || (said.is === 'exact' && said.n === 1);
  const number = isLast && isOwn ? nextNumber(state, instance, hearing.id) : undefined;
  const start = announcedFor(state, { instance, day, zone, of: hearing.id }).announcedStart;
  const isBlank = valueOf(hearing, 'announcedStart') === undefined;
  return { instance, ...(number && { number }), ...(start && isBlank && { announcedStart: start }) };
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
 * Start and room as they were announced last for this very day, outside the courtroom or at a hearing before; of a further
 * hearing on one day only what was announced on that day. The start is known of the hearing itself; the room may have
 * changed at the door and is only offered. `of`: the hearing, if it is entered already.
 */
export function announcedFor(
  state: FoldState,
  asked: {
    readonly instance?: RecordId | undefined;
    readonly day: string;
    readonly zone: string;
    readonly of?: RecordId;
  },
): Pick<Fields<'hearing'>, 'room' | 'announcedStart'> {
  const { day, zone } = asked;
  const instance = asked.instance ?? firstEntered(state);
  const others = hearings(state).filter(
    (hearing) => hearing.id !== asked.of && instanceOf(state, hearing) === instance,
  );
  const [before, thatDay] = [
    others.filter((hearing) => hearingDay(hearing) < day),
    others.filter((hearing) => hearingDay(hearing) === day),
  ];
  const court = (there: readonly Item<'hearing'>[]) =>
    there.flatMap((hearing) => valueOf(hearing, 'next') ?? []).at(-1);
  const known = comingFor(state, instance);
  const stands = known !== undefined && !before.some((hearing) => overtakes(hearing, known));
  const last = court(before);
  const said = thatDay.length > 0 ? court(thatDay) : stands ? nextWith(last, known.coming) : last;
  const announced = said?.date?.is === 'exact' && said.date.on === day ? said : undefined;
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
