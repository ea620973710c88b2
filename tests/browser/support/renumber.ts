import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUILD_FILE, buildNumber } from '#hub/buildNumber.ts';
import { listFiles } from '../../../scripts/build/listFiles.ts';

/** Gives a build whose files a test has changed the number they have now, without which the hub would not serve it. */
export async function renumber(appFolder: string): Promise<string> {
  const place = join(appFolder, BUILD_FILE);
  const said = JSON.parse(await readFile(place, 'utf8')) as { sha256: string };
  const sha256 = buildNumber(await listFiles(appFolder));
  if (sha256 === said.sha256) throw new Error('The changed build is the same build.');
  await writeFile(place, `${JSON.stringify({ ...said, sha256 })}\n`);
  return sha256;
}
