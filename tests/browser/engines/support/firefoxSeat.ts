import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { PATIENCE, type Seat } from './seat.ts';

export interface Firefox {
  readonly seat: Seat;
  readonly version: string;
  /** What pages said about the content security policy, and errors that nobody caught. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
  /** SIGKILL: nothing is flushed that was not. */
  kill(): Promise<void>;
}

export const FIREFOX = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';

/** Firefox without a screen, through WebDriver BiDi, on a profile that outlives it. */
export async function startFirefox(profileDir: string): Promise<Firefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: true,
    userDataDir: profileDir,
    timeout: PATIENCE,
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.setViewport({ width: 360, height: 640 });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) complaints.push(message.text());
  });
  return {
    seat: seatAt(page),
    version: await browser.version(),
    complaints,
    close: () => browser.close(),
    kill: () => killed(browser),
  };
}

function seatAt(page: Page): Seat {
  const seen = async (place: string) => {
    const element = await page.waitForSelector(`xpath/${place}`, { visible: true });
    if (element === null) throw new Error(`It went away: ${place}`);
    return element;
  };
  return {
    wait: async (place) => void (await seen(place)),
    click: async (place) => (await seen(place)).click(),
    type: async (place, text) => (await seen(place)).type(text),
    text: () => page.evaluate(() => document.body.innerText),
    ask: (expression) => page.evaluate(expression),
    open: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
  };
}

async function killed(browser: Browser): Promise<void> {
  const process = browser.process();
  if (process === null) throw new Error('This browser was not started here.');
  const ended = new Promise((resolve) => process.once('exit', resolve));
  process.kill('SIGKILL');
  await ended;
}
