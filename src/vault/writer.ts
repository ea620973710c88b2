/**
 * One writer per browser: a Web Lock held for as long as this tab writes. A second tab is told, may ask,
 * and after two seconds without an answer steals. Whoever loses the lock stops before its next append.
 *
 * A stolen lock does not free an OPFS handle of the old tab: so a new writer never continues the old one's
 * journal segment, and opens new logs that name the old heads (else one's own log could fork).
 */
const lockName = 'wb-writer';
const channelName = 'wb-writer';
const patience = 2_000;
/** After a reload the browser may hold the lock of the worker before for a moment: that is nobody else. */
const leaving = 1_000;

export interface Writer {
  /** True when the lock is ours now. `stolen` tells that the old tab did not answer. */
  tryAcquire(): Promise<boolean>;
  takeOver(): Promise<{ stolen: boolean }>;
  isOurs(): boolean;
  release(): void;
  /** Another tab asks for the lock: seal what is open, then `release`. */
  onAsked(listener: () => void): void;
  onLost(listener: () => void): void;
}

export function writerLock(
  locks: LockManager,
  channel: BroadcastChannel = new BroadcastChannel(channelName),
): Writer {
  let letGo: (() => void) | null = null;
  let asked = () => {};
  let lost = () => {};
  channel.onmessage = () => {
    if (letGo) asked();
  };

  const hold = (options: LockOptions): Promise<boolean> =>
    new Promise((settle, fail) => {
      locks
        .request(lockName, options, (lock) => {
          if (!lock) return settle(false);
          settle(true);
          return new Promise<void>((resolve) => (letGo = resolve));
        })
        .catch((problem: unknown) => {
          if (letGo) lost();
          else fail(problem as Error);
          letGo = null;
        });
    });

  const acquire = async (): Promise<boolean> => {
    if (letGo !== null || (await hold({ ifAvailable: true }))) return true;
    return hold({ signal: AbortSignal.timeout(leaving) }).catch(() => false);
  };
  /** Two questions at once are one request: the second would wait for the first one's own lock. */
  let trying: Promise<boolean> | null = null;

  return {
    tryAcquire() {
      trying ??= acquire().finally(() => (trying = null));
      return trying;
    },
    async takeOver() {
      channel.postMessage('ask');
      const waited = new AbortController();
      const timer = setTimeout(() => waited.abort(), patience);
      try {
        await hold({ signal: waited.signal });
        return { stolen: false };
      } catch {
        await hold({ steal: true });
        return { stolen: true };
      } finally {
        clearTimeout(timer);
      }
    },
    isOurs: () => letGo !== null,
    release() {
      letGo?.();
      letGo = null;
    },
    onAsked: (listener) => (asked = listener),
    onLost: (listener) => (lost = listener),
  };
}
