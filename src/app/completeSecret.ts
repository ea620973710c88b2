/** Six or twelve words, each typed by its first four letters, made whole. Anything else stays as it is typed. */
export async function completeSecret(typed: string): Promise<string> {
  const pieces = typed.normalize('NFKC').trim().toLowerCase().split(/\s+/);
  if (pieces.length !== 6 && pieces.length !== 12) return typed;
  if (!pieces.every((piece) => /^[a-z]{3,8}$/.test(piece))) return typed;
  const { isWord, wordsStartingWith } = await import('#crypto/words.ts');
  const whole = pieces.map((piece) => {
    if (isWord(piece)) return piece;
    const found = wordsStartingWith(piece, 2);
    return found.length === 1 ? found[0] : undefined;
  });
  return whole.every((word) => word !== undefined) ? whole.join(' ') : typed;
}
