/**
 * Rows to CSV as RFC 4180 writes it: comma, every cell quoted, CRLF, UTF-8 with a byte order mark so that
 * spreadsheets read Cyrillic.
 *
 * [Note: formula guard] A spreadsheet may run a cell that begins with `= + - @` (or their full-width forms), after
 * spaces and quotes too, and one set to semicolons or tabs may begin a cell in the middle of ours. Wherever a cell could
 * so begin, an apostrophe is put at its very start; also where an apostrophe stands there already, so that
 * `unguarded(guarded(text)) === text` for any text.
 */
const BOM = '\uFEFF';
const cellStart = '(?:^|(?<=[;\\t\\r\\n]))';
const danger = new RegExp(`${cellStart}(?=[\\s"\\u0000]*['=+\\-@＝＋－＠])|^(?=[\\t\\r])`, 'g');
const guard = new RegExp(`${cellStart}'`, 'g');

export function csvText(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return BOM + [header, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

export function guarded(text: string): string {
  return text.replace(danger, "'");
}

/** For readers of our files; also in words in `docs/export.md`. */
export function unguarded(cell: string): string {
  return cell.replace(guard, '');
}

function quoted(text: string): string {
  return `"${guarded(text).replaceAll('"', '""')}"`;
}
