import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citation } from '#standards/citation.ts';
import { hasNationalLaw, lawFor, taxonomy, violationTypes } from '#standards/taxonomy.ts';
import type { LegalBasis, Period } from '#standards/taxonomy.ts';

const ATYRAU = '2016-10-12';

/** Of a day, a month or a year. ISO dates compare as text, so `-31` closes any month. */
function period(date: string | null): Period | null {
  if (date === null) return null;
  const beyondYear = date.length - 'YYYY'.length;
  return { first: date + '-01-01'.slice(beyondYear), last: date + '-12-31'.slice(beyondYear), about: false };
}

function lawOf(id: string, country: string, date: string | null): readonly LegalBasis[] {
  const type = violationTypes.get(id);
  if (!type) throw new Error(`no type ${id}`);
  return lawFor(type, country, period(date));
}

function names(found: readonly LegalBasis[]): string[] {
  return [...new Set(found.map(({ instrument }) => instrument.id))];
}

function cited(found: readonly LegalBasis[], text: string): LegalBasis | undefined {
  return found.find(({ law, instrument }) => citation(law, instrument, 'en') === text);
}

describe('Kazakhstan in 2016', () => {
  test('is bound by the Covenant and its own code, and by no European convention', () => {
    expect(names(lawOf('defence-witnesses-refused', 'KZ', ATYRAU))).toEqual(['ICCPR', 'GC32', 'KZ-CPC']);
    const all = taxonomy.entries.flatMap((type) => names(lawFor(type, 'KZ', period(ATYRAU))));
    for (const regional of ['ECHR', 'ECHR-P7', 'ACHR', 'ACHPR', 'ACHPR-PG', 'ARAB'])
      expect(all).not.toContain(regional);
  });

  test('a comment guides and does not bind', () => {
    const found = lawOf('defence-witnesses-refused', 'KZ', ATYRAU);
    expect(cited(found, 'ICCPR 14(3)(e)')).toMatchObject({ binds: true, marks: [] });
    expect(cited(found, 'GC 32, para 39')).toMatchObject({ binds: false, marks: ['check-edition'] });
    expect(cited(found, 'KZ CPC 23')?.binds).toBe(true);
  });

  test('General Comment 37 of July 2020 is marked as later than the facts', () => {
    const found = lawOf('peaceful-assembly-criminalised', 'KZ', ATYRAU);
    expect(cited(found, 'GC 37, para 67')?.marks).toContain('later-than-facts');
    const after = lawOf('peaceful-assembly-criminalised', 'KZ', '2021-01-01');
    expect(cited(after, 'GC 37, para 67')?.marks).not.toContain('later-than-facts');
  });

  test('the assemblies law is the one of the time', () => {
    const before = names(lawOf('protest-permission-denied', 'KZ', '2016-04-24'));
    expect(before).toContain('KZ-ASSEMBLY-1995');
    expect(before).not.toContain('KZ-ASSEMBLY-2020');
    const after = names(lawOf('protest-permission-denied', 'KZ', '2024-04-24'));
    expect(after).toContain('KZ-ASSEMBLY-2020');
    expect(after).not.toContain('KZ-ASSEMBLY-1995');
  });

  test('Article 347-1 carries its date and is not shown before it', () => {
    const law = violationTypes
      .get('record-or-verdict-withheld')
      ?.law.find(({ article }) => article === '347-1');
    expect(law).toMatchObject({
      instrument: 'KZ-CPC',
      sure: 'memory',
      from: expect.stringMatching(/^201[78]-/),
    });
    expect(cited(lawOf('record-or-verdict-withheld', 'KZ', ATYRAU), 'KZ CPC 347-1')).toBeUndefined();
    expect(cited(lawOf('record-or-verdict-withheld', 'KZ', '2020-01-12'), 'KZ CPC 347-1')?.marks).toEqual([
      'check-edition',
    ]);
  });

  test('nothing of the Covenant before it was in force for the state', () => {
    expect(lawOf('verdict-lacks-reasons', 'KZ', '2006-04-23')).toEqual([]);
    expect(names(lawOf('verdict-lacks-reasons', 'KZ', '2006-04-24'))).toEqual(['ICCPR', 'GC32']);
  });
});

