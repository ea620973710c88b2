/** What these proofs write into a vault: made-up people and events only. */
import type { CaseKey, OpenedCase, VaultDoor, WorkerDoor } from '#vault/door.ts';
import type { Stated, Statement } from '#domain/entry.ts';
import { enter } from '#domain/write.ts';

export const when = { at: '2026-03-02T10:15:00+05:00', how: 'live' } as const;

export const newCase = (code: string): Statement[] => [
  enter('case', { code, title: { is: 'text', text: `The made-up case ${code}` }, country: 'KZ' }),
];

export const note = (words: string): Statement => enter('observation', { what: 'other', words });

/** The value of an outcome that must be good. */
export function good<Value extends { readonly ok: boolean }>(outcome: Value): Extract<Value, { ok: true }> {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome)}`);
  return outcome as Extract<Value, { ok: true }>;
}

export async function makeVault(door: VaultDoor, passphrase: string): Promise<void> {
  good(await door.create(passphrase));
}

export async function makeCase(door: WorkerDoor, code: string): Promise<CaseKey> {
  return good(await door.createCase(newCase(code), when)).key;
}

export async function opened(door: WorkerDoor, key: CaseKey): Promise<OpenedCase> {
  return good(await door.openCase(key)).opened;
}

/** The words of every observation of a case, in no order. */
export const wordsOf = (stated: readonly Stated[]): string[] =>
  stated.flatMap(({ statement }) =>
    statement.do === 'enter' && statement.kind === 'observation' && statement.fields.words !== undefined
      ? [statement.fields.words]
      : [],
  );

/** What was said and by which record, comparable: order has no meaning. */
export const comparable = (stated: readonly Stated[]): string[] =>
  stated.map((one) => JSON.stringify(one)).toSorted();
