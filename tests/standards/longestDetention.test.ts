import { expect, test } from 'vitest';
import { detentionKindSchema } from '#domain/codes.ts';
import { longestDetention, longestDetentions } from '#standards/longestDetention.ts';
import { taxonomy } from '#standards/taxonomy.ts';

test('each longest term has a kind the domain knows and a law that is in force there then', () => {
  for (const { country, what, law, from } of longestDetentions) {
    expect(detentionKindSchema.options).toContain(what);
    const instrument = taxonomy.instruments.find(({ id }) => id === law.instrument);
    const since = instrument && new Map(Object.entries(instrument.countries)).get(country)?.from;
    expect(since === undefined ? false : since <= from).toBe(true);
  }
});

test('nothing is concluded for another country, another kind, or before the law', () => {
  expect(longestDetention('KZ', 'administrative', '2016-05-17')).toBe(30);
  expect(longestDetention('KZ', 'administrative', '2014-12-31')).toBeNull();
  expect(longestDetention('KZ', 'criminal', '2016-05-17')).toBeNull();
  expect(longestDetention('FR', 'administrative', '2016-05-17')).toBeNull();
});
