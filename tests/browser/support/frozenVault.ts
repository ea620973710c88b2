/**
 * Vaults and files that earlier builds have made, kept under `tests/fixtures/vaults/`: what was once written must open
 * for ever. `WB_FREEZE=v1.2.3` with the test of frozen fixtures adds the one of this build.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Kind, Stated, Statement } from '#domain/entry.ts';
import { readStatement, writeStatement } from '#domain/readStatement.ts';
import type { CaseKey, Draft, Settings } from '#vault/door.ts';
import { ROOT } from '../../house/support/sourceFiles.ts';

const folder = join(ROOT, 'tests/fixtures/vaults');

/** What opens it and what must then be there. */
export interface FrozenStory {
  readonly passphrase: string;
  readonly recoveryCode: string;
  readonly filePassphrase: string;
  readonly pin: string;
  readonly settings: Settings;
  readonly drafts: readonly Draft[];
  /** Those left at home too. */
  readonly cases: readonly { readonly key: CaseKey; readonly stated: readonly Stated[] }[];
  /** Version of each kind in the build that wrote it; 1 where none is named. */
  readonly versions: Readonly<Partial<Record<Kind, number>>>;
  readonly asleep: readonly { readonly key: CaseKey; readonly code: string }[];
  readonly attached: readonly FrozenFile[];
}

/** v0.1.0 had neither sleeping cases nor files, and every kind at version 1. */
const noneYet = { versions: {}, asleep: [], attached: [] } as const;
type ToldStory = Omit<FrozenStory, keyof typeof noneYet> & Partial<Pick<FrozenStory, keyof typeof noneYet>>;

/** A file that a record names. */
export interface FrozenFile {
  readonly key: CaseKey;
  readonly id: string;
  /** Open bytes. */
  readonly hex: string;
}

export interface FrozenVault {
  readonly version: string;
  readonly story: FrozenStory;
  /** The origin's files, by name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly caseFile: Blob;
  readonly backup: Blob;
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
  const told = JSON.parse(await readFile(join(place, 'story.json'), 'utf8')) as ToldStory;
  return {
    version,
    story: { ...noneYet, ...told, cases: asReadToday(told.cases, told.versions ?? noneYet.versions) },
    files: new Map(files),
    caseFile: new Blob([await readFile(join(place, 'case.wbcase'))]),
    backup: new Blob([await readFile(join(place, 'vault.wbbackup'))]),
  };
}

/** Writes the folder of a release anew. */
export async function keepFrozen(version: string, made: Omit<FrozenVault, 'version'>): Promise<void> {
  const place = join(folder, version);
  await rm(place, { recursive: true, force: true });
  await mkdir(join(place, 'files'), { recursive: true });
  for (const [name, bytes] of made.files) {
    await writeFile(join(place, 'files', `${name}.gz`), gzipSync(bytes, { level: 9 }));
  }
  await writeFile(join(place, 'story.json'), `${JSON.stringify(made.story, null, 2)}\n`);
  await writeFile(join(place, 'case.wbcase'), await bytesIn(made.caseFile));
  await writeFile(join(place, 'vault.wbbackup'), await bytesIn(made.backup));
}

/** What was said then, as a build of today reads it. */
function asReadToday(cases: FrozenStory['cases'], versions: FrozenStory['versions']): FrozenStory['cases'] {
  return cases.map(({ key, stated }) => ({
    key,
    stated: stated.map(({ said, statement }) => {
      const read = readStatement(asWritten(statement, versions));
      if (!read.ok) throw new Error(`a frozen statement is not read: ${read.because}`);
      return { said, statement: read.statement };
    }),
  }));
}

function asWritten(
  statement: Statement,
  versions: FrozenStory['versions'],
): Parameters<typeof readStatement>[0] {
  if (statement.do === 'withdraw') return writeStatement(statement);
  const part = { part: 'main', set: statement.do === 'enter' ? statement.fields : statement.set };
  if (statement.do === 'enter')
    return { type: statement.kind, version: versions[statement.kind] ?? 1, target: null, parts: [part] };
  const over = statement.do === 'amend' ? { over: statement.over, why: statement.why } : {};
  const parts = [{ ...part, of: statement.of, ...over }];
  return { type: statement.do, version: versions[statement.of] ?? 1, target: statement.target, parts };
}

const bytesIn = async (file: Blob): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());
