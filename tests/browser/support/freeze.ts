/**
 * Writes the vault that is frozen with a release: the made-up case of *Look around* in two languages, with everything it does
 * not show put behind it (judgment, appeal, a document with its files, a correction, a withdrawal), and a case left at home.
 */
import { exampleCase } from '#domain/exampleCase.ts';
import { kinds, kindVersions, type Stated, type Statement } from '#domain/entry.ts';
import { recordIdSchema, type AttachedFile, type RecordId } from '#domain/values.ts';
import { enter } from '#domain/write.ts';
import type { CaseKey, Settings } from '#vault/door.ts';
import { keepFrozen, type FrozenFile, type FrozenStory } from './frozenVault.ts';
import { readOriginFiles } from './originFiles.ts';
import { good, newCase, note, opened, when } from './story.ts';
import type { VaultPage } from './vaultPage.ts';

type Door = VaultPage['door'];

const secrets = {
  passphrase: '2816 0394 7751 9026 4438',
  recoveryCode: '5093 1847 2260 9914 7738 6605 1429 8873 0056 3391',
  filePassphrase: '7402 1195 6638 0457 2281',
  pin: '604183',
};
const settings: Settings = {
  idleMinutes: 5,
  hearingGraceSeconds: 45,
  textSize: 20,
  caseNames: 'titles',
  zone: 'Asia/Atyrau',
  country: 'KZ',
};
const codeAsleep = 'N-7';

/** Writes it in an empty profile, and keeps all that came of it. Throws if a kind of this build is not said in it. */
export async function freeze(version: string, { door, page }: VaultPage): Promise<void> {
  await door.look();
  good(await door.create(secrets.passphrase));
  await door.setRecoveryCode(secrets.recoveryCode);
  good(await door.setPin(secrets.pin));
  await door.saveSettings(settings);
  const keys = [await writeExample(door, 'en'), await writeExample(door, 'ru')] as const;
  const attached = await writeTheRest(door, keys[0]);
  const left = good(await door.createCase([...newCase('A-3'), note('what is left at home')], when)).key;
  await door.saveDraft({ place: `note of ${keys[0]}`, text: 'unfinished words' });
  const all = [...keys, left];
  const cases = await Promise.all(
    all.map(async (key) => ({ key, stated: (await opened(door, key)).stated })),
  );
  expectAllKinds(cases.flatMap(({ stated }) => stated));
  const caseFile = await door.caseFile(all, secrets.filePassphrase);
  const { file: backup } = good(await door.backup());
  good(await door.sleepCases([{ key: left, code: codeAsleep }], false));
  const drafts = await door.drafts();
  await door.hardLock(null);
  const story: FrozenStory = {
    ...secrets,
    versions: kindVersions,
    settings,
    drafts,
    cases,
    asleep: [{ key: left, code: codeAsleep }],
    attached,
  };
  await keepFrozen(version, { story, files: await readOriginFiles(page), caseFile, backup });
}

async function writeExample(door: Door, language: 'en' | 'ru'): Promise<CaseKey> {
  const ids: RecordId[] = [];
  const entries = () =>
    exampleCase({
      id: (n) => ids[n] ?? recordIdSchema.parse('0'.repeat(64)),
      language,
      today: '2026-03-02',
      zone: 'Asia/Atyrau',
    });
  let key: CaseKey | null = null;
  // Entries name earlier ones by their record: so the example is told anew as its records become known.
  for (let n = 0; n < entries().length; n++) {
    const entry = entries()[n];
    if (entry === undefined) break;
    const { statement, at, how } = entry;
    const made =
      key === null
        ? good(await door.createCase([statement], { at, how }))
        : good(await door.append(key, [statement], { at, how }));
    if ('key' in made) key = made.key as CaseKey;
    ids.push(...made.stated.map(({ said }) => said.record));
  }
  if (key === null) throw new Error('The example has no entries.');
  return key;
}

/** What the example does not show. Gives the attached files, with their open bytes. */
async function writeTheRest(door: Door, key: CaseKey): Promise<FrozenFile[]> {
  const say = async (statement: Statement): Promise<RecordId> => {
    const [made] = good(await door.append(key, [statement], when)).stated;
    if (made === undefined) throw new Error('nothing was said');
    return made.said.record;
  };
  const accused = (await opened(door, key)).stated.flatMap(({ said, statement }) =>
    statement.do === 'enter' && statement.kind === 'person' && statement.fields.roles?.includes('accused')
      ? [said.record]
      : [],
  );
  const [first] = accused;
  if (first === undefined) throw new Error('The example has no accused.');
  const judgment = await say(
    enter('judgment', {
      date: { is: 'exact', on: '2026-03-01' },
      readOut: 'operative-part',
      verdicts: accused.map((one) => ({ accused: one, outcome: 'not-known' })),
      penalties: [
        {
          accused: first,
          kind: 'fine',
          amounts: [
            { value: { is: 'about', amount: '1500', currency: 'USD' }, source: { how: 'observed' } },
            { value: { is: 'exact', amount: '1489', currency: 'USD' }, source: { how: 'document' } },
          ],
        },
      ],
    }),
  );
  await say(enter('appeal', { judgment, side: 'defence', filedOn: { is: 'exact', on: '2026-03-02' } }));
  const picture = await attach(door, key, 'image/jpeg', bytesFrom(41, 3_000));
  const preview = await attach(door, key, 'image/webp', bytesFrom(7, 400), picture.file.id);
  const files = [picture.file, preview.file];
  const document = await say(enter('document', { what: 'photograph', files, credit: 'M-1' }));
  await say({ do: 'complete', of: 'document', target: document, set: { mayPublish: 'no' } });
  const over = { credit: [document] };
  await say({ do: 'amend', of: 'document', target: document, set: { credit: 'M-2' }, over, why: 'a slip' });
  await say({ do: 'withdraw', target: await say(note('a tap too many')), why: 'mis-tap' });
  return [picture, preview];
}

async function attach(
  door: Door,
  key: CaseKey,
  type: string,
  bytes: Uint8Array,
  previewOf?: string,
): Promise<FrozenFile & { readonly file: AttachedFile }> {
  const asked = { length: bytes.length, type, ...(previewOf === undefined ? {} : { previewOf }) };
  const { handle } = good(await door.attachBegin(key, asked));
  good(await door.attachChunk(handle, bytes));
  const { file } = good(await door.attachEnd(handle));
  return { file, key, id: file.id, hex: Buffer.from(bytes).toString('hex') };
}

const bytesFrom = (seed: number, length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => (at * at * seed + seed) % 251);

function expectAllKinds(stated: readonly Stated[]): void {
  const said = new Set(stated.flatMap(({ statement }) => (statement.do === 'enter' ? [statement.kind] : [])));
  const missing = kinds.filter((kind) => !said.has(kind));
  if (missing.length > 0) throw new Error(`Nothing is said of: ${missing.join(', ')}`);
}
