/**
 * When a PIN may reopen a session that still runs (keys.md P3). Nothing here waits: timers freeze with the page, so
 * every judgement is made at the try, from two clocks handed in. Nothing here knows the PIN.
 */

/** Milliseconds of the wall clock (may be set by anyone) and of a clock that only goes forward (may stop in sleep). */
export interface Instant {
  readonly wall: number;
  readonly mono: number;
}

export interface PinSession {
  readonly passphraseAt: Instant;
  /** The last right PIN, else the passphrase: from here the hour counts in an open hearing. */
  readonly rightAt: Instant;
  /** The last instant at which anything was judged: the wall clock may not lie before it. */
  readonly seenAt: Instant;
  readonly triesLeft: number;
  /** Once the PIN's time was over in an open hearing: until the passphrase is given, nothing but it reads. */
  readonly passphraseOnly: boolean;
}

export type PinStanding = 'may-try' | 'passphrase-only' | 'hard-lock';

const pinLength = 6;
const tries = 5;
const minute = 60_000;
const pinLasts = 60 * minute;
const sessionLasts = 6 * 60 * minute;
/** Phones correct their clocks by fractions of a second all the time: that is not somebody turning it back. */
const clockSlack = 2_000;

export const isPin = (text: string): boolean => new RegExp(`^[0-9]{${pinLength},}$`).test(text);

export function pinSession(now: Instant): PinSession {
  return { passphraseAt: now, rightAt: now, seenAt: now, triesLeft: tries, passphraseOnly: false };
}

/** What is true now, before any try. Call it also when the page wakes: it is how a soft lock becomes a hard one. */
export function judgePin(
  session: PinSession,
  now: Instant,
  hearingOpen: boolean,
): { session: PinSession; standing: PinStanding } {
  const seen = { ...session, seenAt: later(session.seenAt, now) };
  if (elapsed(session.passphraseAt, now) >= sessionLasts) return { session: seen, standing: 'hard-lock' };
  const turnedBack = now.wall < session.seenAt.wall - clockSlack || now.mono < session.seenAt.mono;
  const from = hearingOpen ? session.rightAt : session.passphraseAt;
  const over =
    session.passphraseOnly || session.triesLeft === 0 || elapsed(from, now) >= pinLasts || turnedBack;
  if (!over) return { session: seen, standing: 'may-try' };
  // After five wrong PINs even an open hearing locks: somebody is guessing.
  if (!hearingOpen || session.triesLeft === 0) return { session: seen, standing: 'hard-lock' };
  return { session: { ...seen, passphraseOnly: true }, standing: 'passphrase-only' };
}

export type PinVerdict = 'right' | 'wrong' | 'passphrase-only' | 'hard-lock';

/** One try. The time is judged first: a right PIN that comes too late opens nothing. */
export function tryPin(
  session: PinSession,
  right: boolean,
  now: Instant,
  hearingOpen: boolean,
): { session: PinSession; verdict: PinVerdict } {
  const judged = judgePin(session, now, hearingOpen);
  if (judged.standing !== 'may-try') return { session: judged.session, verdict: judged.standing };
  if (right) return { session: { ...judged.session, rightAt: now, triesLeft: tries }, verdict: 'right' };
  const triesLeft = session.triesLeft - 1;
  return { session: { ...judged.session, triesLeft }, verdict: triesLeft === 0 ? 'hard-lock' : 'wrong' };
}

/** Milliseconds until a soft lock must become a hard one, for a timer that is a convenience, never the judge. */
export function untilHardLock(session: PinSession, now: Instant, hearingOpen: boolean): number {
  const lasts = hearingOpen ? sessionLasts : pinLasts;
  return Math.max(0, lasts - elapsed(session.passphraseAt, now));
}

/** Milliseconds until an open session outside a hearing must lock, whatever is done in it. */
export function untilOpenEnds(session: PinSession, now: Instant): number {
  return Math.max(0, sessionLasts - elapsed(session.passphraseAt, now));
}

const later = (a: Instant, b: Instant): Instant => ({
  wall: Math.max(a.wall, b.wall),
  mono: Math.max(a.mono, b.mono),
});

/** The larger of both differences: a wall clock turned back or a clock that slept may only cost time, never give it. */
const elapsed = (from: Instant, now: Instant): number => Math.max(now.wall - from.wall, now.mono - from.mono);
