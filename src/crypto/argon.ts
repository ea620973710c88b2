/** Argon2id (RFC 9106): how dear it is, and which prices are refused. The work itself: `argonInWorker.ts`. */

/** m: memory in KiB; t: passes; p: lanes. */
export interface ArgonParameters {
  readonly m: number;
  readonly t: number;
  readonly p: number;
}

/** What new vaults use, and the least that is accepted: 64 MiB. */
export const floor: ArgonParameters = { m: 65_536, t: 3, p: 1 };

/** Above this a phone would only be kept busy: 1 GiB. */
export const ceiling: ArgonParameters = { m: 1_048_576, t: 16, p: 4 };

/** K6: judged before running, since whoever wrote the parameters may want the phone to choke or the key to be cheap. */
export function acceptable(asked: ArgonParameters): boolean {
  return (['m', 't', 'p'] as const).every(
    (name) => Number.isInteger(asked[name]) && asked[name] >= floor[name] && asked[name] <= ceiling[name],
  );
}

/**
 * 32 bytes from a secret and a salt (32 B in the key file). Rejects with `ArgonRefused` for parameters that are not
 * `acceptable`, with what the runtime throws when there is not enough memory.
 */
export type Kdf = (secret: Uint8Array, salt: Uint8Array, parameters: ArgonParameters) => Promise<Uint8Array>;

export class ArgonRefused extends Error {
  constructor() {
    super('argon-parameters-refused');
    this.name = 'ArgonRefused';
  }
}
