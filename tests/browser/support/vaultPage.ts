/**
 * The vault's worker, real and reached without the screens: a page of the app's origin where the app does not run starts
 * the worker of the build and speaks Comlink's protocol with it, so that a test in Node holds the same door as a screen.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import type { News, VaultDoor } from '#vault/door.ts';
import { ROOT } from '../../house/support/sourceFiles.ts';

export interface VaultPage {
  readonly page: Page;
  /** Every call resolves with what the worker answered, or rejects with `name: message` of what it threw. */
  readonly door: VaultDoor;
  /** What the worker has told its watcher since it was begun. */
  news(): Promise<readonly News[]>;
  /** Ends the worker and begins another one, as the page does after a hard lock: a new start in a running browser. */
  restart(): Promise<void>;
  /** The worker computes for so long and answers nobody. Resolves at once. */
  hang(milliseconds: number): void;
}

export interface VaultPageOptions {
  /** A page to use instead of a new one; it is sent to `/healthz`. */
  readonly page?: Page;
  /** Where the build lies whose worker is begun. */
  readonly appFolder?: string;
}

/** An answer of the hub that runs no script: the origin without the app. */
export const BARE_PATH = '/healthz';

export async function vaultPage(
  context: BrowserContext,
  address: string,
  { page: given, appFolder = join(ROOT, 'dist') }: VaultPageOptions = {},
): Promise<VaultPage> {
  const page = given ?? (await context.newPage());
  const script = workerPath(appFolder);
  const begin = async (): Promise<void> => {
    await page.goto(`${address}${BARE_PATH}`);
    await page.evaluate(beginWorker, script);
  };
  await begin();
  return {
    page,
    door: remoteDoor(page),
    news: () => page.evaluate(() => (globalThis as unknown as Begun).vaultWorker.news),
    restart: begin,
    hang: (milliseconds) => {
      const [worker] = page.workers();
      // Nobody waits for the answer: the browser may be gone before there is one.
      void worker?.evaluate(busyFor, milliseconds).catch(() => undefined);
    },
  };
}

/** Address of the vault's worker in a build. */
export function workerPath(appFolder: string): string {
  const name = readdirSync(join(appFolder, 'assets')).find((file) => /^worker-[\w-]+\.js$/.test(file));
  if (name === undefined) throw new Error('The build has no vault worker.');
  return `/assets/${name}`;
}

function remoteDoor(page: Page): VaultDoor {
  const call =
    (name: string) =>
    async (...given: unknown[]): Promise<unknown> => {
      if (name === 'askToPersist') return page.evaluate(() => navigator.storage.persist());
      const list = await Promise.all(given.map(asBytes));
      const answer = await page.evaluate(
        ([method, sent]) => (globalThis as unknown as Begun).vaultWorker.callWithBytes(method, sent),
        [name, list] as const,
      );
      return asFiles(answer);
    };
  // A thenable would be called by whoever awaits it.
  return new Proxy({} as VaultDoor, {
    get: (_, name) => (typeof name === 'string' && name !== 'then' ? call(name) : undefined),
  });
}

interface Begun {
  vaultWorker: {
    readonly news: News[];
    call(name: string, given: readonly unknown[]): Promise<unknown>;
    /** As `call`; files go as `{ fileOf: bytes }` both ways, since a browser hands none to Node. */
    callWithBytes(name: string, given: readonly unknown[]): Promise<unknown>;
  };
}

const asBytes = async (value: unknown): Promise<unknown> =>
  value instanceof Blob ? { fileOf: new Uint8Array(await value.arrayBuffer()) } : value;

/** An answer that is a file, or names one. */
function asFiles(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null) return answer;
  if ('fileOf' in answer) return new Blob([answer.fileOf as Uint8Array<ArrayBuffer>]);
  return 'file' in answer ? { ...answer, file: asFiles(answer.file) } : answer;
}

/** Runs in the page: Comlink's messages, as far as this door needs them. */
function beginWorker(script: string): void {
  interface Policies {
    createPolicy(
      name: string,
      rules: { createScriptURL: (url: string) => string },
    ): { createScriptURL(url: string): URL };
  }
  const policies = (globalThis as unknown as { trustedTypes: Policies }).trustedTypes;
  const policy = policies.createPolicy('wb', { createScriptURL: (url) => url });
  const worker = new Worker(policy.createScriptURL(script), { type: 'module' });
  const waiting = new Map<string, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const news: News[] = [];
  let count = 0;
  let failure: Error | null = null;

  worker.addEventListener('error', (event) => {
    failure = new Error(`the worker failed: ${event.message}`);
    for (const { reject } of waiting.values()) reject(failure);
  });
  worker.addEventListener('message', ({ data }) => {
    const asked = waiting.get(data.id);
    if (asked === undefined) return;
    waiting.delete(data.id);
    if (data.type === 'RAW') asked.resolve(data.value);
    else asked.reject(new Error(`${String(data.value.value?.name)}: ${String(data.value.value?.message)}`));
  });
  const send = (name: string, argumentList: readonly unknown[], moved: Transferable[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (failure !== null) return reject(failure);
      const id = String((count += 1));
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, type: 'APPLY', path: [name], argumentList }, moved);
    });
  const listener = new MessageChannel();
  listener.port1.addEventListener('message', ({ data }) => {
    news.push(...data.argumentList.map((wire: { value: News }) => wire.value));
    listener.port1.postMessage({ id: data.id, type: 'RAW', value: undefined });
  });
  listener.port1.start();
  // A worker that failed says so to whoever calls it next.
  send('watch', [{ type: 'HANDLER', name: 'proxy', value: listener.port2 }], [listener.port2]).catch(
    () => undefined,
  );
  const call = (name: string, given: readonly unknown[], moved: Transferable[] = []) =>
    send(
      name,
      given.map((value) => ({ type: 'RAW', value })),
      moved,
    );
  const toFile = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && 'fileOf' in value
      ? new Blob([value.fileOf as Uint8Array<ArrayBuffer>])
      : value;
  const toBytes = async (value: unknown): Promise<unknown> => {
    if (value instanceof Blob) return { fileOf: new Uint8Array(await value.arrayBuffer()) };
    const hasFile = typeof value === 'object' && value !== null && 'file' in value;
    return hasFile ? { ...value, file: await toBytes(value.file) } : value;
  };
  const callWithBytes = async (name: string, given: readonly unknown[]) =>
    toBytes(await call(name, given.map(toFile)));
  Object.assign(globalThis, { vaultWorker: { news, call, callWithBytes } });
}

/** Runs in the worker. */
function busyFor(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}
