/**
 * Development builds only (`npm run dev`): an empty browser gets a vault with the made-up case in it, so that screens
 * can be worked on at once. A test proves that nothing of it is in `dist`.
 */
import { exampleCase } from '#domain/exampleCase.ts';
import type { Stated, Statement } from '#domain/entry.ts';
import { courtTimeFrom, dayOf } from '#domain/courtTime.ts';
import type { HowRecorded, RecordId } from '#domain/values.ts';
import type { CaseKey, VaultDoor } from '#vault/door.ts';

/** Known to everybody who reads this: of no use anywhere but in development. */
export const SEEDED_PASSPHRASE = '5831 0472 9964 1307 2685';

export async function seedVault(door: VaultDoor, now: number): Promise<void> {
  const made = await door.create(SEEDED_PASSPHRASE);
  if (!made.ok) throw new Error(`seeded vault: ${made.because}`);
  const zone = 'Asia/Almaty';
  const standIn = (n: number): RecordId => n.toString(16).padStart(64, '0') as RecordId;
  const entries = exampleCase({
    id: standIn,
    language: 'en',
    today: dayOf(courtTimeFrom(now, zone).local),
    zone,
  });
  const ids: string[] = [];
  let key: CaseKey | null = null;
  for (const { statement, at, how } of entries) {
    const kept: Kept = await keep(door, key, withRealIds(statement, ids, standIn), { at, how });
    key = kept.key;
    ids.push(...kept.stated.map(({ said }) => said.record));
  }
}

interface Kept {
  readonly key: CaseKey;
  readonly stated: readonly Stated[];
}

async function keep(
  door: VaultDoor,
  key: CaseKey | null,
  statement: Statement,
  when: { at: string; how: HowRecorded },
): Promise<Kept> {
  if (key === null) {
    const made = await door.createCase([statement], when);
    if (made.ok) return made;
    throw new Error(`seeded vault: ${made.because}`);
  }
  const kept = await door.append(key, [statement], when);
  if (kept.ok) return { key, stated: kept.stated };
  throw new Error(`seeded vault: ${kept.because}`);
}

/** The example refers to its n-th entry by a stand-in, since an entry's real id is known once it is kept. */
function withRealIds(
  statement: Statement,
  ids: readonly string[],
  standIn: (n: number) => RecordId,
): Statement {
  const text = ids.reduce((json, id, n) => json.replaceAll(standIn(n), id), JSON.stringify(statement));
  return JSON.parse(text) as Statement;
}
