/** From a verified record to what the fold receives: here the opaque parts of the ledger become a statement. */
import type { SetAside, Stated } from '#domain/entry.ts';
import type { Said } from '#domain/said.ts';
import { readStatement } from '#domain/readStatement.ts';
import { howRecordedSchema, recordIdSchema, type HowRecorded } from '#domain/values.ts';
import { filesIn } from './attachedIn.ts';
import { parseCanonical } from '#ledger/canonical.ts';
import type { LedgerRecord } from '#ledger/readRecord.ts';

export type Told = { is: 'stated'; stated: Stated } | { is: 'set-aside'; setAside: SetAside };

/** Never throws: what is no statement of a kind and version known here is set aside by its reason. */
export function toStated({ id, header, parts }: Pick<LedgerRecord, 'id' | 'header' | 'parts'>): Told {
  const { type, version, target } = header;
  const how = howRecordedSchema.safeParse(header.how);
  // Only of a record that is set aside: a manner that this build has no word for.
  const said = saidIn(id, header, how.success ? how.data : 'imported');
  const content = contentOf(parts);
  const setAside = (because: SetAside['because']): Told => ({
    is: 'set-aside',
    setAside: { said, type, version, because },
  });
  if (!how.success) return setAside('newer-version');
  if (content === null) return setAside('malformed');
  const read = readStatement({ type, version, target, parts: content });
  if (!read.ok) return setAside(read.because);
  // A file that the signed header does not commit to could be exchanged for another.
  const promised = filesIn(read.statement).every(({ commitment }) => header.attachments.includes(commitment));
  return promised ? { is: 'stated', stated: { said, statement: read.statement } } : setAside('malformed');
}

export function saidIn(id: string, header: LedgerRecord['header'], how: HowRecorded): Said {
  const { log, device, seq, at } = header;
  return { record: recordIdSchema.parse(id), log, device, seq, at, how };
}

/** Null where a part is not the canonical JSON that this suite's records carry. */
function contentOf(parts: LedgerRecord['parts']): unknown[] | null {
  const content: unknown[] = [];
  for (const part of parts) {
    const parsed = part === null ? { ok: true as const, value: null } : parseCanonical(part);
    if (!parsed.ok) return null;
    content.push(parsed.value);
  }
  return content;
}
