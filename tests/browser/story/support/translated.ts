import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../house/support/sourceFiles.ts';

export type Language = 'en' | 'ru' | 'kk';

/** Messages of a language by the English ones, from the catalogue the app is built with. */
export function catalogue(language: Language): ReadonlyMap<string, string> {
  const file = readFileSync(join(ROOT, `src/app/i18n/locales/${language}.po`), 'utf8');
  return new Map(
    [...file.matchAll(/^msgid (".*"(?:\n".*")*)\nmsgstr (".*"(?:\n".*")*)/gm)].map(
      ([, id = '', text = '']) => [unquoted(id), unquoted(text)] as const,
    ),
  );
}

/** The words of a language for the English ones. */
export function translated(language: Language): (english: string) => string {
  const words = catalogue(language);
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
