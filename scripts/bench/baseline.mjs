/**
 * The least a kept tap can cost on this machine, in this browser and profile: a message to a worker, a write of the same
 * bytes into a file of the origin's private file system, a flush, a message back. The app's own policy admits no script
 * but the app's, so this worker is served by the bench itself, from an origin of its own on the same disk.
 */
import { createServer } from 'node:http';

/** Milliseconds between two taps, much shorter than a thumb's: what a tap leaves to be done after it is over by then. */
export const PAUSE = 40;

const WORKER = `
let handle, at = 0;
onmessage = async ({ data }) => {
  if (data === 'open') {
    const folder = await navigator.storage.getDirectory();
    handle = await (await folder.getFileHandle('baseline', { create: true })).createSyncAccessHandle();
    return postMessage('open');
  }
  for (const part of data) at += handle.write(part, { at });
  handle.flush();
  postMessage('kept');
};`;

const ANSWERS = {
  '/': ['text/html', '<!doctype html><title>baseline</title>'],
  '/worker.js': ['text/javascript', WORKER],
};

/** `times(sizes, n)`: so many round trips, each writing pieces of these sizes in bytes, then one flush; milliseconds each. */
export async function startBaseline(context) {
  const server = createServer((request, response) => {
    const [type, body] = ANSWERS[request.url] ?? ['text/plain', ''];
    response.writeHead(type === 'text/plain' ? 404 : 200, { 'content-type': type }).end(body);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const page = await context.newPage();
  await page.goto(`http://localhost:${server.address().port}/`);
  await page.evaluate(async () => {
    const worker = new Worker('/worker.js');
    const answered = () => new Promise((done) => (worker.onmessage = done));
    globalThis.ask = (message) => {
      const answer = answered();
      worker.postMessage(message);
      return answer;
    };
    await globalThis.ask('open');
  });
  return {
    times: async (sizes, n) => {
      await page.bringToFront();
      return page.evaluate(timeWrites, { sizes, n, pause: PAUSE });
    },
    stop: async () => {
      await page.close();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Runs in the page. */
async function timeWrites({ sizes, n, pause }) {
  const pieces = sizes.map((size) => crypto.getRandomValues(new Uint8Array(size)));
  const times = [];
  for (let i = 0; i < n; i++) {
    await new Promise((done) => setTimeout(done, pause));
    const start = performance.now();
    await globalThis.ask(pieces);
    times.push(performance.now() - start);
  }
  return times;
}
