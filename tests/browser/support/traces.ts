/** Looks for what must not be readable in a folder, in every spelling in which it could lie there. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Marker {
  readonly name: string;
  readonly spellings: readonly { readonly as: string; readonly bytes: Buffer }[];
}

/** Words a person typed: UTF-8, UTF-16 both ways, hex, base64 at each alignment. */
export function textMarker(name: string, text: string): Marker {
  const utf8 = Buffer.from(text, 'utf8');
  const utf16 = Buffer.from(text, 'utf16le');
  return {
    name,
    spellings: [
      { as: 'UTF-8', bytes: utf8 },
      { as: 'UTF-16LE', bytes: utf16 },
      { as: 'UTF-16BE', bytes: Buffer.from(utf16).swap16() },
      ...coded(utf8),
    ],
  };
}

/** Bytes of a key: as they are, in hex, base64 at each alignment. */
export function keyMarker(name: string, key: Uint8Array): Marker {
  return { name, spellings: [{ as: 'raw', bytes: Buffer.from(key) }, ...coded(Buffer.from(key))] };
}

function coded(bytes: Buffer): { as: string; bytes: Buffer }[] {
  const hex = bytes.toString('hex');
  const texts = [
    ['hex', hex],
    ['HEX', hex.toUpperCase()],
  ].concat(
    [0, 1, 2].flatMap((alignment) => {
      const inside = base64Inside(bytes, alignment);
      return [
        [`base64/${alignment}`, inside],
        [`base64url/${alignment}`, inside.replaceAll('+', '-').replaceAll('/', '_')],
      ];
    }),
  );
  const distinct = new Map(texts.map(([as, text]) => [text, as] as const));
  return [...distinct].flatMap(([text = '', as = '']) => [
    { as, bytes: Buffer.from(text, 'latin1') },
    { as: `${as} in UTF-16`, bytes: Buffer.from(text, 'utf16le') },
  ]);
}

/** The characters of a base64 text that these bytes alone decide when `before` bytes (mod 3) stand before them. */
export function base64Inside(bytes: Buffer, before: number): string {
  const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
  return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
}

export interface Traces {
  readonly files: readonly string[];
  readonly bytes: number;
  /** `marker as spelling in file`. */
  readonly found: readonly string[];
}

export async function tracesIn(folder: string, markers: readonly Marker[]): Promise<Traces> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found: string[] = [];
  let bytes = 0;
  for (const file of files) {
    // A file that goes away while its browser ends holds nothing any more.
    const content = await readFile(file).catch(() => Buffer.alloc(0));
    bytes += content.length;
    for (const { name, spellings } of markers) {
      for (const { as, bytes: wanted } of spellings) {
        if (content.includes(wanted)) found.push(`${name} as ${as} in ${file.slice(folder.length + 1)}`);
      }
    }
  }
  return { files: files.map((file) => file.slice(folder.length + 1)), bytes, found };
}
