import { normaliseSecret } from './secrets.ts';

/** What one's own passphrase must reach, in bits as estimated here. */
export const strengthFloor = 60;

/**
 * How many bits a guesser faces who knows how people make passphrases but nothing about this person. Simple on
 * purpose, and low rather than high:
 * - a run of letters counts as one of some 4,000 common words (12 bits), however long, one bit more where capitals are odd;
 * - digits count 3.3 bits each, but a year 7, a row (1234, 9876, 1111) 4, and what repeats itself once;
 * - any other sign 3 bits; whatever comes again nothing.
 * It can't know a quotation, a song, or a name known to an opponent: generated secrets are the advice.
 */
export function estimateBits(text: string): number {
  const runs = normaliseSecret(text).match(/\p{L}+|\p{N}+|[^\p{L}\p{N}\s]/gu) ?? [];
  const seen = new Set<string>();
  let bits = 0;
  for (const run of runs) {
    const same = run.toLowerCase();
    if (!seen.has(same)) bits += bitsOfRun(run);
    seen.add(same);
  }
  return bits;
}

export function isStrongEnough(text: string): boolean {
  return estimateBits(text) >= strengthFloor;
}

function bitsOfRun(run: string): number {
  if (/^\p{L}/u.test(run)) {
    const letters = [...run];
    const distinct = new Set(letters.map((letter) => letter.toLowerCase())).size;
    const oddlyCapital = /\p{Ll}\p{Lu}/u.test(run) ? 1 : 0;
    return Math.min(12, 4 * distinct) + oddlyCapital;
  }
  if (/^\p{N}/u.test(run)) {
    if (/^(?:19|20)[0-9]{2}$/.test(run)) return 7;
    return isRow(run) ? 4 : 3.3 * period(run);
  }
  return 3;
}

/** Three digits or more with one step between each and the next, 0 coming after 9. */
function isRow(run: string): boolean {
  const digits = [...run].map(Number);
  const stepTo = (i: number) => ((digits[i] ?? 0) - (digits[i - 1] ?? 0) + 10) % 10;
  return digits.length >= 3 && digits.every((_, i) => i === 0 || stepTo(i) === stepTo(1));
}

/** After how many digits the run repeats itself whole, at least once. */
function period(run: string): number {
  for (let n = 1; n <= run.length / 2; n++) if (run.startsWith(run.slice(n))) return n;
  return run.length;
}
