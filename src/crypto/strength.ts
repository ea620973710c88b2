import { normaliseSecret } from './secrets.ts';

/** What one's own passphrase must reach, in bits as estimated here. */
export const strengthFloor = 60;

/**
 * How many bits a guesser faces who knows how people make passphrases but nothing about this person. Simple on purpose, and
 * low rather than high: a run of letters counts as one word of some 4,000 common ones (12 bits), however long, plus one bit where
 * letters are capitalised oddly; digits 3.3 bits each, but a year 7 bits, and a row (1234, 9876, 1111) 4; any other sign 3; whatever comes
 * again counts nothing. It can't know a quotation, a song, or a name known to an opponent: generated secrets are the advice.
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
    return isRow(run) ? 4 : 3.3 * run.length;
  }
  return 3;
}

/** Three digits or more with one step between each and the next. */
function isRow(run: string): boolean {
  const digits = [...run].map(Number);
  const step = (digits[1] ?? 0) - (digits[0] ?? 0);
  return digits.length >= 3 && digits.every((digit, i) => i === 0 || digit - (digits[i - 1] ?? 0) === step);
}
