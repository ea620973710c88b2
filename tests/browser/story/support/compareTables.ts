/**
 * The exported tables of the reference case, every cell: what stands in them, and that nothing else does. Left out are only
 * what no fact can foresee (record, log, seq, recorded_at and other times of today) and labels, which have tests of their own.
 */
import { expect } from 'vitest';
import { table } from '../../../export/parseCsv.ts';
import { BACKGROUND, CHARGES, OBSERVED } from './referenceCase.ts';

type Row = Readonly<Record<string, string>>;

const UNFORESEEN = /^(?:record|judgment|log|seq|recorded_at|versions)$|_label$/;

/** Rows of each table by its name without `.csv`, as a reader of RFC 4180 reads them. */
export function tablesIn(files: ReadonlyMap<string, string>): Map<string, Row[]> {
  return new Map([...files].map(([name, text]) => [name.replace(/\.csv$/, ''), table(text)]));
}

/** The cells that say something; ids of entries by what a person calls them. */
function told(tables: ReadonlyMap<string, Row[]>): Map<string, Row[]> {
  const names = namesOf(tables);
  const named = (cell: string) =>
    cell
      .split('|')
      .map((one) => names.get(one) ?? one)
      .join('|');
  return new Map(
    [...tables].map(([name, rows]) => [
      name,
      rows.map((row) =>
        Object.fromEntries(
          Object.entries(row)
            .filter(([column, cell]) => cell !== '' && !UNFORESEEN.test(column))
            .map(([column, cell]) => [column, named(cell)]),
        ),
      ),
    ]),
  );
}

function namesOf(tables: ReadonlyMap<string, Row[]>): Map<string, string> {
  const numbered = (kind: string) =>
    (tables.get(`facts-${kind}s`) ?? []).map(
      (row, at) => [row['record'] ?? '', `${kind} ${at + 1}`] as const,
    );
  return new Map([
    ...(tables.get('facts-persons') ?? []).map(
      (row) => [row['record'] ?? '', row['name'] === 'not-known' ? row['roles'] : row['name']] as const,
    ),
    ...['charge', 'instance', 'hearing', 'observation', 'motion', 'ruling', 'judgment'].flatMap(numbered),
  ] as [string, string][]);
}

const accused = ['Maks Bokaev', 'Talgat Ayan'];
const both = accused.join('|');

