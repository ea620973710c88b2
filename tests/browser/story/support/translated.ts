import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../house/support/sourceFiles.ts';

/** The words of a language for the English ones, from the catalogue the app is built with. */
export function translated(language: 'en' | 'ru' | 'kk'): (english: string) => string {
  const catalogue = readFileSync(join(ROOT, `src/app/i18n/locales/${language}.po`), 'utf8');
  const words = new Map(
    [...catalogue.matchAll(/^msgid (".*"(?:\n".*")*)\nmsgstr (".*"(?:\n".*")*)/gm)].map(
      ([, id = '', text = '']) => [unquoted(id), unquoted(text)] as const,
    ),
  );
  return (english) => {
    const found = words.get(english);
    if (!found) throw new Error(`no ${language} words for: ${english}`);
    return found;
  };
}

function unquoted(lines: string): string {
  return lines
    .split('\n')
    .map((line) => JSON.parse(line) as string)
    .join('');
}
