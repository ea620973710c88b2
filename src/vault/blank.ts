/** Nothing was ever written here: no bytes, or zeros as at birth. */
export function isBlank(bytes: Uint8Array | null): boolean {
  if (bytes === null) return true;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] !== 0) return false;
  return true;
}
