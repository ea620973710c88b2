/**
 * Version of what is read, folded and summarised here. It is part of the name of the reader of snapshots:
 * those of another version are not believed and made anew. Grows with every change of `Summary`, of the
 * contract in `entry.ts`, or of what `upgrade.ts` yields.
 */
export const foldVersion = 5;
