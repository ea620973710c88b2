/** Every message of the screens stands in the catalogues, and none lacks its Russian or Kazakh. `--write` takes new ones in. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { end, ROOT, run, runOrEnd, say, tool } from './lib/run.mjs';
import { readCatalogue } from './lib/readCatalogue.mjs';

const LOCALES = ['en', 'ru', 'kk'];
/** Faults that are printed; the rest is counted. */
const SHOWN = 20;
const FOLDER = 'src/app/i18n/locales';

if (process.argv.includes('--write')) {
  process.exit(await run('node', [tool('lingui'), 'extract', '--clean']));
}

const scratch = await mkdtemp(join(tmpdir(), 'catalogues-'));
await runOrEnd('Messages could not be collected.', 'node', [tool('lingui'), 'extract', '--clean'], {
  WB_CATALOGUES: scratch,
});
const problems = (await Promise.all(LOCALES.map(problemsOf))).flat();
await rm(scratch, { recursive: true });
problems.slice(0, SHOWN).forEach((problem) => say(problem));
if (problems.length > 0) {
  end(`Catalogues: ${problems.length} faults. Run: npm run translations -- --write, then translate.`);
}

async function problemsOf(locale) {
  const [kept, found] = await Promise.all(
    [join(ROOT, FOLDER), scratch].map(async (folder) =>
      readCatalogue(await readFile(join(folder, `${locale}.po`), 'utf8')),
    ),
  );
  return [
    ...[...found.keys()].filter((id) => !kept.has(id)).map((id) => `${locale}: not in the catalogue: ${id}`),
    ...[...kept.keys()].filter((id) => !found.has(id)).map((id) => `${locale}: no longer used: ${id}`),
    ...[...kept].filter(([, words]) => words === '').map(([id]) => `${locale}: not translated: ${id}`),
  ];
}
