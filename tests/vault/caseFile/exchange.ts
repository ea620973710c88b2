import { toHex } from '#crypto/bytes.ts';
import { collectCases } from '#vault/caseFile.ts';
import type { FileCase } from '#vault/container.ts';
import type { CaseKey } from '#vault/door.ts';
import { takeIn, type TakenRecords } from '#vault/takeIn.ts';
import type { Device, Running } from '../records/desk.ts';

export function give({ records, keyring }: Running, keys: readonly CaseKey[]): Promise<FileCase[]> {
  return collectCases(records, keyring, keys);
}

export function take(device: Device, running: Running, cases: readonly FileCase[]): Promise<TakenRecords> {
  const addCase = (outer: CaseKey, inner: string) => device.ring.addCase(outer, inner);
  return takeIn({ ...running, addCase }, cases);
}

/** The frames of a case as hex, by stream and number. */
export async function framesOf({ records }: Running, key: CaseKey): Promise<string[]> {
  const read = await records.readCase(key);
  return (read?.records ?? []).map(({ stream, n, frame }) => `${stream} ${n} ${toHex(frame)}`);
}
