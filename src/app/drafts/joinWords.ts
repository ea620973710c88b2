/** What lay there from before first, then what was typed meanwhile. */
export function joinWords(kept: string, typed: string): string {
  return [kept.trimEnd(), typed.trimStart()].filter((part) => part !== '').join(' ');
}
