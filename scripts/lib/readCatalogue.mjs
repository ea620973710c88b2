/** PO text → translation by context and message. Reads what Lingui writes: no plural entries (ICU stands in the message). */
export function readCatalogue(text) {
  const messages = new Map();
  for (const block of text.split(/\n\s*\n/)) {
    const id = fieldOf(block, 'msgid');
    if (id === undefined || id === '' || block.includes('#~')) continue;
    const context = fieldOf(block, 'msgctxt');
    messages.set(context === undefined ? id : `${context} | ${id}`, fieldOf(block, 'msgstr') ?? '');
  }
  return messages;
}

function fieldOf(block, name) {
  const match = new RegExp(`^${name} ((?:"(?:[^"\\\\]|\\\\.)*"\\s*)+)`, 'm').exec(block);
  return match?.[1]
    .match(/"(?:[^"\\]|\\.)*"/g)
    .map((part) => JSON.parse(part))
    .join('');
}
