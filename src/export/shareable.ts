/** What of an entry may leave the phone in the clear at all. Every form of export asks here. */
import type { Said } from '#domain/said.ts';
import { isKind, type AnyItem } from '#domain/item.ts';
import { saidOfFile, type AttachedFile, type Sourced } from '#domain/values.ts';
import { mayName, mayShowCode } from './shownMission.ts';

/** A monitor's name and code only where the organisation says so. */
export function isShareable(item: AnyItem, field: string): boolean {
  if (!isKind(item, 'mission')) return true;
  if (field === 'name') return mayName(item);
  return field !== 'code' || mayShowCode(item);
}

/** Never what opens a sealed file or tells which one it is, nor the number of a phone. */
export function shareableValue(field: string, value: unknown): unknown {
  if (field === 'files') return (value as readonly AttachedFile[]).map(sharedFile);
  if (field === 'moved') return (value as readonly Sourced<Said>[]).map(movedFrom);
  return value;
}

function sharedFile(file: AttachedFile) {
  const { commitment, length, type } = file;
  return { commitment, length, type, ...saidOfFile(file) };
}

function movedFrom({ value: { record, log, seq, at, how } }: Sourced<Said>) {
  return { value: { record, log, seq, at, how } };
}
