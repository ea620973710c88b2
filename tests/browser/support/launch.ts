import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { killBrowser } from './processTree.ts';
import { watchViolations, type Violations } from './watchViolations.ts';

export interface LaunchOptions {
  /** The profile lives here and outlives the browser. */
  readonly profileDir: string;
  /** BCP 47; the browser's language. */
  readonly locale?: string;
  /** IANA zone of the phone. */
  readonly zone?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Pretends to be the installed app (`display-mode: standalone`). */
  readonly installed?: boolean;
  readonly args?: readonly string[];
}

export interface Launched {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly violations: Violations;
  /** Ends the browser in order. */
  close(): Promise<void>;
  /** SIGKILL to all its processes at once: nothing is flushed that was not. */
  kill(): Promise<void>;
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real Chromium on a profile of its own, the size of a small phone. */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const context = await chromium.launchPersistentContext(options.profileDir, {
    executablePath: await chromiumPath(),
    args: [...FLAGS, ...(options.args ?? [])],
    viewport: options.viewport ?? { width: 360, height: 640 },
    locale: options.locale ?? 'en',
    timezoneId: options.zone ?? 'Asia/Almaty',
    colorScheme: options.colorScheme ?? 'light',
    hasTouch: true,
    acceptDownloads: true,
  });
  const violations = await watchViolations(context);
  const page = context.pages()[0] ?? (await context.newPage());
  if (options.installed === true) await pretendInstalled(page);
  return {
    context,
    page,
    violations,
    close: () => context.close(),
    kill: () => killBrowser(options.profileDir),
  };
}

/** A fresh folder for a profile, and how to remove it. */
export async function newProfile(): Promise<{ readonly profileDir: string; remove(): Promise<void> }> {
  const profileDir = await mkdtemp(join(tmpdir(), 'profile-'));
  return { profileDir, remove: () => rm(profileDir, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Resolves when the app says that it opens without a network from now on. */
export async function waitForOfflineReady(page: Page, timeout = 30_000): Promise<void> {
  await page.waitForSelector('html[data-offline="ready"]', { state: 'attached', timeout });
}

async function pretendInstalled(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'display-mode', value: 'standalone' }],
  });
}

/** As `npm test` found it, else Debian's, else Playwright's own. */
async function chromiumPath(): Promise<string> {
  const places = [process.env['CHROME_PATH'], '/usr/bin/chromium', chromium.executablePath()];
  for (const place of places) {
    if (place !== undefined && place !== '' && (await isThere(place))) return place;
  }
  throw new Error('There is no Chromium. Run npm test once, or set CHROME_PATH.');
}

function isThere(place: string): Promise<boolean> {
  return access(place).then(
    () => true,
    () => false,
  );
}
