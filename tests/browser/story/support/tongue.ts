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
    .map(([id, text]) => ({ literal: id.replaceAll(/\{.*?\}/g, '').length, ...template(id, text, language) }))
    // "Motion {number}" before "{name}: {value}": the more is said, the surer it is meant.
    .toSorted((a, b) => b.literal - a.literal);

  const whole = (english: string): string | undefined => {
    const found = words.get(english);
    if (found) return found;
    for (const { patterns, write } of templates) {
      const parts = patterns.map((pattern) => pattern.exec(english)).find((one) => one !== null);
      if (parts) return write(parts.groups ?? {}, (part) => date(part, language, 'of') ?? say(part));
    }
    return undefined;
  };
  const say: Tongue = (english) => {
    const optional = ' (optional)';
    if (english.endsWith(optional)) {
      return `${say(english.slice(0, -optional.length))} ${say(optional.trim())}`;
    }
    const found = whole(english) ?? date(english, language, 'alone');
    if (found !== undefined || !english.includes(' · ')) return found ?? english;
    return english.split(' · ').map(say).join(' · ');
  };
  return say;
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
    .map((part) => (part.startsWith('{') ? `(?<_${part.slice(1, -1)}>.+?)` : escaped(part)))
    .join('');
  return {
    patterns: [new RegExp(`^${pattern}$`, 's')],
    write: (parts, say) => text.replaceAll(/\{(\w+)\}/g, (_, name: string) => say(parts[`_${name}`] ?? '')),
  };
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