describe('dates that are not exact', () => {
  test('unknown: everything that could apply, each marked', () => {
    const found = lawOf('protest-permission-denied', 'KZ', null);
    expect(names(found)).toEqual(
      expect.arrayContaining(['ICCPR', 'GC37', 'KZ-ASSEMBLY-1995', 'KZ-ASSEMBLY-2020']),
    );
    expect(found.every(({ marks }) => marks.includes('date-not-known'))).toBe(true);
    expect(found.some(({ marks }) => marks.includes('later-than-facts'))).toBe(false);
  });

  test('a year in which the law changed: both laws, to be checked', () => {
    const found = lawOf('peaceful-assembly-criminalised', 'KZ', '2020');
    expect(names(found)).toEqual(expect.arrayContaining(['KZ-ASSEMBLY-1995', 'KZ-ASSEMBLY-2020']));
    const laws = found.filter(({ instrument }) => instrument.kind === 'law');
    expect(laws.every(({ marks }) => marks.includes('check-edition'))).toBe(true);
    expect(names(lawOf('peaceful-assembly-criminalised', 'KZ', '2020-05'))).not.toContain('KZ-ASSEMBLY-2020');
  });
});

describe('"about" is no bound', () => {
  const about = (first: string, last = first) => {
    const type = violationTypes.get('protest-permission-denied');
    const found = type ? lawFor(type, 'KZ', { first, last, about: true }) : [];
    return found.filter(({ instrument }) => instrument.id.startsWith('KZ-ASSEMBLY'));
  };

  test.each([
    ['a day', '2020-06-03', '2020-06-03'],
    ['a day of the month before', '2020-05-02', '2020-05-02'],
    ['a day of the month after', '2020-07-30', '2020-07-30'],
    ['the neighbouring month', '2020-05-01', '2020-05-31'],
    ['the neighbouring year', '2019-01-01', '2019-12-31'],
    ['the year after', '2021-01-01', '2021-12-31'],
    ['months of the year before', '2019-03-01', '2019-11-30'],
  ])(
    '%s: the law in force shortly before and the one shortly after, both to be checked',
    (_, first, last) => {
      const found = about(first, last);
      expect(names(found)).toEqual(['KZ-ASSEMBLY-1995', 'KZ-ASSEMBLY-2020']);
      expect(found.every(({ marks }) => marks.includes('check-edition'))).toBe(true);
    },
  );

  test('it does not reach further than the neighbouring months, or years', () => {
    expect(names(about('2020-04-30'))).toEqual(['KZ-ASSEMBLY-1995']);
    expect(names(about('2020-08-01', '2020-08-31'))).toEqual(['KZ-ASSEMBLY-2020']);
    expect(names(about('2018-01-01', '2018-12-31'))).toEqual(['KZ-ASSEMBLY-1995']);
    expect(names(about('2022-01-01', '2022-12-31'))).toEqual(['KZ-ASSEMBLY-2020']);
  });

  test('about a day of January or December the neighbouring month lies in another year', () => {
    const code = (day: string) => {
      const type = violationTypes.get('defence-witnesses-refused');
      return names(type ? lawFor(type, 'KZ', { first: day, last: day, about: true }) : []);
    };
    expect(code('2014-12-20')).toContain('KZ-CPC');
    expect(code('2014-11-30')).not.toContain('KZ-CPC');
  });

  test('a comment adopted shortly after "about" a day is marked as later than facts that may lie before it', () => {
    const type = violationTypes.get('no-necessity-test');
    const marks = (day: string) =>
      cited(type ? lawFor(type, 'KZ', { first: day, last: day, about: true }) : [], 'GC 37, para 36')?.marks;
    expect(marks('2020-08-20')).toContain('later-than-facts');
    expect(marks('2020-09-20')).not.toContain('later-than-facts');
  });
});

describe('a period that is in force only in part', () => {
  test('is to be checked, although its text was seen', () => {
    const covenant = (date: string) =>
      cited(lawOf('verdict-lacks-reasons', 'KZ', date), 'ICCPR 14(1)')?.marks;
    expect(covenant('2006')).toEqual(['check-edition']);
    expect(covenant('2006-04')).toEqual(['check-edition']);
    expect(covenant('2006-05')).toEqual([]);
    expect(covenant('2006-03')).toBeUndefined();
  });

  test('a comment of July is later than facts of that year that may lie in January', () => {
    const comment = (date: string) => cited(lawOf('no-necessity-test', 'KZ', date), 'GC 37, para 36')?.marks;
    expect(comment('2020')).toContain('later-than-facts');
    expect(comment('2020-08')).not.toContain('later-than-facts');
  });
});

describe('a European state', () => {
  test('loads the European convention and not the Kazakh code', () => {
    const found = names(lawOf('defence-witnesses-refused', 'GE', '2016-10-12'));
    expect(found).toContain('ECHR');
    expect(found).not.toContain('KZ-CPC');
  });
});

