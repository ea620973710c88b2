import { fromHex, toHex } from '#crypto/bytes.ts';
import { hkdf } from '#crypto/derive.ts';
import { check, emptyOutcome, type Outcome, type ReadText } from './outcome.ts';

interface Group {
  readonly tests: readonly {
    readonly tcId: number;
    readonly ikm: string;
    readonly salt: string;
    readonly info: string;
    readonly size: number;
    readonly okm: string;
    readonly result: 'valid' | 'invalid';
  }[];
}

/** Wycheproof, through what `derive` stands on. Invalid ones ask for more bytes than there are: refused by the runtime. */
export async function runHkdf(readText: ReadText): Promise<Outcome> {
  const file: { testGroups: Group[] } = JSON.parse(await readText('wycheproof/hkdf_sha256_test.json'));
  const outcome = emptyOutcome();
  for (const { tests } of file.testGroups) {
    for (const { tcId, ikm, salt, info, size, okm, result } of tests) {
      const found = await hkdf(fromHex(ikm), fromHex(salt), fromHex(info), size).then(toHex, () => 'refused');
      check(outcome, `hkdf ${tcId}`, found, result === 'valid' ? okm : 'refused');
    }
  }
  return outcome;
}
