import { argon2id } from 'hash-wasm';
import { acceptable, ArgonRefused, type ArgonParameters, type Kdf } from './argon.ts';
import { wipeBytes } from './bytes.ts';

export interface ArgonRequest {
  readonly secret: Uint8Array;
  readonly salt: Uint8Array;
  readonly parameters: ArgonParameters;
}

/** `failed` carries no reason from the library: it could quote its input. */
export type ArgonAnswer =
  { readonly key: Uint8Array } | { readonly failed: 'refused' | 'not-enough-memory' | 'failed' };

/** The ends of a worker this module needs: `self` inside a worker fits. */
export interface ArgonPort {
  addEventListener(type: 'message', listener: (event: { readonly data: ArgonRequest }) => void): void;
  postMessage(answer: ArgonAnswer): void;
}

/** The whole life of the disposable worker: the one module that imports the library, the one place where WebAssembly runs. */
export function serve(port: ArgonPort): void {
  port.addEventListener('message', ({ data }) => void answer(port, data));
}

async function answer(port: ArgonPort, { secret, salt, parameters }: ArgonRequest): Promise<void> {
  try {
    port.postMessage({ key: await argonHere(secret, salt, parameters) });
  } catch (error) {
    port.postMessage({ failed: reason(error) });
  } finally {
    wipeBytes(secret);
  }
}

/** Argon2id where it stands, for those who are already in a worker, and for tests. */
export const argonHere: Kdf = async (secret, salt, parameters) => {
  if (!acceptable(parameters)) throw new ArgonRefused();
  return argonOfAnyPrice(secret, salt, parameters);
};

/** Without the floor: published vectors use toy prices. */
export function argonOfAnyPrice(secret: Uint8Array, salt: Uint8Array, { m, t, p }: ArgonParameters) {
  return argon2id({
    password: secret,
    salt,
    memorySize: m,
    iterations: t,
    parallelism: p,
    hashLength: 32,
    outputType: 'binary',
  });
}

function reason(error: unknown) {
  if (error instanceof ArgonRefused) return 'refused';
  return error instanceof RangeError ? 'not-enough-memory' : 'failed';
}
