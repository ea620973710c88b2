/** Serves a build that is there: `node scripts/serve.mjs [folder]`. PORT, HOST, DATA_DIR as in the README. */
import { join } from 'node:path';
import { end, ROOT, say } from './lib/run.mjs';

const { startHub } = await import('../dist-hub/main.js').catch(() =>
  end('There is no hub here that runs. Make the build anew: npm run build'),
);
const folder = process.argv[2] ?? join(ROOT, 'dist');
const hub = await startHub(folder, process.env, (line) => process.stdout.write(line)).catch((error) =>
  end(error.message),
);
say(`Open ${hub.address}`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void hub.stop().then(() => process.exit(0)));
}
