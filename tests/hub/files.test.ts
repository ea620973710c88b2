import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSettings } from '#hub/readSettings.ts';
import { startHub } from '#hub/main.ts';
import { listeningHub, numberOf, type ListeningHub } from './support/listeningHub.ts';

const SCRIPT = 'export const answer = 42;\n'.repeat(200);
const FILES = { 'index.html': '<!doctype html><p>page</p>', 'assets/index-abc.js': SCRIPT };

let hub: ListeningHub;
beforeAll(async () => {
  hub = await listeningHub(FILES);
});
afterAll(async () => {
  await hub.stop();
});

describe('files of the app', () => {
  test('a file comes as it is, with its type', async () => {
    const answer = await fetch(`${hub.address}/assets/index-abc.js`);
    expect(await answer.text()).toBe(SCRIPT);
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  test('a client that takes gzip gets it, one that does not gets the bytes', async () => {
    const packed = await hub.raw('GET /assets/index-abc.js HTTP/1.0\r\nAccept-Encoding: gzip\r\n\r\n');
    const plain = await hub.raw('GET /assets/index-abc.js HTTP/1.0\r\n\r\n');
    expect(packed).toMatch(/content-encoding: gzip/);
    expect(packed.length).toBeLessThan(plain.length / 2);
    expect(plain.endsWith(SCRIPT)).toBe(true);
  });

  test('HEAD names the length and sends nothing', async () => {
    const reply = await hub.raw('HEAD / HTTP/1.0\r\n\r\n');
    expect(reply).toMatch(/^HTTP\/1\.1 200 /);
    expect(reply).toMatch(new RegExp(`content-length: ${String(FILES['index.html'].length)}\r\n`));
    expect(reply.endsWith('\r\n\r\n')).toBe(true);
  });

  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '//secret.txt',
    '/..\\secret.txt',
    '/assets/',
    '/assets',
    '/INDEX.HTML',
    '/index.html/',
    '/%00',
    '/%',
  ])('nothing is served for %s', async (path) => {
    const reply = await hub.raw(`GET ${path} HTTP/1.0\r\n\r\n`);
    expect(reply).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(reply).not.toContain('not for anybody');
    expect(reply).toMatch(/content-security-policy: default-src 'none'/);
  });

  test('what is no HTTP at all is refused with the headers too', async () => {
    const reply = await hub.raw('HELLO\r\n\r\n');
    expect(reply).toMatch(/^HTTP\/1\.1 400 /);
    expect(reply).toMatch(/content-security-policy: default-src 'none'/);
  });

  test('what is asked after a ? changes nothing', async () => {
    expect(await (await fetch(`${hub.address}/?x=../secret.txt`)).text()).toBe(FILES['index.html']);
  });

  test('nothing that was asked stands in the log', () => {
    expect(hub.logged).toEqual([]);
  });

  test('an app that was wiped is told to drop what the browser keeps', async () => {
    const answer = await askToClear({ 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'empty' });
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toContain('clear-site-data: "cache", "storage"');
  });

  test.each([
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'empty' }],
    [{ 'sec-fetch-site': 'same-site', 'sec-fetch-dest': 'empty' }],
    [{ 'sec-fetch-site': 'none', 'sec-fetch-dest': 'document' }],
    [{ 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'document' }],
    [{}],
  ])('nobody else can have a vault cleared: %o', async (headers) => {
    const answer = await askToClear(headers);
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
    expect(answer).not.toMatch(/clear-site-data/i);
  });
});

/** Raw, because a client that follows the rules does not let these headers be chosen. */
function askToClear(headers: Readonly<Record<string, string>>): Promise<string> {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return hub.raw(`POST /wiped HTTP/1.0\r\n${lines.join('')}\r\n`);
}

describe('start', () => {
  test('without a build it says so', async () => {
    await expect(listeningHub({})).rejects.toThrow('index.html is missing');
  });

  test('a file of an unknown type is refused at the start, not served as something else', async () => {
    await expect(listeningHub({ ...FILES, 'assets/leak.map': '{}' })).rejects.toThrow(
      'The build holds a file of an unknown type: assets/leak.map. Make the build anew: npm run build',
    );
    await expect(listeningHub({ ...FILES, 'assets/.DS_Store': '' })).rejects.toThrow(
      'unknown type: assets/.DS_Store.',
    );
  });

  const { 'index.html': page, ...others } = FILES;
  test.each([
    ['emptied', { ...FILES, 'assets/index-abc.js': '' }],
    ['gone', { 'index.html': page }],
    ['one letter off', { ...others, 'index.html': `${page} ` }],
    ['one too many', { ...FILES, 'assets/other-abc.js': '' }],
    ['under another name', { 'index.html': page, 'assets/index-abd.js': SCRIPT }],
  ])('a build with a file %s is refused: its number would be a lie', async (_how, files) => {
    const damaged = listeningHub({ 'build.json': numberOf(FILES), ...files });
    await expect(damaged).rejects.toThrow(
      'The build is damaged: its files are not those of the number in build.json. Make the build anew: npm run build',
    );
  });

  test.each(['', '{}', 'null', '{"sha256":', 'number'])('and one whose build file holds %j', async (text) => {
    await expect(listeningHub({ ...FILES, 'build.json': text })).rejects.toThrow('The build is damaged:');
  });

  test.each(['-1', '65536', 'http', '80.5', '0x50', '1e3', ' 80'])(
    'PORT=%s is refused with a sentence',
    async (PORT) => {
      await expect(startHub('nowhere', { PORT }, () => undefined)).rejects.toThrow('PORT must be a number');
    },
  );

  test('this machine only, unless told otherwise', () => {
    expect(readSettings({})).toMatchObject({ port: 8080, host: '127.0.0.1' });
    expect(readSettings({ HOST: '0.0.0.0', PORT: '9000' })).toMatchObject({ port: 9000, host: '0.0.0.0' });
  });

  test.each(['', ' ', '\t'])('a variable that holds %j counts as not set', (blank) => {
    expect(readSettings({ HOST: blank, PORT: blank, DATA_DIR: blank })).toEqual(readSettings({}));
  });

  test.each(['http://localhost', 'localhost:8080', '127.0.0.1 ::1', '/tmp'])(
    'HOST=%s is refused with a sentence',
    (HOST) => {
      expect(() => readSettings({ HOST })).toThrow('HOST must be an address');
    },
  );

  test('an address of another machine and a port that is taken are refused with a sentence', async () => {
    const elsewhere = listeningHub(FILES, { HOST: '192.0.2.1' });
    await expect(elsewhere).rejects.toThrow('HOST is no address of this machine.');
    const taken = listeningHub(FILES, { PORT: new URL(hub.address).port });
    await expect(taken).rejects.toThrow('This port is taken.');
  });

  test('a folder that nothing can be kept in is refused with a sentence that names it', async () => {
    const DATA_DIR = join(import.meta.filename, 'data');
    await expect(listeningHub(FILES, { DATA_DIR })).rejects.toThrow(`Nothing can be kept in ${DATA_DIR}:`);
  });
});
