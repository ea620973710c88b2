import type { BrowserContext, Page } from 'playwright';

export interface Violations {
  /** What the browser said about each violation of the policy, in pages and their workers, since it was started. */
  readonly seen: readonly string[];
}

/** What the policy is known to stop without harm, as it is seen; empty as long as nothing is. */
const HARMLESS: readonly RegExp[] = [];

const ABOUT_THE_POLICY = /Content Security Policy|TrustedScript|TrustedHTML|Permissions-Policy/i;

/**
 * Collects violations from the browser's own log of each page. It holds those of the page's workers too, from their
 * first line on, which an event listener put into a worker would come too late for. Not those of the service worker.
 */
export async function watchViolations(context: BrowserContext): Promise<Violations> {
  const seen: string[] = [];
  const watch = async (page: Page): Promise<void> => {
    const session = await page.context().newCDPSession(page);
    session.on('Log.entryAdded', ({ entry }) => {
      if (ABOUT_THE_POLICY.test(entry.text) && !HARMLESS.some((each) => each.test(entry.text)))
        seen.push(entry.text);
    });
    await session.send('Log.enable');
  };
  // A page that closes before it could be watched has shown nothing.
  context.on('page', (page) => void watch(page).catch(() => undefined));
  await Promise.all(context.pages().map(watch));
  return { seen };
}
