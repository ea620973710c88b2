import { argon2id } from '@noble/hashes/argon2.js';
import { toHex, utf8 } from '#crypto/bytes.ts';
import { argonOfAnyPrice } from '#crypto/argonInWorker.ts';
import { check, emptyOutcome, type Outcome } from './outcome.ts';

/** RFC 9106, 5.3: with a secret value and associated data; hash-wasm takes no associated data. */
const rfc9106 = '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659';

/** From the reference implementation's own tests (phc-winner-argon2, version 0x13). */
const published = [
  { m: 65_536, t: 2, p: 1, key: '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7' },
  { m: 256, t: 2, p: 1, key: '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe' },
  { m: 256, t: 2, p: 2, key: '6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037' },
];

/**
 * The vector of the RFC shows that noble is right; noble then stands as the measure for what the project
 * uses, at small prices, and the published ones without secret are put to it directly.
 */
export async function runArgon(): Promise<Outcome> {
  const outcome = emptyOutcome();
  const [password, salt] = [new Uint8Array(32).fill(1), new Uint8Array(16).fill(2)];
  const extra = { key: new Uint8Array(8).fill(3), personalization: new Uint8Array(12).fill(4) };
  check(outcome, 'RFC 9106', toHex(argon2id(password, salt, { m: 32, t: 3, p: 4, ...extra })), rfc9106);
  for (const { key, ...parameters } of published) {
    const found = await argonOfAnyPrice(utf8('password'), utf8('somesalt'), parameters);
    check(outcome, `published m=${parameters.m} p=${parameters.p}`, toHex(found), key);
  }
  for (const parameters of [
    { m: 8, t: 1, p: 1 },
    { m: 32, t: 3, p: 4 },
    { m: 100, t: 2, p: 3 },
    { m: 1024, t: 3, p: 1 },
  ]) {
    const found = await argonOfAnyPrice(password, salt, parameters);
    const expected = toHex(argon2id(password, salt, { ...parameters, dkLen: 32 }));
    check(outcome, `as noble m=${parameters.m}`, toHex(found), expected);
  }
  return outcome;
}
