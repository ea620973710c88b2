import { concat, fromHex, toHex } from '#crypto/bytes.ts';
import { decryptGcm, encryptGcm, importAes } from '#crypto/seal.ts';
import { check, emptyOutcome, type Outcome, type ReadText, skip } from './outcome.ts';

interface Group {
  readonly ivSize: number;
  readonly keySize: number;
  readonly tests: readonly Vector[];
}

interface Vector {
  readonly tcId: number;
  readonly key: string;
  readonly iv: string;
  readonly aad: string;
  readonly msg: string;
  readonly ct: string;
  readonly tag: string;
  readonly result: 'valid' | 'invalid';
}

/** Wycheproof, through what `seal` and `open` stand on. */
export async function runAesGcm(readText: ReadText): Promise<Outcome> {
  const file: { testGroups: Group[] } = JSON.parse(await readText('wycheproof/aes_gcm_test.json'));
  const outcome = emptyOutcome();
  for (const { ivSize, keySize, tests } of file.testGroups) {
    for (const vector of tests) {
      if (ivSize !== 96) skip(outcome, 'another nonce than 96 bits');
      // Chromium has no AES-192; the project uses 256 only.
      else if (keySize === 192) skip(outcome, 'AES-192');
      else await runOne(outcome, vector);
    }
  }
  return outcome;
}

async function runOne(outcome: Outcome, vector: Vector): Promise<void> {
  const key = await importAes(fromHex(vector.key));
  const [nonce, bound, sealed] = [
    fromHex(vector.iv),
    fromHex(vector.aad),
    concat(fromHex(vector.ct), fromHex(vector.tag)),
  ];
  const opened = await decryptGcm(key, nonce, bound, sealed);
  const expected = vector.result === 'valid' ? vector.msg : null;
  check(outcome, `opening ${vector.tcId}`, opened === null ? null : toHex(opened), expected);
  if (vector.result !== 'valid') return;
  const again = await encryptGcm(key, nonce, bound, fromHex(vector.msg));
  check(outcome, `sealing ${vector.tcId}`, toHex(again), toHex(sealed));
}
