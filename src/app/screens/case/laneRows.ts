import { lanes, type Lane, type Placed } from '#domain/timeline.ts';

/** What one row of the time line draws in a lane: its own mark, what lasts through it, or nothing. */
export type LaneCell = 'mark' | 'lasts' | 'mark-and-lasts' | 'empty';

export interface LaneRow {
  readonly placed: Placed;
  readonly cells: Readonly<Record<Lane, LaneCell>>;
}

/** Rows of the time line with their lanes: what lasts (detention, an instance) runs on to the row of its end. */
export function laneRows(line: readonly Placed[]): readonly LaneRow[] {
  const lasts = line.flatMap((one, at) => (one.until === null ? [] : [{ one, at }]));
  return line.map((placed, row) => {
    const { day } = placed;
    const lasting = (lane: Lane) =>
      day !== null && lasts.some(({ one, at }) => at < row && one.lane === lane && reaches(one, day));
    const cell = (lane: Lane): LaneCell => {
      if (placed.lane !== lane) return lasting(lane) ? 'lasts' : 'empty';
      return lasting(lane) ? 'mark-and-lasts' : 'mark';
    };
    return { placed, cells: Object.fromEntries(lanes.map((lane) => [lane, cell(lane)])) as LaneRow['cells'] };
  });
}

/** Where nobody could say when it ended, nothing is drawn beyond its beginning. */
function reaches({ until, day }: Placed, to: string): boolean {
  if (until === null || day === null) return false;
  return until === 'open' || (until.last ?? until.first ?? '') >= to;
}
