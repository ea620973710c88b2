/** What a page can tell of the phone and of how the app was opened, in a Chromium that is neither. */
import type { Page } from 'playwright';

/**
 * WebKit on iPhone has `navigator.standalone`: false in a tab of any of its browsers, true in the app on the home screen.
 * Android's browsers have none; there the display mode tells.
 */
const phones = {
  'iphone-tab': {
    agent: iphone('Version/18.5 Mobile/15E148 Safari/604.1'),
    display: 'browser',
    standalone: false,
  },
  'iphone-other-browser': {
    agent: iphone('CriOS/138.0.7204.119 Mobile/15E148 Safari/604.1'),
    display: 'browser',
    standalone: false,
  },
  'iphone-installed': { agent: iphone('Mobile/15E148'), display: 'standalone', standalone: true },
  'android-tab': { agent: android(), display: 'browser', standalone: null },
  'android-installed': { agent: android(), display: 'standalone', standalone: null },
} as const;

export type Phone = keyof typeof phones;

/** Before the page is sent anywhere; holds for all its later pages. */
export async function pretendPhone(page: Page, phone: Phone): Promise<void> {
  const { agent, display, standalone } = phones[phone];
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setUserAgentOverride', { userAgent: agent });
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'display-mode', value: display }] });
  if (standalone === null) return;
  await page.addInitScript((is) => {
    Object.defineProperty(Navigator.prototype, 'standalone', { configurable: true, get: () => is });
  }, standalone);
}

function iphone(browser: string): string {
  return `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) ${browser}`;
}

function android(): string {
  return 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Mobile Safari/537.36';
}
