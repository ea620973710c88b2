import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '#hub/buildNumber.ts';
import { ROOT } from '../../house/support/sourceFiles.ts';
import { renumber } from './renumber.ts';

export interface LaterBuild {
  readonly appFolder: string;
  /** Its build number, as `build.json` and the app say it. */
  readonly sha256: string;
  remove(): Promise<void>;
}

/** A build that differs from `dist` in one file: enough for the browser to take it for an update, and it is one. */
export async function laterBuild(): Promise<LaterBuild> {
  const folder = await mkdtemp(join(tmpdir(), 'later-'));
  const appFolder = join(folder, 'dist');
  await cp(join(ROOT, 'dist'), appFolder, { recursive: true });
  const robots = await readFile(join(appFolder, 'robots.txt'), 'utf8');
  const worker = await readFile(join(appFolder, 'sw.js'), 'utf8');
  await writeFile(join(appFolder, 'robots.txt'), `${robots}# later\n`);
  // The changed file gets a new revision, and so does the file with the number.
  const revision = sha256(`${robots}# later\n`);
  await writeFile(
    join(appFolder, 'sw.js'),
    withRevision(withRevision(worker, '/robots.txt', revision), '/build.json', revision),
  );
  return { appFolder, sha256: await renumber(appFolder), remove: () => rm(folder, { recursive: true }) };
}

/** The worker's list with another revision for one file. */
function withRevision(worker: string, url: string, revision: string): string {
  const [before, after, ...more] = worker.split(new RegExp(`(?<="revision":")[0-9a-f]+(?=","url":"${url}")`));
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`The service worker does not keep ${url} once.`);
  }
  return before + revision + after;
}
