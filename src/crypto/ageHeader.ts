/** What an age file says in clear, before any secret: to what sort of secret it was sealed. */
export interface AgeHeader {
  readonly to: 'passphrase' | 'recipients';
  /** The header with its MAC line: what the secret opens first. */
  readonly bytes: Uint8Array;
}

/** Longer is no file of this app: a recipient takes under 2 KiB. So many bytes of the beginning are enough to read it. */
export const longestHeader = 65_536;
const kinds: Readonly<Record<string, AgeHeader['to']>> = {
  scrypt: 'passphrase',
  mlkem768x25519: 'recipients',
  X25519: 'recipients',
};

/** Null: no age file, one for another sort of recipient, or its header is cut. Format: age-encryption.org/v1. */
export function readAgeHeader(file: Uint8Array): AgeHeader | null {
  // Byte for byte one character, whatever lies behind the header.
  const text = new TextDecoder('latin1').decode(file.subarray(0, longestHeader));
  const [header] = /^age-encryption\.org\/v1\n(?:[^-\n].*\n|-> .*\n|\n)+--- .*\n/.exec(text) ?? [];
  if (header === undefined) return null;
  const [first] = /^-> [^ \n]+/m.exec(header) ?? [];
  const to = kinds[first?.slice(3) ?? ''];
  return to === undefined ? null : { to, bytes: file.subarray(0, header.length) };
}
