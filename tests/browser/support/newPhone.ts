import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launch, newProfile, type Launched } from './launch.ts';
import { startServer, type Server } from './startServer.ts';

interface NewPhone {
  readonly page: Launched['page'];
  /** Of the app. */
  readonly address: string;
}

/** One server for the tests of a file, and for each of them a browser in which nothing lies yet. */
export function newPhone(patience = 8_000): NewPhone {
  let server: Server;
  let profile: Awaited<ReturnType<typeof newProfile>>;
  let browser: Launched;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    profile = await newProfile();
    browser = await launch({ profileDir: profile.profileDir });
    browser.page.setDefaultTimeout(patience);
  });
  afterEach(async () => {
    await browser.close();
    await profile.remove();
  });
  return {
    get page() {
      return browser.page;
    },
    get address() {
      return server.address;
    },
  };
}
