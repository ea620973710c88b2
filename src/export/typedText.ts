/**
 * What somebody typed, beside the codes of a cell: a text that reads exactly as one has a backslash before it, and one more
 * where it has one already, so that the cell `not-known` is always the code. Also in words in `docs/export.md`.
 */
export function typedText(text: string): string {
  return /^\\*(?:not-known|conflict)$/.test(text) ? `\\${text}` : text;
}
