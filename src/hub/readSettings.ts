import { resolve } from 'node:path';

export interface HubSettings {
  readonly port: number;
  readonly host: string;
  /** Where the hub keeps what it is given. */
  readonly dataDir: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Settings from the environment. Throws with a sentence for the operator when one is unusable. */
export function readSettings(given: Environment): HubSettings {
  const environment = withoutBlanks(given);
  const port = portIn(environment);
  return {
    port,
    host: hostIn(environment),
    dataDir: resolve(environment['DATA_DIR'] ?? 'data'),
  };
}

/** An empty variable counts as not set: `HOST=` in a script must not open the hub to every network. */
function withoutBlanks(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim() !== ''));
}

function portIn({ PORT: text = '8080' }: Environment): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535)
    throw new Error('PORT must be a number from 0 to 65535 (0 = any free port).');
  return Number(text);
}

function hostIn({ HOST: text = '127.0.0.1' }: Environment): string {
  if (!/^[\w.:%-]+$/.test(text) || /^[^:]*:\d+$/.test(text))
    throw new Error(
      'HOST must be an address or a name of this machine, like 127.0.0.1, without scheme or port.',
    );
  return text;
}
