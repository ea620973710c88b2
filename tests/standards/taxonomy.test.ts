import { describe, expect, test } from 'vitest';
import { taxonomySchema } from '#standards/schema.ts';
import { fold, searchTypes, taxonomy, typesForStage, violationTypes } from '#standards/taxonomy.ts';
import { idsOfVersion1 } from './frozenIds.ts';

const languages = ['en', 'ru', 'kk'] as const;

/** Words that say a norm was broken, which only a reviewer may say. */
const asserting = {
  en: /violat|unlawful|illegal|unfair|biased|baseless|arbitrar|breach|abuse|marred|plainly|unjust|groundless|fabricat/i,
  ru: /нарушен|незакон|произвол|несправедлив|необоснован|сфабрик|фальсифи|предвзятый|злоупотреб|неправомер/i,
  kk: /бұзушылық|бұзыл|бұзды|заңсыз|әділетсіз|негізсіз|жалған айып|қиянат/i,
};
/** They report what a party said, and say so. */
const reported = new Set(['unlawful-evidence-admitted']);

describe('the data', () => {
  test('holds its schema, which refuses what is not in it', () => {
    expect(() => taxonomySchema.parse(structuredClone(taxonomy))).not.toThrow();
    const [first, second] = taxonomy.entries;
    expect(taxonomySchema.safeParse({ ...taxonomy, more: 1 }).success).toBe(false);
    expect(taxonomySchema.safeParse({ ...taxonomy, entries: [first, first] }).success).toBe(false);
    expect(taxonomySchema.safeParse({ ...taxonomy, entries: [{ ...first, group: 'no-such' }] }).success).toBe(
      false,
    );
    expect(
      taxonomySchema.safeParse({ ...taxonomy, entries: [{ ...first, replacedBy: 'no-such' }] }).success,
    ).toBe(false);
    expect(taxonomySchema.safeParse({ ...taxonomy, instruments: [], entries: [second] }).success).toBe(false);
  });

  test('ids are those that were frozen: none renamed, none lost', () => {
    expect(taxonomy.entries.map(({ id }) => id).sort()).toEqual([...idsOfVersion1].sort());
    expect(idsOfVersion1).toHaveLength(90);
  });

  test('every article of the reference case has its type', () => {
    const named = [
      'defence-witnesses-refused',
      'written-record-refused',
      'record-or-verdict-withheld',
      'merits-before-detention-complaint',
      'detention-complaint-ignored',
      'recusals-refused-repeatedly',
      'recusal-for-bias-refused',
      'recusal-decided-by-same-judge',
      'state-expert-not-challengeable',
      'defence-expert-refused',
      'conviction-without-evidence',
      'peaceful-assembly-criminalised',
      'no-necessity-test',
      'detained-for-exercising-rights',
      'speech-is-core-of-charge',
      'vague-offence-charged',
      'ban-on-civic-activity',
      'protest-permission-denied',
      'appeal-hearing-irregular',
      'defendants-in-cage-or-glass-box',
      'public-kept-out-of-courtroom',
      'interpretation-poor',
      'lawyer-access-limited',
      'ineffective-defence-tolerated',
      'defence-motions-refused-en-bloc',
      'too-little-time-to-prepare',
      'outside-pressure-on-court',
      'tried-twice-for-same-act',
      'ill-treatment-in-custody',
    ];
    expect(named.filter((id) => !violationTypes.has(id))).toEqual([]);
  });

  test('every group has types', () => {
    const used = new Set(taxonomy.entries.map(({ group }) => group));
    expect(taxonomy.groups.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  test('what asks for an assessment is left to the reviewer', () => {
    const left = taxonomy.entries.filter(({ level }) => level === 'reviewer').map(({ id }) => id);
    expect(left.sort()).toEqual([
      'appeal-without-full-review',
      'conviction-without-evidence',
      'ineffective-defence-tolerated',
      'no-necessity-test',
      'state-expert-not-challengeable',
      'undue-delay',
      'vague-offence-charged',
    ]);
  });
});

describe('every type', () => {
  test('has short texts in every language', () => {
    for (const { id, title, lookFor } of taxonomy.entries) {
      expect(title.en.length, id).toBeLessThanOrEqual(60);
      for (const language of languages) {
        const both = title[language] + lookFor[language];
        expect(title[language].length, id).toBeLessThanOrEqual(65);
        expect(lookFor[language].length, id).toBeLessThanOrEqual(160);
        expect(both, id).not.toMatch(/\n|^\s|\s$/);
        expect(both, id).toBe(both.normalize('NFC'));
      }
      expect(title.ru + title.kk, id).not.toMatch(/[a-z]/i);
      expect(title.kk, id).not.toBe(title.ru);
    }
  });

  test('says what was seen and asserts no breach', () => {
    for (const { id, title, lookFor } of taxonomy.entries) {
      for (const language of languages) {
        if (!reported.has(id)) expect(title[language], id).not.toMatch(asserting[language]);
        expect(lookFor[language], id).not.toMatch(asserting[language]);
      }
    }
  });

  test('has a legal basis, each place cited once', () => {
    for (const { id, law } of taxonomy.entries) {
      const places = law.map((it) => `${it.instrument} ${it.article ?? ''}${it.part ?? ''}`);
      expect(new Set(places).size, id).toBe(places.length);
      if (id !== 'other-violation') expect(places, id).not.toEqual([]);
    }
  });
});

describe('searching', () => {
  const ids = (text: string, language: (typeof languages)[number]) =>
    searchTypes(text, language).map(({ id }) => id);

  test('finds by title and by synonym in any language, case folded', () => {
    expect(ids('HANDCUFFS', 'en')[0]).toBe('restraints-in-court');
    expect(ids('клетка', 'en')).toEqual(['defendants-in-cage-or-glass-box']);
    expect(ids('ходатайство вызов', 'ru')).toContain('defence-witnesses-refused');
    expect(ids('no such words anywhere', 'en')).toEqual([]);
  });

  test('folds ё to е', () => {
    expect(ids('приговор не оглашен', 'ru')).toContain('judgment-not-public');
    expect(fold('ЁЛКА')).toBe('елка');
  });

  test('folds the Latin i of old Kazakh texts to the Cyrillic letter', () => {
    expect(ids('кiсен', 'kk')).toEqual(ids('кісен', 'kk'));
    expect(ids('кiсен', 'kk')[0]).toBe('restraints-in-court');
    expect(ids('witness', 'en')[0]).toBeDefined();
  });

  test('puts what is found in the title of one’s own language first', () => {
    const found = searchTypes('жалоба', 'ru');
    const inTitle = found.map(({ title }) => /жалоба/i.test(title.ru));
    expect(inTitle.indexOf(false)).toBeGreaterThan(0);
    expect(inTitle.lastIndexOf(true)).toBeLessThan(inTitle.indexOf(false));
  });

  test('with no words gives all, and a stage gives its own', () => {
    expect(ids(' ', 'kk')).toHaveLength(taxonomy.entries.length);
    const byStage = (['pre-trial', 'trial', 'judgment', 'appeal'] as const).flatMap(typesForStage);
    expect(byStage.map(({ id }) => id).sort()).toEqual([...idsOfVersion1].sort());
    expect(typesForStage('appeal').map(({ id }) => id)).toContain('appeal-hearing-irregular');
    expect(typesForStage('appeal').every(({ stage }) => stage === 'appeal')).toBe(true);
  });
});
