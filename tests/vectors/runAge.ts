import { toHex } from '#crypto/bytes.ts';
import { openBytes } from '#crypto/age.ts';
import { sha256 } from '#crypto/check/hash.ts';
import { check, emptyOutcome, type Outcome, type ReadBytes, skip } from './outcome.ts';

interface KitFile {
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly file: Uint8Array<ArrayBuffer>;
}

/** The age test kit, by the names of its files: opens what must open, and nothing else. */
export async function runAge(names: readonly string[], readBytes: ReadBytes): Promise<Outcome> {
  const outcome = emptyOutcome();
  for (const name of names) {
    const kit = await parseKitFile(await readBytes(`age/testdata/${name}`));
    // The project writes and takes age files only in their binary form.
    if (kit.fields.some(([field]) => field === 'armored')) skip(outcome, 'armored');
    else await runOne(outcome, name, kit);
  }
  return outcome;
}

async function runOne(outcome: Outcome, name: string, { fields, file }: KitFile): Promise<void> {
  const valueOf = (wanted: string) => fields.find(([field]) => field === wanted)?.[1];
  const opened = await openWithAny(fields, file);
  const found = opened === null ? 'does not open' : toHex(await sha256(opened));
  const mustOpen = valueOf('expect') === 'success';
  check(outcome, name, found, mustOpen ? valueOf('payload') : 'does not open');
}

async function openWithAny(fields: KitFile['fields'], file: Uint8Array): Promise<Uint8Array | null> {
  for (const [field, value] of fields) {
    let opened: Uint8Array | null = null;
    if (field === 'identity') opened = await openBytes({ identity: value }, file);
    if (field === 'passphrase') opened = await openBytes({ passphrase: value }, file);
    if (opened !== null) return opened;
  }
  return null;
}

async function parseKitFile(bytes: Uint8Array): Promise<KitFile> {
  const end = bytes.findIndex((byte, i) => byte === 0x0a && bytes[i + 1] === 0x0a);
  const fields = new TextDecoder()
    .decode(bytes.subarray(0, end))
    .split('\n')
    .map((line) => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon), line.slice(colon + 2)] as const;
    });
  const rest = new Uint8Array(bytes.subarray(end + 2));
  const isCompressed = fields.some(([name]) => name === 'compressed');
  return { fields, file: isCompressed ? await inflate(rest) : rest };
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
