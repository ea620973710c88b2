/** The reader that stands in `docs/formats.md`, run as it stands there: Node and nothing else. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { openBytes } from '#crypto/age.ts';
import { normaliseSecret } from '#crypto/secrets.ts';
import { chunkSize } from '#vault/sealedFile.ts';
import { bytesIn } from '../caseFile/containerBytes.ts';
import { newPhone, picture, record, sealIn } from './pictures.ts';

const run = promisify(execFile);
const secret = '4410 2298 7163 5540 9921';

test('[F7] the documented reader opens a case file with files, writes them, and refuses one that was altered', async () => {
  const { vault, key } = await newPhone();
  const bytes = picture(chunkSize + 31);
  const file = await sealIn(vault, key, bytes);
  await record(vault, key, [file]);
  const container = await openBytes(
    { passphrase: normaliseSecret(secret) },
    await bytesIn(await vault.caseFile([key], secret)),
  );
  if (container === null) throw new Error('does not open');
  const guide = await readFile(new URL('../../../docs/formats.md', import.meta.url), 'utf8');
  const code = /```js\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
  const folder = await mkdtemp(join(tmpdir(), 'reader-'));
  try {
    await writeFile(join(folder, 'read.mjs'), code);
    await writeFile(join(folder, 'case.bin'), container);
    const { stdout } = await run(process.execPath, ['read.mjs', 'case.bin'], { cwd: folder });
    const records = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { head: { attachments: string[] } });
    expect(records.flatMap(({ head }) => head.attachments)).toEqual([file.commitment]);
    expect(await readdir(folder)).toContain(`${file.id}.jpeg`);
    expect(new Uint8Array(await readFile(join(folder, `${file.id}.jpeg`)))).toEqual(bytes);

    const altered = container.slice();
    const inChunk = altered.length - 200;
    altered[inChunk] = (altered[inChunk] ?? 0) ^ 1;
    await writeFile(join(folder, 'case.bin'), altered);
    await expect(run(process.execPath, ['read.mjs', 'case.bin'], { cwd: folder })).rejects.toThrow(
      /Command failed/,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
