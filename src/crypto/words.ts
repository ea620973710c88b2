import { wordlist } from '@scure/bip39/wordlists/english.js';

/** The 2,048 English words of BIP-39, in order. Drawn uniformly and without checksum: not a mnemonic. */
export const words: readonly string[] = wordlist;

const known: ReadonlySet<string> = new Set(words);

export function isWord(text: string): boolean {
  return known.has(text);
}

/** Completion while typing: four letters leave one word, or a word of three and those that begin with it. At most `limit`. */
export function wordsStartingWith(letters: string, limit = 8): readonly string[] {
  const start = letters.normalize('NFKC').trim().toLowerCase();
  if (start === '') return [];
  // A whole word is always offered first: "act" before "action".
  return words.filter((word) => word.startsWith(start)).slice(0, limit);
}
