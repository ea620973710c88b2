import { join } from 'node:path';
import { ROOT } from '../../house/support/sourceFiles.ts';
import { launch, type Launched } from './launch.ts';
import { startServer } from './startServer.ts';
import { vaultPage, type VaultPage } from './vaultPage.ts';

/** One start of the browser on a profile, with a vault worker begun in it. */
export interface Run extends Launched {
  readonly vault: VaultPage;
}

/** The app's origin: a server that goes on while browsers come and go. */
export interface Origin {
  readonly address: string;
  readonly appFolder: string;
  begin(profileDir: string): Promise<Run>;
  stop(): Promise<void>;
}

/** `WB_APP_FOLDER` names another build than `dist`, for who wants to see a proof fail on it. */
export async function startOrigin(): Promise<Origin> {
  const appFolder = process.env['WB_APP_FOLDER'] ?? join(ROOT, 'dist');
  const server = await startServer({ appFolder });
  return {
    address: server.address,
    appFolder,
    begin: async (profileDir) => {
      const launched = await launch({ profileDir });
      const vault = await vaultPage(launched.context, server.address, { page: launched.page, appFolder });
      return { ...launched, vault };
    },
    stop: server.stop,
  };
}
