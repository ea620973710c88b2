/**
 * A story is told in the English words of the screens; here they become those of another language, as that language's
 * screens put them together: `How many on this ground: Bias (optional)`, `Motion 2 · Defence`, `mid-May 2016`, `3 entries`.
 * What a monitor typed is in no catalogue and stays as it is.
 */
import { catalogue, type Language } from './translated.ts';

export type Tongue = (english: string) => string;

export function tongue(language: Language): Tongue {
  if (language === 'en') return (english) => english;
  const words = catalogue(language);
  const templates = [...words]
    .filter(([id]) => id.includes('{'))
    .map(([id, text]) => ({ literal: literalOf(id), ...template(id, text, language) }))
    // "Motion {number}" before "{name}: {value}": the more is said, the surer it is meant.
    .toSorted((a, b) => b.literal - a.literal);

  const filled = (english: string): string | undefined => {
    for (const { patterns, write } of templates) {
      const parts = patterns.map((pattern) => pattern.exec(english)).find((one) => one !== null);
      if (parts) return write(parts.groups ?? {}, (part) => date(part, language, 'of') ?? say(part));
    }
    return undefined;
  };
  const say: Tongue = (english) => {
    // `Place (optional)`, `Sum (2)`
    const [, name, inBrackets] = /^(.+) (\(optional\)|\(\d+\))$/s.exec(english) ?? [];
    if (name && inBrackets) return `${say(name)} ${say(inBrackets)}`;
    const exact = words.get(english);
    if (exact) return exact;
    if (english.includes(' · ')) return english.split(' · ').map(say).join(' · ');
    const [, question, answer] = /^(.+\?) (.+)$/s.exec(english) ?? [];
    if (question && answer) return `${say(question)} ${say(answer)}`;
    if (english.startsWith('(')) return `(${say(english.slice(1))}`;
    const number = english.replaceAll(/(?<=\d),(?=\d{3}\b)/g, '\u{a0}');
    return filled(english) ?? date(english, language, 'alone') ?? number;
  };
  return say;
}

/** How much a message says besides what is put into it; of a plural, its last form. */
function literalOf(id: string): number {
  const last = id.includes(', plural,') ? (/\{([^{}]*)\}\}$/.exec(id)?.[1] ?? '') : id;
  return last.replaceAll(/\{.*?\}/g, '').length;
}

interface Template {
  /** What an English message looks like once its places are filled. */
  readonly patterns: readonly RegExp[];
  write(parts: Readonly<Record<string, string>>, say: Tongue): string;
}

function template(id: string, text: string, language: Language): Template {
  const plural = /^\{(\w+), plural, (.*)\}$/s.exec(id);
  if (plural) return pluralTemplate(plural[2] ?? '', text, language);
  if (id.includes(', plural,')) return { patterns: [], write: () => '' };
  const pattern = id
    .split(/(\{\w+\})/)
    .map((part) => (part.startsWith('{') ? place(part.slice(1, -1)) : escaped(part)))
    .join('');
  return {
    patterns: [new RegExp(`^${pattern}$`, 's')],
    write: (parts, say) => text.replaceAll(/\{(\w+)\}/g, (_, name: string) => say(parts[`_${name}`] ?? '')),
  };
}

/** `about {about}` is said of dates and times, `about {words}` of sums: other languages have another word for each. */
function place(name: string): string {
  return `(?<_${name}>${name === 'about' ? String.raw`(?:\d{1,2} )?[A-Z].+|\d{1,2}:\d\d` : '.+?'})`;
}

/** `one {# entry} other {# entries}` */
function pluralTemplate(forms: string, text: string, language: Language): Template {
  const variants = (all: string) =>
    new Map(
      [...all.matchAll(/(\w+) \{([^{}]*)\}/g)].map(([, form = '', said = '']) => [form, said] as const),
    );
  const patterns = [...variants(forms).values()].map(
    (said) =>
      new RegExp(
        `^${said
          .split('#')
          .map(escaped)
          .join(String.raw`(?<n>\d+)`)}$`,
        's',
      ),
  );
  const there = variants(text);
  const rules = new Intl.PluralRules(language);
  return {
    patterns,
    write: ({ n = '0' }) =>
      (there.get(rules.select(Number(n))) ?? there.get('other') ?? '').replaceAll('#', n),
  };
}

const escaped = (said: string): string => said.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** `12 October 2016` and `October 2016`: of a month ("mid-May 2016"), or the month alone. */
function date(english: string, language: Language, month: 'of' | 'alone'): string | undefined {
  const [, day, name, year] = /^(?:(\d{1,2}) )?([A-Z][a-z]+) (\d{4})$/.exec(english) ?? [];
  const at = name === undefined ? Number.NaN : Date.parse(`${day ?? '1'} ${name} ${year} UTC`);
  if (Number.isNaN(at)) return undefined;
  const written = (how: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...how, timeZone: 'UTC' }).format(at);
  const monthOf = written({ day: 'numeric', month: 'long' }).replace(/^\d+ /, '');
  if (day !== undefined) return `${day} ${monthOf} ${year}`;
  return `${month === 'of' ? monthOf : written({ month: 'long' })} ${year}`;
}
