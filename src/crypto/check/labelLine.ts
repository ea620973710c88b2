import { utf8 } from '../bytes.ts';
import type { Label } from '../labels.ts';

const lines = new Map<Label, Uint8Array>();

/** label ‖ 0x0A, which stands before everything that is hashed, signed or bound. Encoded once: a tap asks six times. */
export function labelLine(label: Label): Uint8Array {
  const line = lines.get(label) ?? utf8(`${label}\n`);
  lines.set(label, line);
  return line;
}
