/** Composition of the hub: environment → settings → files → server. Everything from outside enters here. */
import { readAppFiles } from './appFiles.ts';
import { listenError } from './listenError.ts';
import { logTo } from './log.ts';
import { makeDataDir } from './makeDataDir.ts';
import { readSettings } from './readSettings.ts';
import { makeServer } from './server.ts';

export interface RunningHub {
  /** For people: where to open the app. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts the hub with the built app that lies in `appFolder`. Rejects with a sentence when a setting or the build is unusable. */
export async function startHub(
  appFolder: string,
  environment: Readonly<Record<string, string | undefined>>,
  write: (line: string) => void,
): Promise<RunningHub> {
  const settings = readSettings(environment);
  await makeDataDir(settings.dataDir);
  const files = await readAppFiles(appFolder);
  const server = makeServer(files, logTo(write));
  await server.listen({ port: settings.port, host: settings.host }).catch((cause: unknown) => {
    throw listenError(cause);
  });
  const bound = server.addresses()[0];
  const port = typeof bound === 'object' ? bound.port : settings.port;
  const isLocal = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(settings.host);
  return {
    address: `http://${isLocal ? 'localhost' : settings.host}:${String(port)}`,
    stop: () => server.close(),
  };
}
