/** How long `npm run soak` lets the kill, tamper and random tests run, in milliseconds; 0 in `npm test`. */
export const soakMilliseconds = Number(process.env['WB_SOAK_MINUTES'] ?? '0') * 60_000;

/** For a test that runs as long as the soak does: what vitest may take for it. */
export const soakTimeout = (usual: number): number => Math.max(usual, soakMilliseconds + 30 * 60_000);

/** `npm test` draws the same every time, so that it fails for what was changed; the soak draws anew, and its figures name the seed. */
export const drawSeed = soakMilliseconds > 0 ? Date.now() : 20_260_101;
