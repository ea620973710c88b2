/** `npm start`: installs and builds what is missing, then serves the app. */
import { ensureBuilt } from './lib/ensureBuilt.mjs';
import { ensureInstalled } from './lib/ensureInstalled.mjs';

await ensureInstalled();
await ensureBuilt();
await import('./serve.mjs');
