import { decodeFrame, encodeFrame, type FrameReading } from './frame.ts';

/** The frame without these parts (by index), salts included; header and signature untouched, so it verifies as before. */
export function withhold(
  frameBytes: Uint8Array,
  parts: ReadonlySet<number>,
): { readonly ok: true; readonly frame: Uint8Array } | Extract<FrameReading, { ok: false }> {
  const read = decodeFrame(frameBytes);
  if (!read.ok) return read;
  const kept = read.frame.parts.map((part, i) => (parts.has(i) ? null : part));
  return { ok: true, frame: encodeFrame({ ...read.frame, parts: kept }) };
}
