import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '../../house/support/sourceFiles.ts';

export interface Server {
  /** `http://localhost:PORT`. */
  readonly address: string;
  readonly port: number;
  /** Resolves when nothing listens any more; once is enough, twice does no harm. */
  stop(): Promise<void>;
}

/**
 * The real hub, in a process of its own. `port` 0 takes any free one; pass the port of an earlier server to come back
 * under the same origin. `appFolder` is another build than `dist`.
 */
export async function startServer({ port = 0, appFolder = join(ROOT, 'dist') } = {}): Promise<Server> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hub-data-'));
  const child = spawn(process.execPath, [join(ROOT, 'scripts/serve.mjs'), appFolder], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // A test file that ends in disorder leaves no server behind.
  process.once('exit', () => child.kill('SIGKILL'));
  const address = await firstAddress(child.stdout, ended);
  return {
    address,
    port: Number(new URL(address).port),
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function firstAddress(output: NodeJS.ReadableStream, ended: Promise<void>): Promise<string> {
  const said = new Promise<string>((resolve) => {
    createInterface(output).on('line', (line) => {
      const address = /^Open (http:\S+)$/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
  const failed = ended.then(() => {
    throw new Error('The server ended before it listened.');
  });
  return Promise.race([said, failed]);
}
