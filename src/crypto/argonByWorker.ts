import { acceptable, ArgonRefused, type Kdf } from './argon.ts';
import type { ArgonAnswer, ArgonRequest } from './argonInWorker.ts';

/** What this module needs of a `Worker`. */
export interface ArgonWorker {
  postMessage(request: ArgonRequest): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ArgonAnswer>) => void): void;
  addEventListener(type: 'error', listener: (event: Event) => void): void;
  terminate(): void;
}

/** One worker for one call: its memory, where the passphrase was, goes with it. */
export function kdfByWorker(makeWorker: () => ArgonWorker): Kdf {
  return async (secret, salt, parameters) => {
    if (!acceptable(parameters)) throw new ArgonRefused();
    const worker = makeWorker();
    try {
      const answer = await new Promise<ArgonAnswer>((resolve, reject) => {
        worker.addEventListener('message', (event) => resolve(event.data));
        worker.addEventListener('error', () => reject(new Error('argon-worker-failed')));
        worker.postMessage({ secret, salt, parameters });
      });
      if ('key' in answer) return answer.key;
      throw answer.failed === 'refused' ? new ArgonRefused() : new Error(`argon-${answer.failed}`);
    } finally {
      worker.terminate();
    }
  };
}