describe('Belarus and Russia', () => {
  test('have the Covenant', () => {
    for (const country of ['BY', 'RU'])
      expect(names(lawOf('verdict-lacks-reasons', country, '2016-10-12'))).toContain('ICCPR');
  });

  test('the European convention bound Russia until it ceased to be a party, and never Belarus', () => {
    const european = (country: string, date: string) =>
      names(lawOf('defence-witnesses-refused', country, date)).includes('ECHR');
    expect([european('RU', '1998-05-04'), european('RU', '1998-05-05')]).toEqual([false, true]);
    expect([european('RU', '2022-09-15'), european('RU', '2022-09-17')]).toEqual([true, false]);
    expect(european('BY', '2016-10-12')).toBe(false);
  });

  test('only Kazakhstan has national law entered', () => {
    expect(['KZ', 'BY', 'RU', 'UA'].map(hasNationalLaw)).toEqual([true, false, false, false]);
  });
});

describe('in general', () => {
  const country = fc.oneof(
    fc.constantFrom('KZ', 'KG', 'UZ', 'TJ', 'TM', 'GE', 'UA'),
    fc.string({ minLength: 2, maxLength: 2 }),
    fc.constantFrom('constructor', '__proto__', 'toString'),
  );
  const day = fc
    .date({ min: new Date('1985-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const date = fc.oneof(
    day,
    day.map((it) => it.slice(0, 7)),
    day.map((it) => it.slice(0, 4)),
    fc.constant(null),
  );
  const type = fc.constantFrom(...taxonomy.entries);

  test('no instrument is shown for a state it does not list', () => {
    fc.assert(
      fc.property(type, country, date, (entry, state, when) => {
        for (const { instrument } of lawFor(entry, state, period(when))) {
          expect(Object.keys(instrument.countries)).toContain(state);
        }
      }),
    );
  });

  test('what an exact day shows, its month, its year and an unknown date show too', () => {
    fc.assert(
      fc.property(type, country, day, (entry, state, exact) => {
        const wider = [exact.slice(0, 7), exact.slice(0, 4), null].map((when) =>
          lawFor(entry, state, period(when)),
        );
        for (const { law } of lawFor(entry, state, period(exact))) {
          for (const found of wider) expect(found.map((basis) => basis.law)).toContain(law);
        }
      }),
    );
  });

  test('what is from memory is always marked to be checked', () => {
    fc.assert(
      fc.property(type, country, date, (entry, state, when) => {
        const remembered = lawFor(entry, state, period(when)).filter(({ law }) => law.sure === 'memory');
        for (const { marks } of remembered) expect(marks).toContain('check-edition');
      }),
    );
  });

  test('comments and UN soft law speak to all parties to the Covenant', () => {
    const parties = taxonomy.instruments.find(({ id }) => id === 'ICCPR')?.countries;
    expect(Object.keys(parties ?? {})).toEqual(expect.arrayContaining(['KZ', 'KG', 'UZ', 'TJ', 'TM']));
    const regional = new Set(['ACHPR-PG', 'OSCE-COPENHAGEN']);
    for (const { id, kind, countries } of taxonomy.instruments) {
      if ((kind === 'comment' || kind === 'soft') && !regional.has(id))
        expect(countries, id).toEqual(parties);
    }
  });

  test('regional treaties list no Central Asian state', () => {
    const regional = taxonomy.instruments.filter(({ id }) => /^(ECHR|ACHR|ACHPR|ARAB)/.test(id));
    expect(regional).toHaveLength(6);
    const states = new Set(regional.flatMap(({ countries }) => Object.keys(countries)));
    expect(['KZ', 'KG', 'UZ', 'TJ', 'TM'].filter((state) => states.has(state))).toEqual([]);
  });
});

test('a citation reads in each language', () => {
  const [basis] = lawOf('defence-witnesses-refused', 'KZ', ATYRAU).filter(({ law }) => law.part === '(3)(e)');
  if (!basis) throw new Error('no basis');
  expect(citation(basis.law, basis.instrument, 'ru')).toBe('МПГПП, ст. 14(3)(e)');
  expect(citation(basis.law, basis.instrument, 'kk')).toBe('АСҚХП, 14(3)(e)-бап');
  const whole = lawOf('protest-permission-denied', 'KZ', ATYRAU).find(({ law }) => law.article === undefined);
  expect(whole && citation(whole.law, whole.instrument, 'ru')).toBe('Закон РК о собраниях 1995');
});
