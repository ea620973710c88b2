/**
 * MiniBrowser of WebKitGTK, driven through WebKit's own inspector: under WebDriver it forgets everything, as a private
 * window does, and no vault could be tried.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inspectPage } from './inspectPage.ts';
import { PATIENCE, type Seat } from './seat.ts';

const XVFB = '/usr/bin/Xvfb';
const MINI_BROWSER =
  process.env['WEBKIT_PATH'] ??
  ['x86_64', 'aarch64']
    .flatMap((cpu) =>
      ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map(
        (name) => `/usr/lib/${cpu}-linux-gnu/${name}/MiniBrowser`,
      ),
    )
    .find(existsSync) ??
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

/** Programs that are not here: `apt-get install webkit2gtk-driver xvfb` brings them. */
export const MISSING: readonly string[] = [MINI_BROWSER, XVFB].filter((program) => !existsSync(program));

/** What the vault needs and Debian's build has switched off. */
export const VAULT_FEATURES: readonly string[] = ['StorageAPI', 'FileSystem', 'AccessHandle'];

/** This port is built without web app manifests; such a directive is passed over. */
const HARMLESS = `Unrecognized Content-Security-Policy directive 'manifest-src'`;

export interface WebKit {
  readonly seat: Seat;
  readonly version: string;
  /** Errors and warnings of the page's console, what it says about the content security policy among them. */
  readonly complaints: readonly string[];
  /** SIGKILL to all its processes at once: nothing is flushed that was not. */
  kill(): Promise<void>;
}

export async function startWebKit(
  profileDir: string,
  address: string,
  features: readonly string[] = [],
): Promise<WebKit> {
  const inspector = `127.0.0.1:${await freePort()}`;
  const { screen, display } = await startScreen();
  const browser = spawn(
    MINI_BROWSER,
    [...(features.length > 0 ? [`--features=${features.join(',')}`] : []), address],
    {
      detached: true,
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: display,
        HOME: profileDir,
        XDG_DATA_HOME: join(profileDir, 'data'),
        XDG_CACHE_HOME: join(profileDir, 'cache'),
        WEBKIT_INSPECTOR_HTTP_SERVER: inspector,
      },
    },
  );
  const killAll = (): void => killGroup(browser);
  process.once('exit', killAll);
  const version = execFileSync(MINI_BROWSER, ['--version'], {
    encoding: 'utf8',
    env: { ...process.env, DISPLAY: display },
  }).trim();
  const page = await inspectPage(inspector);
  return {
    seat: seatAt(page.ask),
    version,
    get complaints() {
      return page.complaints.filter((text) => !text.includes(HARMLESS));
    },
    kill: async () => {
      page.leave();
      await ended(browser, killAll);
      await ended(screen, () => screen.kill('SIGKILL'));
      process.off('exit', killAll);
    },
  };
}

function seatAt(ask: Seat['ask']): Seat {
  const at = (place: string): string =>
    `document.evaluate(${JSON.stringify(place)}, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue`;
  const wait = async (place: string): Promise<void> => {
    for (const end = Date.now() + PATIENCE; ;) {
      // While a page goes and another comes nobody answers.
      const seen = await ask(`!!${at(place)}?.checkVisibility()`).catch(() => false);
      if (seen === true) return;
      if (Date.now() > end) throw new Error(`Not seen: ${place} in: ${String(await ask(TEXT))}`);
      await pause(100);
    }
  };
  return {
    wait,
    click: async (place) => {
      await wait(place);
      await ask(`${at(place)}.click()`);
    },
    type: async (place, text) => {
      await wait(place);
      for (const letter of text) {
        await ask(
          `${at(place)}.focus(), document.execCommand('insertText', false, ${JSON.stringify(letter)})`,
        );
      }
    },
    text: async () => String(await ask(TEXT)),
    ask,
    open: async (address) => void (await ask(`void (location.href = ${JSON.stringify(address)})`)),
    reload: async () => {
      await ask('void (globalThis.before = true, setTimeout(() => location.reload()))');
      for (let still: unknown = true; still !== false; await pause(100)) {
        still = await ask('"before" in globalThis').catch(() => true);
      }
    },
  };
}

const TEXT = 'document.body.innerText';

/** A screen of its own that nobody sees. */
async function startScreen(): Promise<{ readonly screen: ChildProcess; readonly display: string }> {
  const screen = spawn(XVFB, ['-displayfd', '3', '-screen', '0', '800x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  process.once('exit', () => screen.kill('SIGKILL'));
  const number = screen.stdio[3];
  if (number === null || number === undefined) throw new Error('The screen tells no number.');
  const [said] = (await once(number, 'data')) as [Buffer];
  return { screen, display: `:${said.toString().trim()}` };
}

async function ended(child: ChildProcess, kill: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  kill();
  await exit;
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // Nobody of the group lives any more.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
