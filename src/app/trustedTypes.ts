/**
 * The one Trusted Types policy, `wb`: it lets through the URLs of our own workers and of the service worker,
 * and nothing else. Without it `new Worker` and `serviceWorker.register` throw under our CSP.
 */

interface PolicyMaker {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

/** Call once. Elsewhere than in a browser with Trusted Types the URL comes back as it is, after the same check. */
export function scriptPolicy(own: readonly string[]): (url: string) => string {
  const allowed: ReadonlySet<string> = new Set(own);
  const createScriptURL = (url: string): string => {
    if (!allowed.has(url)) throw new TypeError('not a script of this app');
    return url;
  };
  const maker = (globalThis as { trustedTypes?: PolicyMaker }).trustedTypes;
  const policy = maker?.createPolicy('wb', { createScriptURL }) ?? { createScriptURL };
  return (url) => policy.createScriptURL(url);
}

/** Where the service worker lies. */
export const SERVICE_WORKER_URL = '/sw.js';
