import type { ObservationKind } from '#domain/codes.ts';
import type { Entered } from './liveActions.ts';

/** Two taps this near to each other are one thumb. */
const DOUBLE_TAP_MS = 1000;

/** What cannot happen twice without something else between. All else can: two marks are two marks. */
const steps: ReadonlySet<ObservationKind> = new Set([
  'opened',
  'break',
  'resumed',
  'merits-begun',
  'evidence-closed',
  'speeches-begun',
  'deliberation',
  'reading-begins',
]);

/**
 * Hands every tap on, but for the second of a double tap on a step: its answer is the entry of the first.
 *
 * @param now milliseconds UTC
 */
export function onceInARow(observe: (what: ObservationKind) => Entered, now: () => number) {
  let last: { readonly what: ObservationKind; readonly at: number; readonly entry: Entered } | null = null;
  return {
    observe(what: ObservationKind): Entered {
      const at = now();
      const isAgain = last?.what === what && Math.abs(at - last.at) < DOUBLE_TAP_MS;
      if (last && isAgain && steps.has(what)) return last.entry;
      const mine = { what, at, entry: observe(what) };
      last = mine;
      // Refused: the next tap is another try.
      const tryAgain = () => {
        if (last === mine) last = null;
      };
      mine.entry.then((id) => (id === null ? tryAgain() : undefined), tryAgain);
      return mine.entry;
    },
    /** Something was taken back: the next tap is meant. */
    forget() {
      last = null;
    },
  };
}
