import type { VaultDoor } from '#vault/door.ts';
import { onlyHere } from '../today/onlyHere.ts';

/** Counts, and sizes in bytes. */
export interface Where {
  readonly cases: number;
  readonly entries: number;
  /** Entries that a sealed copy made here holds, as counts tell. */
  readonly copied: number;
  readonly onlyHere: number;
  /** Entries from others, in no sealed copy made here. */
  readonly received: number;
  readonly filesOnlyHere: number;
  /** Lines and files that were begun and not kept. */
  readonly unfinished: number;
  readonly recoverySet: boolean;
  /** By the browser's own estimate: everything of this app, and what it could still take. */
  readonly usage: number;
  readonly free: number;
}

export async function readWhere(
  door: Pick<VaultDoor, 'copies' | 'beforeSleep' | 'storage' | 'state'>,
): Promise<Where> {
  const [copies, storage, state] = await Promise.all([door.copies(), door.storage(), door.state()]);
  const before = await door.beforeSleep(copies.map(({ key }) => key));
  const sum = <Of>(all: readonly Of[], of: (one: Of) => number) => all.reduce((n, one) => n + of(one), 0);
  const entries = sum(copies, ({ records }) => records);
  const here = onlyHere(copies);
  return {
    cases: copies.length,
    entries,
    copied: entries - here.made - here.received,
    onlyHere: here.made,
    received: here.received,
    filesOnlyHere: sum(before, (one) => one.filesOnlyHere),
    unfinished: sum(before, (one) => one.unfinished),
    recoverySet: state.recoverySet,
    usage: storage.usage,
    free: Math.max(0, storage.quota - storage.usage),
  };
}
