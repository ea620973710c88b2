/** axe and the widths of a screen as it stands, in each theme and with large letters. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

const phone = { width: 360, height: 640 };
const narrow = { width: 320, height: 640 };
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Theme = 'light' | 'dark' | 'dim';

export async function wear(page: Page, theme: Theme, large = false): Promise<void> {
  await page.evaluate(
    ([name, size]) => {
      document.documentElement.dataset['theme'] = name;
      document.documentElement.style.fontSize = size;
    },
    [theme, large ? '36px' : ''] as const,
  );
}

/** What the bars that stick to the edges cover depends on how far one has scrolled: sizes are asked with nothing covered. */
async function showWhole(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...phone, height: Math.max(phone.height, height) });
}

/**
 * What is wrong with what is on the screen: axe in light and with the letters twice as large; scrolling sideways at 360 and
 * 320 px. A theme changes colours alone: of `dark` and `dim` only contrast is asked, and not at all where `themes` is false.
 */
export async function wrongOn(page: Page, themes = true): Promise<string[]> {
  const found: string[] = [];
  const ask = async (as: string, axe: AxeBuilder): Promise<void> => {
    await showWhole(page);
    // The other mode opens a page of its own, and an app that is left for another page locks.
    const { violations } = await axe.setLegacyMode(true).analyze();
    await page.setViewportSize(phone);
    found.push(
      ...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${as} ${id} ${node.target.join(' ')}`)),
    );
    for (const over of await sideways(page)) found.push(`${as} ${over}`);
  };
  await wear(page, 'light');
  await ask('light', new AxeBuilder({ page }).withTags(RULES));
  await page.setViewportSize(narrow);
  for (const over of await sideways(page)) found.push(`320 px ${over}`);
  await page.setViewportSize(phone);
  for (const theme of themes ? (['dark', 'dim'] as const) : []) {
    await wear(page, theme);
    await ask(theme, new AxeBuilder({ page }).withRules(['color-contrast']));
  }
  await wear(page, 'light', true);
  await ask('200 %', new AxeBuilder({ page }).withRules(['target-size', 'scrollable-region-focusable']));
  await wear(page, 'light');
  return found;
}

/** The page, or a sheet on it, that is wider than its place. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('dialog[open], dialog[open] .sheet-body')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(
        (one) => `${one.className || 'page'} ${one.scrollWidth - one.clientWidth} px wider than its place`,
      ),
  );
}
