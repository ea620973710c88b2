import { expect, test } from 'vitest';
import { clearSite } from '#app/clearSite.ts';

test('after a wipe the server is asked once, by POST, to have the rest cleared', async () => {
  const asked: unknown[] = [];
  await clearSite(async (address, { method }) => asked.push([method, address]));
  expect(asked).toEqual([['POST', '/wiped']]);
});

test('a server that does not answer, or refuses, takes nothing from the wipe', async () => {
  await clearSite(() => Promise.reject(new TypeError('no network')));
});

test('a server that is silent is given up, so that no late answer clears what is made next', async () => {
  let givenUp = false;
  await clearSite(
    (_address, { signal }) =>
      new Promise((_done, fail) => {
        signal?.addEventListener('abort', () => {
          givenUp = true;
          fail(new DOMException('given up', 'TimeoutError'));
        });
      }),
    20,
  );
  expect(givenUp).toBe(true);
});
