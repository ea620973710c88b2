import { decodeFrame } from '#ledger/frame.ts';
import type { Header } from '#ledger/header.ts';
import { readHeader } from '#ledger/readRecord.ts';
import { readCaseFile } from '#vault/caseFile.ts';
import type { CaseKey, WorkerDoor } from '#vault/door.ts';
import { good } from './story.ts';

const passphrase = '6612 0093 4478 1520 8837';

/** The header of every record of a case, as its case file says. */
export async function headersOf(door: WorkerDoor, key: CaseKey): Promise<Header[]> {
  const file = await door.caseFile([key], passphrase);
  const { cases } = good(await readCaseFile(file, { passphrase }));
  return cases.flatMap(({ frames }) =>
    frames.flatMap(({ frame }) => {
      const framed = decodeFrame(frame);
      const read = framed.ok ? readHeader(framed.frame.header) : framed;
      return read.ok ? [read.header] : [];
    }),
  );
}
