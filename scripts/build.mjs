/** `npm run build`: app into `dist`, hub into `dist-hub`. */
import { buildAll } from './lib/ensureBuilt.mjs';
import { ensureInstalled } from './lib/ensureInstalled.mjs';

await ensureInstalled();
await buildAll();
