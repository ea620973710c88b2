/** A name that says nothing of the case, a person or what this program is for. */

/**
 * `brief-2016-10-12-143207.csv`: told apart from every other one by the second it was made in.
 *
 * @param at when the file is made, `YYYY-MM-DDTHH:mm:ss` with anything after it; never the time of a hearing
 */
export function neutralName(at: string, ending: string): string {
  const [day = '', clock = ''] = at.slice(0, 19).split('T');
  return `brief-${day}-${clock.replaceAll(':', '')}.${ending}`;
}
