/**
 * [Note: strict Ed25519] RFC 8032 leaves open what to do with encodings that an honest signer never makes, and
 * libraries decide differently: evidence would count with one verifier and not with another. So these are
 * refused here, before any library is asked: S not below the group order, a point whose y is not below p,
 * and the points of small order.
 */
const p = 2n ** 255n - 19n;
const order = 2n ** 252n + 27742317777372353535851937790883648493n;

/** y of the eight points of small order; x and −x share one. */
const smallOrder: ReadonlySet<bigint> = new Set([
  0n,
  1n,
  p - 1n,
  0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n,
  0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7n,
]);

/** True for 32 bytes that are the one encoding of a y below p, of a point not of small order. Not: that the point exists. */
export function isStrictPoint(bytes: Uint8Array): boolean {
  if (bytes.length !== 32) return false;
  const y = littleEndian(bytes) & (2n ** 255n - 1n);
  return y < p && !smallOrder.has(y);
}

/** True for 64 bytes R ‖ S with R as above and S below the group order. */
export function isStrictSignature(bytes: Uint8Array): boolean {
  if (bytes.length !== 64) return false;
  return isStrictPoint(bytes.subarray(0, 32)) && littleEndian(bytes.subarray(32)) < order;
}

function littleEndian(bytes: Uint8Array): bigint {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let value = 0n;
  for (let at = bytes.length - 8; at >= 0; at -= 8) value = (value << 64n) | words.getBigUint64(at, true);
  return value;
}
