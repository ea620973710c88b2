/**
 * When idle, and after an erase: copies what is kept into free segments, flushes, reads back, then frees the old ones.
 * A crash anywhere leaves either the old segments, or both (the same envelopes twice change nothing), or the new ones.
 */
import { concat } from '#crypto/bytes.ts';
import { DiskError } from './disk.ts';
import type { Disk } from './disk.ts';
import { encodeBatch } from './journalFrame.ts';
import { journalSegmentSize as segmentLimit } from './fileNames.ts';
import type { Journal, SeenSegment } from './journal.ts';
import { readSegment } from './journalSegment.ts';
import type { Segment } from './journalSegment.ts';

export interface Compaction {
  readonly keep: (envelope: Uint8Array) => boolean;
  /** Told what there will be, before anything is freed: the counts in the ring and the index go first. */
  readonly beforeFreeing: (willBe: readonly SeenSegment[], freed: readonly string[]) => Promise<void>;
}

export type Compacted = 'done' | 'nothing-to-do' | 'no-room';

const sourcesAtOnce = 8;

interface Source {
  readonly segment: Segment;
  readonly kept: readonly (readonly Uint8Array[])[];
}

/**
 * Only closed segments that are damaged, half empty or hold something to drop are rewritten, eight at a time so that
 * memory stays small: to be called again until it says `nothing-to-do`.
 * `no-room`: not enough free segments that this start found; `makeMore` and the next start help. Throws DiskError('full').
 */
export async function compactJournal(
  disk: Disk,
  journal: Journal,
  compaction: Compaction,
): Promise<Compacted> {
  const sources = await worthRewriting(disk, journal, compaction.keep);
  if (sources.length === 0) return 'nothing-to-do';
  const order = Math.max(1, ...sources.map(({ segment }) => segment.order ?? 0));
  const contents = pack(journal.encodedHead(order), sources);
  const names = contents.map(() => journal.takeFoundSegment());
  const targets = names.filter((name) => name !== null);
  const giveBack = () => journal.exchange(targets, []);
  if (targets.length < names.length) {
    giveBack();
    return 'no-room';
  }
  const made: Segment[] = [];
  try {
    for (const [index, name] of targets.entries())
      made.push(await writeWhole(disk, name, contents[index] ?? new Uint8Array(0)));
    const freed = sources.map(({ segment }) => segment.name);
    const stays = journal.seen().filter(({ segment }) => !freed.includes(segment));
    const copied = made.map(({ name, frames }) => ({ segment: name, frames }));
    await compaction.beforeFreeing([...stays, ...copied], freed);
  } catch (error) {
    for (const name of targets) await disk.truncate(name, 0);
    giveBack();
    throw error;
  }
  journal.exchange([], made);
  for (const { segment } of sources) {
    await disk.truncate(segment.name, 0);
    journal.exchange([segment.name], []);
  }
  return 'done';
}

async function worthRewriting(disk: Disk, journal: Journal, keep: Compaction['keep']): Promise<Source[]> {
  const sources: (Source & { readonly must: boolean })[] = [];
  for (const { name } of journal.closedSegments()) {
    const bytes = await disk.read(name);
    if (bytes === null) continue;
    const { segment, batches } = readSegment(name, bytes);
    if (segment.foreign) continue;
    const kept = batches.map(({ envelopes }) => envelopes.filter(keep)).filter(({ length }) => length > 0);
    const dropped = segment.frames - kept.reduce((sum, batch) => sum + batch.length, 0);
    const must = dropped > 0 || segment.gaps > 0 || segment.order === null;
    if (must || (segment.length ?? 0) < segmentLimit / 2) sources.push({ segment, kept, must });
    if (sources.length === sourcesAtOnce) break;
  }
  return sources.length > 1 || sources.some(({ must }) => must) ? sources : [];
}

/** Contents of as many segments as needed. */
function pack(head: Uint8Array, sources: readonly Source[]): Uint8Array[] {
  const contents: Uint8Array[][] = [];
  let room = 0;
  for (const batch of sources.flatMap(({ kept }) => kept)) {
    const frame = encodeBatch(batch);
    if (frame.length > room) {
      contents.push([head]);
      room = segmentLimit - head.length;
    }
    contents.at(-1)?.push(frame);
    room -= frame.length;
  }
  return contents.map((frames) => concat(...frames));
}

/** Written in one go, flushed, read back. */
async function writeWhole(disk: Disk, name: string, bytes: Uint8Array): Promise<Segment> {
  await disk.write(name, 0, bytes);
  const written = await disk.read(name);
  const { segment } = readSegment(name, written ?? new Uint8Array(0));
  const wanted = readSegment(name, bytes).segment;
  if (segment.frames !== wanted.frames || segment.length !== wanted.length) throw new DiskError('full');
  return segment;
}
