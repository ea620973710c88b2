/** What a run of published vectors came to; `skipped` names each reason with its count. */
export interface Outcome {
  ran: number;
  readonly skipped: Record<string, number>;
  readonly disagreements: string[];
}

/** A file of `shared/vectors`, by its path there. Node reads it from disk, a browser harness fetches it. */
export type ReadText = (path: string) => Promise<string>;
export type ReadBytes = (path: string) => Promise<Uint8Array>;

export function emptyOutcome(): Outcome {
  return { ran: 0, skipped: {}, disagreements: [] };
}

export function skip(outcome: Outcome, why: string): void {
  outcome.skipped[why] = (outcome.skipped[why] ?? 0) + 1;
}

/** Counts a check and notes when what was found is not what the vector says. */
export function check(outcome: Outcome, what: string, found: unknown, expected: unknown): void {
  outcome.ran++;
  if (found !== expected)
    outcome.disagreements.push(`${what}: ${String(found)}, expected ${String(expected)}`);
}
