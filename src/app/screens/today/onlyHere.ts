import type { CopyState } from '#vault/door.ts';

/** Entries that neither the hub nor a sealed copy made here holds, as counts tell. */
export interface OnlyHere {
  /** Made on this device: they exist nowhere else. Where counts leave open which entries a copy lacks, these count first. */
  readonly made: number;
  /** Came in a file from another device: whether that still exists, this one does not know. */
  readonly received: number;
}

export function onlyHere(copies: readonly CopyState[]): OnlyHere {
  const each = copies.map(({ records, made, atHub, lastCopy }) => {
    const lacking = Math.max(0, records - Math.max(atHub, lastCopy?.records ?? 0));
    return { made: Math.min(lacking, made), received: Math.max(0, lacking - made) };
  });
  return each.reduce((sum, one) => ({ made: sum.made + one.made, received: sum.received + one.received }), {
    made: 0,
    received: 0,
  });
}
