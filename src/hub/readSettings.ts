import { resolve } from 'node:path';

export interface HubSettings {
  readonly port: number;
  readonly host: string;
  /** Where the hub keeps what it is given. */
  readonly dataDir: string;
}

/** Settings from the environment. Throws with a sentence for the operator when PORT is not a port. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): HubSettings {
  const port = Number(environment['PORT'] ?? '8080');
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error('PORT must be a number from 0 to 65535 (0 = any free port).');
  }
  return {
    port,
    host: environment['HOST'] ?? '127.0.0.1',
    dataDir: resolve(environment['DATA_DIR'] ?? 'data'),
  };
}
