/**
 * Vaults and files that earlier builds have made, kept under `tests/fixtures/vaults/`: what was once written must open
 * for ever. `WB_FREEZE=v1.2.3` with the test of frozen fixtures adds the one of this build.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { exampleCase } from '#domain/exampleCase.ts';
import type { Stated, Statement } from '#domain/entry.ts';
import { readStatement, writeStatement } from '#domain/readStatement.ts';
import { recordIdSchema, type RecordId } from '#domain/values.ts';
import type { CaseKey, Draft, Settings } from '#vault/door.ts';
import { ROOT } from '../../house/support/sourceFiles.ts';
import { readOriginFiles } from './originFiles.ts';
import { good } from './story.ts';
import type { VaultPage } from './vaultPage.ts';

const folder = join(ROOT, 'tests/fixtures/vaults');

/** What opens it and what must then be there. */
export interface FrozenStory {
  readonly passphrase: string;
  readonly recoveryCode: string;
  readonly filePassphrase: string;
  readonly pin: string;
  readonly settings: Settings;
  readonly drafts: readonly Draft[];
  readonly cases: readonly { readonly key: CaseKey; readonly stated: readonly Stated[] }[];
}

export interface FrozenVault {
  readonly version: string;
  readonly story: FrozenStory;
  /** The origin's files, by name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly caseFile: Uint8Array;
  readonly backup: Uint8Array;
}

export async function frozenVersions(): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

export async function readFrozen(version: string): Promise<FrozenVault> {
  const place = join(folder, version);
  const names = await readdir(join(place, 'files'));
  const files = await Promise.all(
    names.map(async (name) => {
      const bytes = gunzipSync(await readFile(join(place, 'files', name)));
      return [name.replace(/\.gz$/, ''), new Uint8Array(bytes)] as const;
    }),
  );
  const story = JSON.parse(await readFile(join(place, 'story.json'), 'utf8')) as FrozenStory;
  return {
    version,
    story: version === 'v0.1.0' ? { ...story, cases: story.cases.map(liftedFrom1) } : story,
    files: new Map(files),
    caseFile: new Uint8Array(await readFile(join(place, 'case.wbcase'))),
    backup: new Uint8Array(await readFile(join(place, 'vault.wbbackup'))),
  };
}

const secrets = {
  passphrase: '2816 0394 7751 9026 4438',
  recoveryCode: '5093 1847 2260 9914 7738 6605 1429 8873 0056 3391',
  filePassphrase: '7402 1195 6638 0457 2281',
  pin: '604183',
};
const settings: Settings = {
  idleMinutes: 5,
  hearingGraceSeconds: 45,
  textSize: 20,
  caseNames: 'titles',
  zone: 'Asia/Atyrau',
  country: 'KZ',
};

/** Writes a vault with the made-up case of *Look around*, in an empty profile, and keeps all that came of it. */
export async function freeze(version: string, { door, page }: VaultPage): Promise<void> {
  await door.look();
  good(await door.create(secrets.passphrase));
  await door.setRecoveryCode(secrets.recoveryCode);
  good(await door.setPin(secrets.pin));
  await door.saveSettings(settings);
  const keys = [await writeExample(door, 'en'), await writeExample(door, 'ru')];
  await door.saveDraft({ place: `note of ${keys[0]}`, text: 'unfinished words' });
  const cases = await Promise.all(
    keys.map(async (key) => ({ key, stated: good(await door.openCase(key)).opened.stated })),
  );
  const caseFile = await door.caseFile(keys, secrets.filePassphrase);
  const { file: backup } = good(await door.backup());
  const drafts = await door.drafts();
  await door.hardLock(null);
  const story: FrozenStory = { ...secrets, settings, drafts, cases };
  await keep(version, { story, files: await readOriginFiles(page), caseFile, backup });
}

async function writeExample(door: VaultPage['door'], language: 'en' | 'ru'): Promise<CaseKey> {
  const ids: RecordId[] = [];
  const entries = () =>
    exampleCase({
      id: (n) => ids[n] ?? recordIdSchema.parse('0'.repeat(64)),
      language,
      today: '2026-03-02',
      zone: 'Asia/Atyrau',
    });
  let key: CaseKey | null = null;
  // Entries name earlier ones by their record: so the example is told anew as its records become known.
  for (let n = 0; n < entries().length; n++) {
    const entry = entries()[n];
    if (entry === undefined) break;
    const { statement, at, how } = entry;
    const made =
      key === null
        ? good(await door.createCase([statement], { at, how }))
        : good(await door.append(key, [statement], { at, how }));
    if ('key' in made) key = made.key as CaseKey;
    ids.push(...made.stated.map(({ said }) => said.record));
  }
  if (key === null) throw new Error('The example has no entries.');
  return key;
}

async function keep(version: string, made: Omit<FrozenVault, 'version'>): Promise<void> {
  const place = join(folder, version);
  await rm(place, { recursive: true, force: true });
  await mkdir(join(place, 'files'), { recursive: true });
  for (const [name, bytes] of made.files) {
    await writeFile(join(place, 'files', `${name}.gz`), gzipSync(bytes, { level: 9 }));
  }
  await writeFile(join(place, 'story.json'), `${JSON.stringify(made.story, null, 2)}\n`);
  await writeFile(join(place, 'case.wbcase'), made.caseFile);
  await writeFile(join(place, 'vault.wbbackup'), made.backup);
}

/** Up to v0.1.0 every kind was at version 1: what was said then, as a build of today reads it. */
function liftedFrom1({ key, stated }: FrozenStory['cases'][number]): FrozenStory['cases'][number] {
  const lifted = stated.map(({ said, statement }) => {
    const read = readStatement(asWritten1(statement));
    if (!read.ok) throw new Error(`a statement of v0.1.0 is not read: ${read.because}`);
    return { said, statement: read.statement };
  });
  return { key, stated: lifted };
}

function asWritten1(statement: Statement): Parameters<typeof readStatement>[0] {
  if (statement.do === 'withdraw') return writeStatement(statement);
  const part = { part: 'main', set: statement.do === 'enter' ? statement.fields : statement.set };
  if (statement.do === 'enter') return { type: statement.kind, version: 1, target: null, parts: [part] };
  const over = statement.do === 'amend' ? { over: statement.over, why: statement.why } : {};
  const parts = [{ ...part, of: statement.of, ...over }];
  return { type: statement.do, version: 1, target: statement.target, parts };
}
