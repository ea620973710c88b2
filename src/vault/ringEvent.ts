import { z } from 'zod';
import {
  asleepCase,
  epochKey,
  journalSeen,
  lastCopy,
  ownLog,
  pinCheck,
  ringCase,
  ringContents,
  ringFile,
  settings,
  type RingContents,
} from './ringContents.ts';

/** Everything that can happen to the ring. The first event of a ring file is `whole`, and only the first. */
const ringEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('whole'), contents: ringContents }),
  z.object({ kind: z.literal('case'), one: ringCase }),
  z.object({ kind: z.literal('epoch-key'), key: epochKey }),
  z.object({ kind: z.literal('own-log'), log: ownLog }),
  z.object({ kind: z.literal('settings'), settings }),
  z.object({ kind: z.literal('pin'), pin: pinCheck.nullable() }),
  z.object({ kind: z.literal('last-copy'), copy: lastCopy }),
  z.object({ kind: z.literal('file'), case: z.string(), file: ringFile }),
  z.object({ kind: z.literal('file-gone'), case: z.string(), ids: z.array(z.string()) }),
  z.object({ kind: z.literal('journal'), journal: z.array(journalSeen) }),
  z.object({ kind: z.literal('erase-intent'), cases: z.array(z.string()) }),
  /** The face file holds no note any more and names the newest inbox: the identities before it are of no use. */
  z.object({ kind: z.literal('inbox-settled') }),
  /** A case that slept on another device of this person when its backup was made. */
  z.object({ kind: z.literal('asleep'), case: z.string(), one: asleepCase }),
  /** Every frame of it is back and flushed. */
  z.object({ kind: z.literal('awake'), case: z.string() }),
]);

export type RingEvent = z.infer<typeof ringEvent>;
/** What may follow the first event. */
export type RingChange = Exclude<RingEvent, { kind: 'whole' }>;
/** An event of a kind a later build made up. */
export type UnknownRingEvent = RingContents['unknown'][number];

const anyEvent = z.looseObject({ kind: z.string() });

/** Strict for the kinds known here, as it is for any other; throws a ZodError on what is no event at all. */
export function parseRingEvent(
  value: unknown,
): { known: RingEvent; unknown?: never } | { known?: never; unknown: UnknownRingEvent } {
  const parsed = ringEvent.safeParse(value);
  return parsed.success ? { known: parsed.data } : { unknown: anyEvent.parse(value) };
}

/** Pure: contents and event → contents. Events only add or replace; what goes away goes by rotation. */
export function replayRingEvent(ring: RingContents, event: RingChange): RingContents {
  switch (event.kind) {
    case 'case':
      return {
        ...ring,
        cases: [...ring.cases.filter((one) => one.outer !== event.one.outer), event.one],
        // A case that came back out of a file must not be tidied away.
        erased: ring.erased.filter((outer) => outer !== event.one.outer),
      };
    case 'epoch-key':
      return ring.epochKeys.some((key) => key.epoch === event.key.epoch)
        ? ring
        : { ...ring, epochKeys: [...ring.epochKeys, event.key] };
    case 'own-log':
      return { ...ring, ownLogs: further(ring.ownLogs, event.log) };
    case 'settings':
      return { ...ring, settings: event.settings };
    case 'pin':
      return { ...ring, pin: event.pin };
    case 'last-copy':
      return {
        ...ring,
        lastCopies: [...ring.lastCopies.filter((copy) => copy.case !== event.copy.case), event.copy],
      };
    case 'file':
      return {
        ...ring,
        files: [...ring.files.filter((one) => !isFile(one, event.case, [event.file.id])), event.file],
      };
    case 'file-gone':
      return { ...ring, files: ring.files.filter((one) => !isFile(one, event.case, event.ids)) };
    case 'journal':
      return { ...ring, journal: event.journal };
    case 'erase-intent':
      return { ...ring, eraseIntents: [...new Set([...ring.eraseIntents, ...event.cases])] };
    case 'inbox-settled':
      return { ...ring, inboxes: ring.inboxes.slice(0, 1) };
    case 'asleep':
      return { ...ring, asleep: [...ring.asleep.filter((one) => one.case !== event.case), event.one] };
    case 'awake':
      return { ...ring, asleep: ring.asleep.filter((one) => one.case !== event.case) };
  }
}

/** Heads only move forward: an older sighting of a log that arrives late changes nothing. */
function further(logs: RingContents['ownLogs'], seen: RingContents['ownLogs'][number]) {
  const known = logs.find((log) => log.stream === seen.stream);
  if (known !== undefined && known.n >= seen.n) return logs;
  return [...logs.filter((log) => log.stream !== seen.stream), seen];
}

const isFile = (one: RingContents['files'][number], outer: string, ids: readonly string[]): boolean =>
  one.case === outer && ids.includes(one.id);
