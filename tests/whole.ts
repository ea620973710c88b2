/**
 * `npm test` and the soak ask for the crash models whole (`scripts/test.mjs`). Else a sample of their states is tried,
 * the same one in every run.
 */
export const isWhole = process.env['WB_CRASH_MODEL'] === 'whole';
