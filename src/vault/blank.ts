/** Nothing was ever written here: no bytes, or zeros as at birth. */
export const isBlank = (bytes: Uint8Array | null): boolean =>
  bytes === null || bytes.every((byte) => byte === 0);
