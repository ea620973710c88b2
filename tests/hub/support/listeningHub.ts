import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILD_FILE, buildNumber, sha256 } from '#hub/buildNumber.ts';
import { startHub, type RunningHub } from '#hub/main.ts';

export interface ListeningHub extends RunningHub {
  /** Everything the hub has logged so far. */
  readonly logged: readonly string[];
  /** Sends these bytes as they are and answers with the whole reply: clients tidy paths, this does not. */
  raw(request: string): Promise<string>;
}

/**
 * A real hub on a free port, serving `files` from a folder that has a secret file beside it. Unless they bring a build file,
 * they get one with their number.
 */
export async function listeningHub(
  files: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<ListeningHub> {
  const folder = await mkdtemp(join(tmpdir(), 'hub-'));
  const appFolder = join(folder, 'dist');
  await mkdir(join(appFolder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'not for anybody');
  const build = { [BUILD_FILE]: numberOf(files), ...files };
  for (const [path, content] of Object.entries(build)) await writeFile(join(appFolder, path), content);
  const logged: string[] = [];
  const data = join(folder, 'data');
  const hub = await startHub(appFolder, { PORT: '0', DATA_DIR: data, ...environment }, (line) =>
    logged.push(line),
  );
  return {
    address: hub.address,
    logged,
    raw: (request) => sendRaw(Number(new URL(hub.address).port), request),
    stop: async () => {
      await hub.stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** The build file of these files. */
export function numberOf(files: Readonly<Record<string, string>>): string {
  const listed = Object.entries(files).map(([path, content]) => ({ path, sha256: sha256(content) }));
  return JSON.stringify({ version: '1.0.0', sha256: buildNumber(listed) });
}

function sendRaw(port: number, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(request));
    let reply = '';
    socket.on('data', (bytes) => (reply += bytes.toString('latin1')));
    socket.on('error', reject);
    socket.on('close', () => {
      resolve(reply);
    });
  });
}
