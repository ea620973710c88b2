/** A CSV reader written from RFC 4180 alone, character by character: knows nothing of the writer under test. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let inQuotes = false;
  for (let i = text.startsWith('\uFEFF') ? 1 : 0; i < text.length; i += 1) {
    const sign = text.charAt(i);
    if (inQuotes) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(i + 1) === '"') {
        cell += '"';
        i += 1;
      } else inQuotes = false;
    } else if (sign === '"' && cell === '') inQuotes = true;
    else if (sign === ',') {
      row.push(cell);
      cell = '';
    } else if (sign === '\r' && text.charAt(i + 1) === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      i += 1;
    } else if (sign === '"' || sign === '\n' || sign === '\r') throw new Error(`not RFC 4180 at ${i}`);
    else cell += sign;
  }
  if (inQuotes || cell !== '' || row.length > 0) throw new Error('unfinished');
  return rows;
}

/** Rows by column name; a row of another width than the header is a defect. */
export function table(text: string): Record<string, string>[] {
  const [header = [], ...rows] = parseCsv(text);
  return rows.map((row) => {
    if (row.length !== header.length) throw new Error('a row of another width');
    return Object.fromEntries(header.map((name, i) => [name, row[i] ?? '']));
  });
}
