/** How long the person waits for the server after a wipe, ms: the wipe itself is over by then. */
const PATIENCE = 4000;

/**
 * After a wipe: the server's answer tells the browser to drop whatever it still keeps of this origin (`Clear-Site-Data`).
 * A help and no more: without a network, or without an answer in time, the wipe has still happened. Never rejects.
 *
 * [Note: Waited for] A late answer would clear a vault that was made meanwhile: so nobody goes on before it is here or given up.
 */
export async function clearSite(
  ask: (address: string, request: RequestInit) => Promise<unknown>,
  patience = PATIENCE,
): Promise<void> {
  const request = { method: 'POST', cache: 'no-store', signal: AbortSignal.timeout(patience) } as const;
  await ask('/wiped', request).catch(() => undefined);
}
