import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { fold } from '#domain/fold.ts';
import { evaluationCsv, factsCsv } from '#export/csv.ts';
import { atyrau } from './atyrau.ts';
import { labels } from './labels.ts';
import { parseCsv } from './parseCsv.ts';

const madeAt = '2016-11-28T21:00:00+05:00';
const exported = { state: fold(atyrau().stated), setAside: [], labels, language: 'en' as const, madeAt };
const docs = (await readFile(new URL('../../docs/export.md', import.meta.url), 'utf8')).split('\n');

test.each([...factsCsv(exported), ...evaluationCsv(exported)])(
  'docs/export.md has the columns of $name',
  (file) => {
    const [header = []] = parseCsv(file.text);
    expect(docs).toContain(
      `- **${file.name.replace('.csv', '')}**: ${header.map((name) => `\`${name}\``).join(' ')}`,
    );
  },
);

test.each(Object.entries(labels))('docs/export.md has the codes of %s', (set, codes) => {
  expect(docs).toContain(
    `- **${set}**: ${Object.keys(codes)
      .map((code) => `\`${code}\``)
      .join(' ')}`,
  );
});
