/** Names that say nothing of the case, a person or what this program is for. */

/**
 * `brief-2016-10-12-a.csv`. `nth` from 0: several files of one day are told apart by letters.
 *
 * @param day `YYYY-MM-DD` on which the file is made, not that of a hearing
 */
export function neutralName(day: string, nth: number, ending: string): string {
  return `brief-${day}-${letters(nth)}.${ending}`;
}

/** 0 → a, 25 → z, 26 → aa. */
function letters(nth: number): string {
  const rest = Math.floor(nth / 26);
  return (rest === 0 ? '' : letters(rest - 1)) + String.fromCharCode('a'.charCodeAt(0) + (nth % 26));
}
