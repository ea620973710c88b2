import { fromHex } from '#crypto/bytes.ts';
import { isStrictPoint, isStrictSignature } from '#crypto/check/ed25519Encoding.ts';
import { type Ed25519Verify, verifyBytes } from '#crypto/check/verifySignature.ts';
import { verifyByNoble } from '#crypto/ed25519Fallback.ts';
import { check, emptyOutcome, type Outcome, type ReadText } from './outcome.ts';

interface Group {
  readonly publicKey: { readonly pk: string };
  readonly tests: readonly {
    readonly tcId: number;
    readonly msg: string;
    readonly sig: string;
    readonly result: 'valid' | 'invalid';
  }[];
}

/** The fallback as `verifyBytes` would ask it. */
const verifyByFallback: Ed25519Verify = async (publicKey, bytes, signature) =>
  isStrictPoint(publicKey) &&
  isStrictSignature(signature) &&
  (await verifyByNoble(publicKey, bytes, signature));

/** Wycheproof, through the project's verifier and through its fallback. */
export async function runEd25519(readText: ReadText): Promise<Outcome> {
  const file: { testGroups: Group[] } = JSON.parse(await readText('wycheproof/ed25519_test.json'));
  const outcome = emptyOutcome();
  for (const { publicKey, tests } of file.testGroups) {
    const key = fromHex(publicKey.pk);
    for (const { tcId, msg, sig, result } of tests) {
      const [bytes, signature] = [fromHex(msg), fromHex(sig)];
      check(outcome, `verifier ${tcId}`, await verifyBytes(key, bytes, signature), result === 'valid');
      check(outcome, `fallback ${tcId}`, await verifyByFallback(key, bytes, signature), result === 'valid');
    }
  }
  return outcome;
}
