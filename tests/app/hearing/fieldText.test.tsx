import { setupI18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, renderHook } from '@testing-library/react';
import { enGB } from 'date-fns/locale/en-GB';
import { kk } from 'date-fns/locale/kk';
import { ru } from 'date-fns/locale/ru';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { approxTermSchema } from '#domain/values.ts';
import { messages as enWords } from '#app/i18n/locales/en.po';
import { messages as kkWords } from '#app/i18n/locales/kk.po';
import { messages as ruWords } from '#app/i18n/locales/ru.po';
import { keepLocale } from '#app/i18n/dateLocales.ts';
import { useEntryWords } from '#app/screens/hearing/useEntryWords.ts';
import { useFieldText } from '#app/screens/hearing/useFieldText.ts';
import { persons } from '#domain/casebook.ts';
import { exampleCase } from '#domain/exampleCase.ts';
import type { Kind, Stated } from '#domain/entry.ts';
import { fold, foldMore } from '#domain/fold.ts';
import { fieldNames, valueOf, type AnyItem, type Item } from '#domain/item.ts';
import type { RecordId } from '#domain/values.ts';

afterEach(cleanup);
keepLocale('en', enGB);
keepLocale('ru', ru);
keepLocale('kk', kk);
const messages = { en: enWords, ru: ruWords, kk: kkWords };
type Language = keyof typeof messages;

const device = '0'.repeat(32);
const id = (n: number) => n.toString(16).padStart(64, '0') as RecordId;
function entered(language: Language) {
  const entries = exampleCase({ id, language, today: '2026-03-20', zone: 'Asia/Almaty' });
  const stated = entries.map(({ statement, at, how }, n): Stated => ({
    said: { record: id(n), log: device, device, seq: n + 1, at, how },
    statement,
  }));
  return fold(stated);
}

function textsIn(language: Language, state = entered(language)) {
  const i18n = setupI18n({ locale: language, messages });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <I18nProvider i18n={i18n}>{children}</I18nProvider>
  );
  const { result } = renderHook(() => ({ ...useFieldText(state), words: useEntryWords() }), { wrapper });
  return { state, ...result.current };
}

