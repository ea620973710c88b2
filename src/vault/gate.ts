import type { WorkerDoor } from './door.ts';

/**
 * Soft lock (P2): the worker lives, keeps its keys, and answers only what gives no content away: how the lock screen
 * looks, a try of PIN or passphrase, sealing what was being typed, locking for good, wiping, leaving to another tab.
 * *Note*: in an open hearing `append` joins them with blind capture, answering only that it is kept.
 */
const answeredWhenShut: ReadonlySet<keyof WorkerDoor> = new Set<keyof WorkerDoor>([
  'look',
  'watch',
  'setFace',
  'takeOver',
  'unlock',
  'tryPin',
  'saveDraft',
  'softLock',
  'hardLock',
  'wipe',
]);

export const mayAnswer = (gate: 'open' | 'shut', asked: keyof WorkerDoor): boolean =>
  gate === 'open' || answeredWhenShut.has(asked);
