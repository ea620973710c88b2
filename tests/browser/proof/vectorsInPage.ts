/** Bundled for the browser by the test beside it: the runs of published vectors, on the browser's own WebCrypto. */
import { runAesGcm } from '../../vectors/runAesGcm.ts';
import { runAge } from '../../vectors/runAge.ts';
import { runArgon } from '../../vectors/runArgon.ts';
import { runCanonical } from '../../vectors/runCanonical.ts';
import { runEd25519 } from '../../vectors/runEd25519.ts';
import { runHkdf } from '../../vectors/runHkdf.ts';

const answer = (path: string): Promise<Response> => fetch(`/vectors/${path}`);
const readText = async (path: string): Promise<string> => (await answer(path)).text();
const readBytes = async (path: string): Promise<Uint8Array> =>
  new Uint8Array(await (await answer(path)).arrayBuffer());

const runs = {
  'AES-GCM': () => runAesGcm(readText),
  Ed25519: () => runEd25519(readText),
  'HKDF-SHA-256': () => runHkdf(readText),
  age: (names: readonly string[]) => runAge(names, readBytes),
  Argon2id: () => runArgon(),
  'RFC 8785': async () => runCanonical(),
};

export type VectorRuns = typeof runs;

Object.assign(globalThis, { vectorRuns: runs });
