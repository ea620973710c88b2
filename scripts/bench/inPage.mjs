/** What runs in pages and workers under measurement. Each function is sent to the browser whole and sees nothing of this file. */

/** In the vault's worker: notes the sizes of what it writes between flushes and how long its Argon2 workers live. */
export function watchWorker() {
  const seen = { writes: [], flushes: 0, kdf: 0 };
  const { prototype } = FileSystemSyncAccessHandle;
  const { write, flush } = prototype;
  prototype.write = function (bytes, options) {
    seen.writes.push(bytes.byteLength);
    return write.call(this, bytes, options);
  };
  prototype.flush = function () {
    seen.flushes++;
    return flush.call(this);
  };
  const Plain = self.Worker;
  self.Worker = class extends Plain {
    #born;
    constructor(...given) {
      const born = performance.now();
      super(...given);
      this.#born = born;
    }
    terminate() {
      seen.kdf += performance.now() - this.#born;
      super.terminate();
    }
  };
  self.benchSeen = seen;
}

/** In the vault's worker: what was noted, which is then forgotten. */
export function takeSeen() {
  const { writes, flushes, kdf } = self.benchSeen;
  Object.assign(self.benchSeen, { writes: [], flushes: 0, kdf: 0 });
  return { writes, flushes, kdf };
}

/** In the page of the vault's worker: so many statements, one at a time with a pause between, as taps come; milliseconds each. */
export async function timeAppends({ key, hearing, n, pause }) {
  const times = [];
  for (let i = 0; i < n; i++) {
    await new Promise((done) => setTimeout(done, pause));
    const statement = {
      do: 'enter',
      kind: 'observation',
      fields: { hearing, what: 'mark' },
    };
    const start = performance.now();
    const when = { at: '2026-03-02T10:15:00+05:00', how: 'live' };
    const answer = await globalThis.vaultWorker.call('append', [key, [statement], when]);
    times.push(performance.now() - start);
    if (!answer.ok) throw new Error(`append refused: ${answer.because}`);
  }
  return times;
}

/** In the page of the vault's worker: unlock, then what Today shows; milliseconds, the KDF included. */
export async function timeUnlock(passphrase) {
  const { call } = globalThis.vaultWorker;
  const start = performance.now();
  const answer = await call('unlock', [passphrase]);
  if (!answer.ok) throw new Error(`unlock refused: ${answer.because}`);
  const rows = await call('summaries', []);
  const shown = performance.now() - start;
  return { shown, cases: rows.length, entries: rows.reduce((sum, row) => sum + row.records, 0) };
}

/** In the page of the vault's worker: a case opened whole. */
export async function timeOpen(key) {
  const start = performance.now();
  const answer = await globalThis.vaultWorker.call('openCase', [key]);
  const time = performance.now() - start;
  if (!answer.ok) throw new Error(`open refused: ${answer.because}`);
  return { time, entries: answer.opened.stated.length };
}

/** In the app's page: from the next touch to the frame that shows its line, and to the frame that calls it kept. */
export function watchTap() {
  const waits = () => document.querySelector('.live-waiting') !== null;
  const newest = () => [...document.querySelectorAll('.live-line:not(.live-waiting)')].at(-1);
  const before = newest();
  globalThis.benchTap = new Promise((done) => {
    let start = 0;
    const times = {};
    const asked = new Set();
    // The task after the frame's callbacks runs when the frame has been drawn.
    const painted = (name) => {
      if (asked.has(name)) return;
      asked.add(name);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          times[name] = performance.now() - start;
          if (times.visible !== undefined && times.kept !== undefined) done(times);
        };
        port2.postMessage(null);
      });
    };
    addEventListener('pointerdown', (event) => (start = event.timeStamp), { once: true, capture: true });
    const observer = new MutationObserver(() => {
      const kept = newest() !== before;
      if (kept || waits()) painted('visible');
      if (!kept || waits()) return;
      painted('kept');
      observer.disconnect();
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
}

/** Before the app's page runs: notes when Unlock's field stands in the page. */
export function markUnlock() {
  new MutationObserver((_, observer) => {
    if (document.querySelector('input[type=password]') === null) return;
    globalThis.benchUnlockDrawn = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

/** In the app's page: paths of what it asked for before Unlock was drawn. Workers have their own lists. */
export function askedBeforeUnlock() {
  return performance
    .getEntriesByType('resource')
    .filter(({ startTime }) => startTime <= globalThis.benchUnlockDrawn)
    .map(({ name }) => new URL(name).pathname);
}

/** In the app's page: bytes of everything that the service worker keeps. */
export async function precachedBytes() {
  let bytes = 0;
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const answer of await cache.matchAll()) bytes += (await answer.blob()).size;
  }
  return bytes;
}
