/**
 * `npm test` and the soak ask for the crash models, the tampering and the laws whole (`scripts/test.mjs`). Else a sample is
 * tried: of states and damaged copies the same one in every run, of the runs of a law a quarter.
 */
export const isWhole = process.env['WB_CRASH_MODEL'] === 'whole';

/** How often a law that is dear is tried, where `whole` is how often `npm test` does. */
export const runs = (whole: number): number => (isWhole ? whole : Math.ceil(whole / 4));

/** From one step of a crash model to the next: each where it is whole, else every `sample`-th from the first. */
export const stepOf = (sample: number): number => (isWhole ? 1 : sample);
