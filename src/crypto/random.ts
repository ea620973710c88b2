/** So many random bytes, unpredictable to everyone. Handed in from the edge; tests hand in a seeded one. */
export type Random = (length: number) => Uint8Array;
