import { expect, test } from 'vitest';
import { readCatalogue } from '../../scripts/lib/readCatalogue.mjs';

test('a catalogue is read with contexts, long texts, quotes and blanks; what is obsolete is left out', () => {
  const text = [
    'msgid ""\nmsgstr ""\n"Language: ru\\n"',
    '#. a note\n#: src/app/main.tsx\nmsgid "Kept"\nmsgstr "Сохранено"',
    'msgctxt "button"\nmsgid "Kept"\nmsgstr ""',
    'msgid ""\n"Two "\n"lines"\nmsgstr ""\n"Две "\n"\\"строки\\""',
    '#~ msgid "Gone"\n#~ msgstr "Нет"',
  ].join('\n\n');
  expect([...readCatalogue(text)]).toEqual([
    ['Kept', 'Сохранено'],
    ['button | Kept', ''],
    ['Two lines', 'Две "строки"'],
  ]);
});
