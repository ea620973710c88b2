/** `npm start`: installs and builds what is missing, then serves the app. PORT, HOST, DATA_DIR as in the README. */
import { ensureBuilt } from './lib/ensureBuilt.mjs';
import { ensureInstalled } from './lib/ensureInstalled.mjs';
import { join } from 'node:path';
import { end, ROOT, say } from './lib/run.mjs';

await ensureInstalled();
await ensureBuilt();
const { startHub } = await import('../dist-hub/main.js');
const hub = await startHub(join(ROOT, 'dist'), process.env, (line) => process.stdout.write(line)).catch(
  (error) =>
    end(error.code === 'EADDRINUSE' ? 'This port is taken. Choose another with PORT=…' : error.message),
);
say(`Open ${hub.address}`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void hub.stop().then(() => process.exit(0)));
}
