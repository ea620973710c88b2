/** The browser tests' own tools, which are TypeScript: the bench drives the app exactly as they do. */
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from '../lib/run.mjs';

export async function loadSupport() {
  const load = async (name) =>
    (await runnerImport(join(ROOT, 'tests/browser/support', name), { configFile: false, root: ROOT })).module;
  const [{ launch, newProfile, waitForOfflineReady }, { startServer }, { vaultPage }] = await Promise.all(
    ['launch.ts', 'startServer.ts', 'vaultPage.ts'].map(load),
  );
  return { launch, newProfile, waitForOfflineReady, startServer, vaultPage };
}
