import { normaliseSecret } from './secrets.ts';

/** What one's own passphrase must reach, in bits as estimated here. */
export const strengthFloor = 60;

/**
 * How many bits a guesser faces who knows how people make passphrases but nothing about this person. Simple on
 * purpose, and low rather than high:
 * - a run of letters counts as one of some 4,000 common words (12 bits), however long, one bit more where capitals are odd;
 * - digits count 3.3 bits each, but a year 7, a row (1234, 9876, 1111) 4, what repeats itself once, and no more than it takes
 *   to describe them by their steps (11223344) or by how often each comes (0100101);
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
    return isRow(run)
      ? 4
      : Math.min(3.3 * period(run), another + bitsOfSteps(run), another + bitsOfCounts(run));
  }
  return 3;
}

/** Three digits or more with one step between each and the next, 0 coming after 9. */
function isRow(run: string): boolean {
  const digits = [...run].map(Number);
  const stepTo = (i: number) => ((digits[i] ?? 0) - (digits[i - 1] ?? 0) + 10) % 10;
  return digits.length >= 3 && digits.every((_, i) => i === 0 || stepTo(i) === stepTo(1));
}

/** A guesser tries other descriptions only after the plain one: without it digits that were drawn would look like a pattern. */
const another = 6;

/** Which steps are small (same digit, next, one before), which of the three or the seven others each is, and the first digit. */
function bitsOfSteps(run: string): number {
  const digits = [...run].map(Number);
  const steps = digits.slice(1).map((digit, i) => (digit - (digits[i] ?? 0) + 10) % 10);
  const small = steps.filter((step) => step <= 1 || step === 9).length;
  const places = log2Factorial(steps.length) - log2Factorial(small) - log2Factorial(steps.length - small);
  return Math.log2(10) + places + small * Math.log2(3) + (steps.length - small) * Math.log2(7);
}

/** How often each of the ten digits comes, and in which order they then stand. */
function bitsOfCounts(run: string): number {
  const n = run.length;
  const counts = Array.from({ length: 10 }, (_, digit) => run.split(String(digit)).length - 1);
  const order = counts.reduce((bits, count) => bits - log2Factorial(count), log2Factorial(n));
  return order + log2Factorial(n + 9) - log2Factorial(n) - log2Factorial(9);
}

function log2Factorial(n: number): number {
  let bits = 0;
  for (let i = 2; i <= n; i++) bits += Math.log2(i);
  return bits;
}

/** After how many digits the run repeats itself whole, at least once. */
function period(run: string): number {
  for (let n = 1; n <= run.length / 2; n++) if (run.startsWith(run.slice(n))) return n;
  return run.length;
}
