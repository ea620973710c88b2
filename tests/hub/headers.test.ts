import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listeningHub, type ListeningHub } from './support/listeningHub.ts';

const FILES = {
  'index.html': '<!doctype html><p>page</p>',
  'sw.js': 'self.oninstall = null;',
  'manifest.webmanifest': '{}',
  'icon.svg': '<svg/>',
  'assets/index-abc123_-.js': 'export const a = 1;'.repeat(100),
  'assets/argon-abc123.js': 'export const a = 2;',
  'assets/notargon-abc123.js': 'export const a = 3;',
  'assets/exportWorker-abc123.js': 'export const a = 4;',
};

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src blob:; font-src 'self'; " +
  "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
  "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types wb";

let hub: ListeningHub;
beforeAll(async () => {
  hub = await listeningHub(FILES);
});
afterAll(async () => {
  await hub.stop();
});

/** Headers that must stand on every answer, whatever it is. */
function expectTheHeaders(answer: Response, policy = POLICY): void {
  expect(answer.headers.get('content-security-policy')).toBe(policy);
  expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('permissions-policy')).toMatch(
    /microphone=\(\).*camera=\(self\).*screen-wake-lock=\(self\)/,
  );
  expect(answer.headers.has('server')).toBe(false);
}

describe('headers', () => {
  test.each([
    '/',
    '/build.json',
    ...Object.keys(FILES)
      .map((path) => `/${path}`)
      .filter((path) => !path.includes('/argon-')),
  ])('stand on %s', async (path) => {
    const answer = await fetch(hub.address + path);
    expect(answer.status).toBe(200);
    expectTheHeaders(answer);
  });

  test('only the Argon2 worker may run WebAssembly', async () => {
    const answer = await fetch(`${hub.address}/assets/argon-abc123.js`);
    expectTheHeaders(answer, POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"));
  });

  test.each([
    ['GET', '/nothing-here'],
    ['GET', '/assets/gone-1.js'],
    ['POST', '/index.html'],
    ['DELETE', '/'],
    ['GET', '/healthz'],
    ['HEAD', '/'],
    ['OPTIONS', '/'],
    ['POST', '/wiped'],
  ])('stand on %s %s', async (method, path) => {
    expectTheHeaders(await fetch(hub.address + path, { method }));
  });

  test('stand on a body that the server refuses to read', async () => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${hub.address}/wiped`, { method: 'POST', body: '{"torn', headers });
    expect(answer.status).toBe(400);
    expectTheHeaders(answer);
  });
});

describe('headers below the routes', () => {
  const GET = 'GET / HTTP/1.1\r\n';
  test.each([
    ['no Host', 400, `${GET}\r\n`],
    ['an expectation that nobody knows', 417, `${GET}Host: a\r\nExpect: zzz\r\n\r\n`],
    ['no HTTP at all', 400, 'HELLO\r\n\r\n'],
    ['another version of HTTP', 400, 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['a header that is none', 400, `${GET}Host: a\r\nno header\r\n\r\n`],
    ['headers without end', 400, `${GET}Host: a\r\nX: ${'x'.repeat(50_000)}\r\n\r\n`],
    ['two lengths', 400, 'POST /wiped HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
    ['an address that cannot be decoded', 400, 'GET /%zz HTTP/1.0\r\n\r\n'],
    ['a tunnel', 405, 'CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['another protocol', 200, `${GET}Host: a\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n`],
    ['a method of other servers', 404, 'PROPFIND / HTTP/1.0\r\n\r\n'],
    ['a method of nobody', 400, 'FETCH / HTTP/1.0\r\n\r\n'],
    ['the server as a whole', 404, 'OPTIONS * HTTP/1.0\r\n\r\n'],
  ])('stand on the answer to %s: %i', async (_what, status, request) => {
    expectTheHeaders(answerOf(await hub.raw(request), status));
  });

  test('stand on the answer to what was begun before the hub ends', async () => {
    const ending = await listeningHub(FILES);
    const socket = connect(Number(new URL(ending.address).port), '127.0.0.1');
    let reply = '';
    socket.on('data', (bytes) => (reply += bytes.toString('latin1')));
    // In one write: when the first is answered, the beginning of the second has been read.
    socket.write(`${GET}Host: a\r\n\r\n${GET}`);
    while (!reply.endsWith(FILES['index.html'])) await once(socket, 'data');
    reply = '';
    const ended = ending.stop();
    socket.write('Host: a\r\nConnection: close\r\n\r\n');
    await once(socket, 'close');
    await ended;
    expectTheHeaders(answerOf(reply, 200));
  });
});

/** What came over the wire, with exactly one answer in it. */
function answerOf(reply: string, status: number): Response {
  const [line, ...headers] = reply.split('\r\n\r\n', 1)[0]!.split('\r\n');
  expect(line).toMatch(new RegExp(`^HTTP/1\\.1 ${String(status)} `));
  expect(reply.match(/HTTP\/1\.1 /g)).toHaveLength(1);
  return new Response(null, {
    headers: headers.map((header): [string, string] => {
      const [name, value] = header.split(/: (.*)/);
      return [name ?? '', value ?? ''];
    }),
  });
}

describe('keeping', () => {
  test.each([
    ['/', 'no-store'],
    ['/index.html', 'no-store'],
    ['/healthz', 'no-store'],
    ['/assets/index-abc123_-.js', 'public, max-age=31536000, immutable'],
    ['/sw.js', 'no-cache'],
    ['/manifest.webmanifest', 'no-cache'],
    ['/build.json', 'no-cache'],
    ['/assets/gone-1.js', 'no-store'],
  ])('%s: %s', async (path, expected) => {
    expect((await fetch(hub.address + path)).headers.get('cache-control')).toBe(expected);
  });
});