describe.each(['en', 'ru', 'kk'] as const)('in %s', (language) => {
  test('every field of every entry reads as text, and every entry as a line', () => {
    const { state, text, words } = textsIn(language);
    const items = [...state.items.values()];
    expect(items.length).toBeGreaterThan(30);
    for (const item of items) {
      expect(words.line(item, persons(state))).not.toMatch(/^$|undefined|\[object/);
      const own = item as Item<Kind>;
      for (const name of fieldNames(own)) {
        expect(words.field(name, item.kind)).not.toBe('');
        const value = text(item.kind, name, valueOf(own, name));
        expect(value, words.field(name, item.kind)).not.toMatch(/^$|undefined|\[object|[0-9a-f]{64}/);
      }
    }
  });
});

const first = <K extends Kind>(items: Iterable<AnyItem>, kind: K) =>
  [...items].find((item) => item.kind === kind) as unknown as Item<K>;

test('each of several sources has its own line, with how it is known', () => {
  const { state, text } = textsIn('en');
  const events = [...state.items.values()].filter((item) => item.kind === 'event');
  const concert = events.at(-1) as unknown as Item<'event'>;
  expect(text('event', 'howMany', valueOf(concert, 'howMany')).split('\n')).toEqual([
    'about 40 · (Told by a relative)',
    'at least 100 · (Media · a local paper)',
  ]);
  const detention = first(state.items.values(), 'detention');
  expect(text('detention', 'from', valueOf(detention, 'from'))).toBe(
    '6 January 2026 · (Document)\n5 January 2026 · (Told by a relative)',
  );
});

test('who was let in, who came and where the accused sat are lines of words', () => {
  const { state, text } = textsIn('en');
  const hearing = first(state.items.values(), 'hearing');
  const lines = (name: 'access' | 'came' | 'dock') =>
    text('hearing', name, valueOf(hearing, name)).split('\n');
  expect(lines('access').slice(0, 3)).toEqual(['Admitted', 'Identity asked? Yes', 'Entered on a list? Yes']);
  expect(lines('came').at(-1)).toBe('Prosecutor, name not known · Came late · 10:05');
  expect(lines('dock')[0]).toBe('Arman Ulgibayev · Glass box · Handcuffs or other restraints? No');
});

test('a file says what it is and how big, and nothing that opens it', () => {
  const { text } = textsIn('en');
  const file = { length: 1_204_311, type: 'image/jpeg', key: 'ab'.repeat(32), salt: 'cd'.repeat(16) };
  expect(text('document', 'files', [file, { ...file, type: 'application/pdf', length: 90 }])).toBe(
    'picture, 1.2 MB\nPDF, 1 KB',
  );
  expect(text('document', 'files', [{ ...file, credit: 'An agency', showsWords: 'two guards' }])).toBe(
    'picture, 1.2 MB · Whom to name as the source of this file: An agency · Who is shown, in your words: two guards',
  );
});

test('a monitor is shown as the organisation says, on the phone as well', () => {
  const mission = (shownAs: 'name' | 'code' | 'organisation' | null) => {
    const fields = {
      name: { is: 'text', text: 'Someone' },
      code: 'M-1',
      organisation: { is: 'text', text: 'Org' },
      ...(shownAs === null ? {} : { shownAs }),
    } as const;
    const record = id(900);
    const said = {
      record,
      log: device,
      device,
      seq: 900,
      at: '2026-03-01T10:00:00+05:00',
      how: 'live',
    } as const;
    const state = foldMore(fold([]), [{ said, statement: { do: 'enter', kind: 'mission', fields } }]);
    const item = state.items.get(record);
    return item && textsIn('en', state).words.line(item, []);
  };
  expect([mission('name'), mission('code'), mission('organisation'), mission(null)]).toEqual([
    'Mission · Someone',
    'Mission · M-1',
    'Mission · Org',
    'Mission · M-1',
  ]);
});

test('a penalty says whatever was answered about its being suspended', () => {
  const { penalty } = textsIn('en');
  const said = (suspended: 'yes' | 'no' | 'not-known') => penalty({ kind: 'imprisonment', suspended });
  expect([said('yes'), said('no'), said('not-known')]).toEqual([
    'Imprisonment · Suspended? Yes',
    'Imprisonment · Suspended? No',
    'Imprisonment · Suspended? Not known',
  ]);
});

test.each([
  ['en', 'about 2 years 6 months'],
  ['ru', '2 года 6 месяцев'],
  ['kk', '2 жыл 6 ай'],
] as const)('a term of years and months is written as it was said: %s', (language, words) => {
  const { penalty } = textsIn(language);
  const term = approxTermSchema.parse({ is: 'about', n: 2, unit: 'years', and: [{ n: 6, unit: 'months' }] });
  expect(penalty({ kind: 'imprisonment', term })).toContain(words);
});

test('a row says how its fact is known, or that nobody said; what was written as it happened says that', () => {
  const said = (n: number, kind: Kind, fields: object, how: 'live' | 'from-paper' = 'from-paper') =>
    ({
      said: { record: id(n), log: device, device, seq: n, at: '2026-03-01T10:00:00+05:00', how },
      statement: { do: 'enter', kind, fields },
    }) as Stated;
  const state = fold([
    said(1, 'hearing', { howRecorded: 'from-memory' }, 'live'),
    said(2, 'hearing', {}),
    said(3, 'motion', { hearing: id(1) }, 'live'),
    said(4, 'motion', { hearing: id(1) }),
    said(5, 'motion', { hearing: id(1), source: { how: 'media', who: 'a paper' } }, 'live'),
    said(6, 'event', { dates: [{ value: { is: 'not-known' }, source: { how: 'told-by' } }] }),
    said(7, 'person', { ages: [{ value: { age: { is: 'exact', n: 4 } }, source: { how: 'media' } }] }),
  ]);
  const { words } = textsIn('en', state);
  expect([1, 2, 3, 4, 5, 6, 7].map((n) => words.known(state.items.get(id(n))!))).toEqual([
    'From memory',
    'From paper notes',
    'Live',
    'source not said',
    'Media · a paper',
    'Told by somebody',
    'Media',
  ]);
});
