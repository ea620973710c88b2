import { describe, expect, test } from 'vitest';
import { languageSchema, taxonomySchema } from '#standards/schema.ts';
import type { Language, ViolationType } from '#standards/schema.ts';
import { fold, searchTypes, taxonomy, typesForStage, violationTypes } from '#standards/taxonomy.ts';
import { idsOfVersion1 } from './frozenIds.ts';

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
    expect(taxonomy.entries.map(({ id }) => id).toSorted()).toEqual(idsOfVersion1.toSorted());
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
    expect(left.toSorted()).toEqual([
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

/** Ids of the types whose text, in some language, is not as it should be. */
function faulty(isFaulty: (type: ViolationType, language: Language) => boolean): string[] {
  return taxonomy.entries
    .filter((type) => languageSchema.options.some((language) => isFaulty(type, language)))
    .map(({ id }) => id);
}

describe('every type', () => {
  test('has short texts in every language', () => {
    expect(faulty(({ title }) => title.en.length > 60)).toEqual([]);
    expect(faulty(({ title }, language) => title[language].length > 65)).toEqual([]);
    expect(faulty(({ lookFor }, language) => lookFor[language].length > 160)).toEqual([]);
  });

  test('has clean texts, each in its own script', () => {
    const both = ({ title, lookFor }: ViolationType, language: Language) =>
      title[language] + lookFor[language];
    expect(faulty((type, language) => /\n|^\s|\s$| {2}/.test(both(type, language)))).toEqual([]);
    expect(
      faulty((type, language) => both(type, language) !== both(type, language).normalize('NFC')),
    ).toEqual([]);
    expect(faulty(({ title }, language) => language !== 'en' && /[a-z]/i.test(title[language]))).toEqual([]);
    expect(faulty(({ title }) => title.kk === title.ru)).toEqual([]);
  });

  test('says what was seen and asserts no breach', () => {
    expect(faulty(({ id, title }, it) => !reported.has(id) && asserting[it].test(title[it]))).toEqual([]);
    expect(faulty(({ lookFor }, it) => asserting[it].test(lookFor[it]))).toEqual([]);
  });

  test('has a legal basis, each place cited once', () => {
    expect(faulty(({ id, law }) => id !== 'other-violation' && law.length === 0)).toEqual([]);
    const places = ({ law }: ViolationType) =>
      law.map((it) => [it.instrument, it.article, it.part].join(' '));
    expect(faulty((type) => new Set(places(type)).size !== type.law.length)).toEqual([]);
  });
});

function ids(text: string, language: Language): string[] {
  return searchTypes(text, language).map(({ id }) => id);
}

describe('searching', () => {
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
    expect(byStage.map(({ id }) => id).toSorted()).toEqual(idsOfVersion1.toSorted());
    expect(typesForStage('appeal').map(({ id }) => id)).toContain('appeal-hearing-irregular');
    expect(typesForStage('appeal').every(({ stage }) => stage === 'appeal')).toBe(true);
  });
});