/** `liveWords`: what was typed in the live hearing; `today`: its date. */
export function compareTables(files: ReadonlyMap<string, string>, live: { words: string; today: string }) {
  const tables = told(tablesIn(files));
  const of = (name: string) => tables.get(`facts-${name}`);
  const memory = { how_recorded: 'from-memory' };
  const inFirst = { ...memory, hearing: 'hearing 1' };
  const observed = { source_how: 'observed' };
  const unknownTime = { happened_at_is: 'not-known', happened_at: 'not-known' };
  // 1, 5.
  expect(of('case')).toEqual([
    {
      ...memory,
      code: 'A-1',
      title: 'Bokaev and Ayan',
      country: 'KZ',
      town: 'Atyrau',
      background: BACKGROUND,
    },
  ]);
  expect(of('instances')).toEqual([{ ...memory, level: 'first', court: 'not-known', town: 'Atyrau' }]);
  // 2, 3, 8.
  expect(of('persons')).toEqual([
    ...accused.map((name) => ({ ...memory, name, roles: 'accused' })),
    { ...memory, name: 'not-known', roles: 'prosecutor' },
    { ...memory, name: 'not-known', roles: 'defence-counsel' },
    { ...memory, name: 'not-known', roles: 'judge', sex: 'female' },
  ]);
  // 4.
  expect(of('charges')).toEqual(
    CHARGES.map((words, at) => ({
      ...memory,
      count: String(at + 1),
      accused: both,
      accused_name: both,
      words,
      article: 'not-known',
    })),
  );
  // 9; the live hearing.
  const [first, second, ...others] = of('hearings') ?? [];
  expect(others).toEqual([]);
  expect(first).toEqual({
    ...memory,
    instance: 'instance 1',
    number_is: 'exact',
    number: '1',
    date_is: 'exact',
    date: '2016-10-12',
    log_how_recorded: 'from-memory',
  });
  expect(second).toEqual({
    how_recorded: 'live',
    instance: 'instance 1',
    number_is: 'exact',
    number: '2',
    date_is: 'exact',
    date: live.today,
    end_is: 'exact',
    end: expect.stringContaining(live.today),
    end_zone: 'Asia/Almaty',
    next_state: 'not-announced',
    log_how_recorded: 'live',
  });
  // 10, 14, 15; the words of the live hearing.
  expect(of('observations')).toEqual([
    ...OBSERVED.map((one) => ({
      ...inFirst,
      ...unknownTime,
      what: one.fact === 10 ? 'detention-complaint' : 'document',
      words: one.words,
      source_how: one.source.toLowerCase(),
      ...('who' in one ? { source_who: one.who } : {}),
    })),
    { how_recorded: 'live', hearing: 'hearing 2', what: 'mark', words: live.words },
  ]);
  // 11–13.
  const several = { how_many_is: 'several' };
  const motion = (what: string, at: number, more: Row = {}) => ({
    ...inFirst,
    ...unknownTime,
    ...observed,
    side: 'defence',
    what,
    ...more,
    state: 'ruled',
    rulings: `ruling ${at}`,
  });
  expect(of('motions')).toEqual([
    motion('call-witness', 1, several),
    motion('keep-record', 2),
    motion('recusal', 3, {
      ...several,
      grounds: 'bias',
      grounds_how_many_is: 'at-least',
      grounds_how_many: '1',
    }),
    {
      how_recorded: 'live',
      hearing: 'hearing 2',
      side: 'defence',
      what: 'call-witness',
      state: 'ruled',
      rulings: 'ruling 4',
    },
  ]);
  const refused = (at: number, more: Row = {}) => ({
    ...inFirst,
    ...unknownTime,
    ...observed,
    motions: `motion ${at}`,
    outcome: 'refused',
    ...more,
  });
  expect(of('rulings')).toEqual([
    refused(1),
    refused(2),
    refused(3, { same_judge: 'yes' }),
    { how_recorded: 'live', hearing: 'hearing 2', motions: 'motion 4', outcome: 'refused', reasons: 'none' },
  ]);
  // 18, 19.
  expect(of('judgments')).toEqual([
    { ...memory, instance: 'instance 1', date_is: 'exact', date: '2016-11-28' },
  ]);
  const rows = (listed: readonly Row[]): Row[] => listed.map((row, at) => ({ nth: String(at + 1), ...row }));
  expect(of('verdicts')).toEqual(
    rows(
      accused.flatMap((name) =>
        CHARGES.map((_, at) => ({
          accused: name,
          accused_name: name,
          charge: `charge ${at + 1}`,
          charge_count: String(at + 1),
          outcome: 'guilty',
        })),
      ),
    ),
  );
  const penalty = (kind: string, cells: Row): Row[] =>
    accused.map((name) => ({ accused: name, accused_name: name, kind, ...cells }));
  const years = (term: string) => ({ term_is: 'exact', term, term_unit: 'years' });
  expect(of('penalties')).toEqual(
    rows([
      ...penalty('imprisonment', years('5')),
      ...penalty('ban', { ...years('3'), activity: 'civic activities', starts: 'after-release' }),
      ...penalty('fine', {}),
    ]),
  );
  // Ages and occupations of 2 and 3, and the fine of 19: each may have several sources, so each value has a row.
  const said = (name: string, field: string, value: Row) => ({ of: name, kind: 'person', field, ...value });
  expect(of('sourced-values')).toEqual([
    said('Maks Bokaev', 'ages', { value_is: 'exact', value: '43' }),
    said('Maks Bokaev', 'occupations', { value_is: 'text', value: 'activist' }),
    said('Talgat Ayan', 'ages', { value_is: 'exact', value: '32' }),
    said('Talgat Ayan', 'occupations', { value_is: 'text', value: 'activist and lawyer' }),
    ...accused.map((name, at) => ({
      of: 'judgment 1',
      kind: 'judgment',
      field: 'penalty_amount',
      nth: String(5 + at),
      accused: name,
      accused_name: name,
      value_is: 'about',
      value: '1500',
      value_currency: 'USD',
    })),
  ]);
  expect([of('versions'), tables.get('withdrawn')]).toEqual([[], []]);
  expect([...tables.keys()].filter((name) => name.startsWith('evaluation'))).toEqual([]);
}
