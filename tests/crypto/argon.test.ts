import { expect, test } from 'vitest';
import { acceptable, ArgonRefused, ceiling, floor } from '#crypto/argon.ts';
import { type ArgonWorker, kdfByWorker } from '#crypto/argonByWorker.ts';
import { argonHere, type ArgonPort, serve } from '#crypto/argonInWorker.ts';
import { toHex, utf8 } from '#crypto/bytes.ts';

const salt = new Uint8Array(32).fill(7);

/** The real two ends, joined by a channel in place of a worker: messages are cloned between them as they would be. */
function workerByChannel(onEnd: () => void): ArgonWorker {
  const { port1, port2 } = new MessageChannel();
  const inside: ArgonPort = {
    addEventListener: (type, listener) => port2.addEventListener(type, (event) => listener(event)),
    postMessage: (answer) => port2.postMessage(answer),
  };
  serve(inside);
  port1.start();
  port2.start();
  return {
    postMessage: (request) => port1.postMessage(request),
    addEventListener: (type: string, listener: (event: MessageEvent) => void) =>
      port1.addEventListener(type as 'message', listener),
    terminate: () => {
      port1.close();
      onEnd();
    },
  };
}

test('[K6] parameters below the floor and above the ceiling are refused, those between are not', () => {
  expect(floor).toEqual({ m: 65_536, t: 3, p: 1 });
  expect(ceiling).toEqual({ m: 1_048_576, t: 16, p: 4 });
  expect([floor, ceiling, { m: 262_144, t: 4, p: 2 }].every(acceptable)).toBe(true);
  for (const name of ['m', 't', 'p'] as const) {
    for (const wrong of [floor[name] - 1, ceiling[name] + 1, floor[name] + 0.5, Number.NaN, Infinity, -1]) {
      expect(acceptable({ ...floor, [name]: wrong })).toBe(false);
    }
  }
});

test('[K6] refused parameters are refused before anything runs', async () => {
  let made = 0;
  const kdf = kdfByWorker(() => {
    made++;
    throw new Error('no worker should be made');
  });
  await expect(kdf(utf8('secret'), salt, { ...floor, m: 2 ** 21 })).rejects.toThrow(ArgonRefused);
  await expect(argonHere(utf8('secret'), salt, { ...floor, t: 2 })).rejects.toThrow(ArgonRefused);
  expect(made).toBe(0);
});

test('the worker gives the same key, and is ended after one call', async () => {
  let ended = 0;
  const kdf = kdfByWorker(() => workerByChannel(() => ended++));
  const secret = utf8('12345678901234567890');
  const key = await kdf(secret, salt, floor);
  expect(toHex(key)).toBe(toHex(await argonHere(secret, salt, floor)));
  expect(key).toHaveLength(32);
  expect(ended).toBe(1);
});

test('a worker that fails is ended too, and its failure told', async () => {
  let ended = 0;
  const kdf = kdfByWorker(() => ({
    postMessage: () => {},
    addEventListener: (type: string, listener: (event: never) => void) => {
      if (type === 'error') queueMicrotask(() => listener(undefined as never));
    },
    terminate: () => ended++,
  }));
  await expect(kdf(utf8('secret'), salt, floor)).rejects.toThrow('argon-worker-failed');
  expect(ended).toBe(1);
});
