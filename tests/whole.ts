/**
 * `npm test` and the soak ask for the crash models and the tampering whole (`scripts/test.mjs`). Else a sample of their
 * states and damaged copies is tried, the same one in every run.
 */
export const isWhole = process.env['WB_CRASH_MODEL'] === 'whole';
