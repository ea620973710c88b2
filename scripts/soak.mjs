/** `npm run soak -- --minutes N`: the kill, tamper and random tests for longer. They read WB_SOAK_MINUTES. */
import { end, run } from './lib/run.mjs';

const flag = process.argv.indexOf('--minutes');
const minutes = Number(process.argv[flag + 1]);
if (flag < 0 || !(minutes > 0)) end('Say for how long: npm run soak -- --minutes 30');
const timeout = String((minutes + 30) * 60_000);
process.exit(
  await run('node', ['scripts/test.mjs', '--testTimeout', timeout], { WB_SOAK_MINUTES: String(minutes) }),
);
