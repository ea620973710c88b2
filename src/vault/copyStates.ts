/** How much lies where: for each case, and on this device as a whole. Counts only. */
import type { CaseSummary, CopyState, StorageState } from './door.ts';
import { bytesPerEntry } from './reserve.ts';
import type { Session } from './session.ts';
import type { VaultTools } from './tools.ts';

export async function copyStates(
  session: Session,
  summaries: readonly CaseSummary[],
): Promise<readonly CopyState[]> {
  const streams = await session.envelopes.streams();
  const { lastCopies, ownLogs } = session.keys.now.ring.contents;
  const mine = new Set(ownLogs.map(({ stream }) => stream));
  const sum = (all: typeof streams) => all.reduce((rows, one) => rows + one.rows, 0);
  return summaries.map(({ key, code }) => {
    const own = streams.filter((stream) => stream.case === key);
    const copy = lastCopies.find((one) => one.case === key);
    return {
      key,
      code,
      records: sum(own),
      made: sum(own.filter(({ stream }) => mine.has(stream))),
      atHub: own.reduce((all, { acked }) => all + acked, 0),
      lastCopy: copy ? { at: copy.at, records: copy.records } : null,
    };
  });
}

/** Beside the journal the index takes room too, while it gets any. Measured in Chromium: 55 fitted where the journal alone has room for 70. */
const indexShare = 4 / 3;

/** `session`: null while the vault is locked; then only what the browser tells is known. */
export async function storageState(
  storage: VaultTools['storage'],
  session: Session | null,
): Promise<StorageState> {
  const { usage = 0, quota = 0 } = (await storage.estimate?.()) ?? {};
  const persisted = (await storage.persisted?.()) ?? false;
  const full = session?.full ?? false;
  const room = full ? (session?.reserve ?? 0) : Math.max(0, quota - usage);
  // By what the entries of this session took: who writes long texts is not to be told of thousands.
  const each = Math.max(bytesPerEntry, (session?.envelopes.recentSize ?? 0) * indexShare);
  return { persisted, usage, quota, full, entriesFit: Math.floor(room / each) };
}
