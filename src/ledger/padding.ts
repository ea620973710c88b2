/** Padmé (Nikitin et al., PURBs, 2019): lengths are rounded up to few values, at most 12 % longer, so that size tells little. */

export const minFrameLength = 512;

/** The length a frame of `length` bytes is padded to, at least 512. */
export function paddedLength(length: number): number {
  if (length <= minFrameLength) return minFrameLength;
  const exponent = Math.floor(Math.log2(length));
  const kept = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** (exponent - kept);
  return Math.ceil(length / step) * step;
}
