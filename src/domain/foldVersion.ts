/**
 * Version of what is read, folded and summarised here. It is part of the name of the reader of snapshots:
 * those of another version are not believed and made anew. Grows with every change of `Summary`, of the
 * contract in `entry.ts`, of what `upgrade.ts` yields, or of the terms
 * in `standards/longestDetention.json`, which stand in summaries.
 */
export const foldVersion = 11;
