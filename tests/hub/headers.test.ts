import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listeningHub, type ListeningHub } from './support/listeningHub.ts';

const FILES = {
  'index.html': '<!doctype html><p>page</p>',
  'sw.js': 'self.oninstall = null;',
  'manifest.webmanifest': '{}',
  'build.json': '{}',
  'icon.svg': '<svg/>',
  'assets/index-abc123_-.js': 'export const a = 1;'.repeat(100),
  'assets/argon-abc123.js': 'export const a = 2;',
  'assets/notargon-abc123.js': 'export const a = 3;',
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
