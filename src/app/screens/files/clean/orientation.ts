/** Which way up a picture is: the one thing kept of its EXIF (CIPA DC-008, tag 0x0112), so that it is seen as it was taken. */

const tag = 0x0112;
const short = 3;

/**
 * @param tiff EXIF as it begins with its byte order, at most its first 64 KiB
 * @returns 2 to 8; null where it is upright, or nothing readable says otherwise
 */
export function orientationIn(tiff: Uint8Array): number | null {
  if (tiff.length < 14) return null;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return null;
  const little = order === 0x4949;
  if (view.getUint16(2, little) !== 42) return null;
  const list = view.getUint32(4, little);
  if (list + 2 > tiff.length) return null;
  const count = view.getUint16(list, little);
  for (let n = 0; n < count; n += 1) {
    const at = list + 2 + n * 12;
    if (at + 12 > tiff.length) return null;
    if (view.getUint16(at, little) !== tag || view.getUint16(at + 2, little) !== short) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 2 && value <= 8 ? value : null;
  }
  return null;
}

/** EXIF that says this and nothing else: 26 bytes. */
export function onlyOrientation(value: number): Uint8Array<ArrayBuffer> {
  const tiff = new Uint8Array(26);
  const view = new DataView(tiff.buffer);
  view.setUint16(0, 0x4d4d);
  view.setUint16(2, 42);
  view.setUint32(4, 8);
  view.setUint16(8, 1);
  view.setUint16(10, tag);
  view.setUint16(12, short);
  view.setUint32(14, 1);
  view.setUint16(18, value);
  return tiff;
}
