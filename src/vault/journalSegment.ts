/** What one journal file holds: found by reading it, or known from the index when it was read before. */
import { readBody, scanJournal } from './journalFrame.ts';

/** Everything in lower segments, and in this one up to `offset`, is meant. */
export interface Position {
  readonly segment: number;
  readonly offset: number;
}

export interface Segment {
  readonly name: string;
  /** Null when its head frame is damaged: then it is always read. */
  readonly order: number | null;
  /** Envelopes in it. */
  readonly frames: number;
  /** Bytes up to the end of the last whole frame; null when it was not read in this start. */
  readonly length: number | null;
  readonly gaps: number;
  readonly torn: boolean;
  /** Holds frames of a newer build: left alone. */
  readonly foreign: boolean;
}

export interface Batch {
  readonly envelopes: readonly Uint8Array[];
  /** Where the batch ends, null in a segment without a head. */
  readonly end: Position | null;
}

const namePattern = /^j\d{2,6}$/;

export function isSegmentName(name: string): boolean {
  return namePattern.test(name);
}

export function segmentName(index: number): string {
  return `j${String(index).padStart(2, '0')}`;
}

export function readSegment(
  name: string,
  bytes: Uint8Array,
): { segment: Segment; batches: readonly Batch[] } {
  const scan = scanJournal(bytes);
  const bodies = scan.frames.map((frame) => ({ end: frame.end, body: readBody(frame.body) }));
  const head = bodies.find(({ body }) => body.is === 'head')?.body;
  const order = head?.is === 'head' ? head.head.order : null;
  const batches = bodies.flatMap(({ body, end }) =>
    body.is === 'batch'
      ? [{ envelopes: body.envelopes, end: order === null ? null : { segment: order, offset: end } }]
      : [],
  );
  const segment: Segment = {
    name,
    order,
    frames: batches.reduce((sum, batch) => sum + batch.envelopes.length, 0),
    length: scan.frames.at(-1)?.end ?? 0,
    gaps: scan.gaps,
    torn: scan.tornBytes > 0,
    foreign: bodies.some(({ body }) => body.is === 'unknown'),
  };
  return { segment, batches };
}

/** Segments without a head first, then oldest to newest. */
export function inOrder(segments: Iterable<Segment>): Segment[] {
  return [...segments].sort((a, b) => (a.order ?? -1) - (b.order ?? -1) || a.name.localeCompare(b.name));
}

export function laterPosition(a: Position | null, b: Position | null): Position | null {
  if (a === null || b === null) return a ?? b;
  return (b.segment - a.segment || b.offset - a.offset) > 0 ? b : a;
}
