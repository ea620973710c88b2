/** One profile with a vault in it, reached through the vault's worker without the screens, and through the app. */
import { setTimeout as rest } from 'node:timers/promises';
import { PAUSE } from './baseline.mjs';
import { takeSeen, timeAppends, timeOpen, timeUnlock, watchWorker } from './inPage.mjs';
import { seedCase } from './seed.mjs';

export const PASSPHRASE = '4901 7730 2288 1156 9043';

/** Milliseconds until a vault that does not get free is an error. */
const PATIENCE = 30_000;

export class BenchVault {
  #support;
  #address;
  #appFolder;
  #profile;
  #run;
  #vault;

  static async begin({ support, address, appFolder }) {
    const self = new BenchVault();
    self.#support = support;
    self.#address = address;
    self.#appFolder = appFolder;
    self.#profile = await support.newProfile();
    await self.launch();
    return self;
  }

  get context() {
    return this.#run.context;
  }

  get profileDir() {
    return this.#profile.profileDir;
  }

  /** A browser on this profile, with the vault's worker begun. */
  async launch() {
    this.#run = await this.#support.launch({ profileDir: this.profileDir });
    const { context, page } = this.#run;
    this.#vault = await this.#support.vaultPage(context, this.#address, { page, appFolder: this.#appFolder });
  }

  /** Makes the vault and its cases, one after the other; resolves with them. The first is the hearing that is left open. */
  async seed(entriesOf, progress) {
    await this.#vault.door.look();
    await this.#vault.door.create(PASSPHRASE);
    const cases = [];
    for (const [i, entries] of entriesOf.entries()) {
      cases.push(await seedCase(this.#vault.page, { code: `B-${i + 1}`, entries, open: i === 1 }));
      progress(cases.reduce((sum, one) => sum + one.entries, 0));
    }
    await this.#vault.door.hardLock(null);
    // What is measured begins in a browser that has written nothing yet.
    await this.close();
    await this.launch();
    return cases;
  }

  /** A new worker, as after a start, that is watched. */
  async restart() {
    const ended = this.#workers();
    await this.#vault.restart();
    // The list may still name the worker that was ended, and that one would never answer.
    await (await this.#worker(ended)).evaluate(watchWorker);
    // The worker before may still hold the writer's lock.
    const end = performance.now() + PATIENCE;
    for (;;) {
      const { is } = (await this.#vault.door.look()).standing;
      if (is === 'locked') return;
      if (performance.now() > end) throw new Error(`The vault cannot be unlocked: it is ${is}.`);
      await rest(100);
    }
  }

  /** What `timeUnlock` says, and of it what Argon2 took. */
  async unlock() {
    await this.seen();
    const times = await this.#vault.page.evaluate(timeUnlock, PASSPHRASE);
    const { kdf } = await this.seen();
    return { ...times, kdf, without: times.shown - kdf };
  }

  openCase(key) {
    return this.#vault.page.evaluate(timeOpen, key);
  }

  async append({ key, hearing }, n) {
    await this.#vault.page.bringToFront();
    return this.#vault.page.evaluate(timeAppends, { key, hearing, n, pause: PAUSE });
  }

  async seen() {
    return (await this.#worker()).evaluate(takeSeen);
  }

  async #worker(ended = []) {
    for (;;) {
      const worker = this.#workers().find((one) => !ended.includes(one));
      if (worker !== undefined) return worker;
      await rest(10);
    }
  }

  #workers() {
    return this.#vault.page.workers().filter((one) => one.url().includes('/assets/worker-'));
  }

  /** Ends the worker: the page is free for the app. */
  async leave() {
    await this.#vault.page.goto('about:blank');
    return this.#vault.page;
  }

  close() {
    return this.#run.close();
  }

  remove() {
    return this.#profile.remove();
  }
}
