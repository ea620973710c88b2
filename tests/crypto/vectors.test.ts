/** Published vectors through the project's own wrappers, in Node; the same functions run in Chromium. Prints its figures. */
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Outcome } from '../vectors/outcome.ts';
import { runAesGcm } from '../vectors/runAesGcm.ts';
import { runAge } from '../vectors/runAge.ts';
import { runArgon } from '../vectors/runArgon.ts';
import { runCanonical } from '../vectors/runCanonical.ts';
import { runEd25519 } from '../vectors/runEd25519.ts';
import { runHkdf } from '../vectors/runHkdf.ts';

const folder = new URL('../../../shared/vectors/', import.meta.url);
const isAbsent = !existsSync(folder);
const why = isAbsent ? ' (skipped: ../shared/vectors is not here)' : '';
const readText = (path: string) => readFile(new URL(path, folder), 'utf8');
const readBytes = async (path: string) => new Uint8Array(await readFile(new URL(path, folder)));

function judge(name: string, outcome: Outcome, atLeast: number): void {
  const skipped = Object.entries(outcome.skipped).map(([reason, count]) => `, ${count} skipped (${reason})`);
  process.stdout.write(
    `vectors ${name}: ${outcome.ran} ran${skipped.join('')}, disagreements: ${outcome.disagreements.length}\n`,
  );
  expect(outcome.disagreements).toEqual([]);
  expect(outcome.ran).toBeGreaterThanOrEqual(atLeast);
}

test.skipIf(isAbsent)(`Wycheproof AES-GCM${why}`, async () => {
  judge('AES-GCM', await runAesGcm(readText), 150);
});

test.skipIf(isAbsent)(`Wycheproof Ed25519${why}`, async () => {
  judge('Ed25519', await runEd25519(readText), 300);
});

test.skipIf(isAbsent)(`Wycheproof HKDF-SHA-256${why}`, async () => {
  judge('HKDF-SHA-256', await runHkdf(readText), 80);
});

test.skipIf(isAbsent)(`age test kit${why}`, async () => {
  const names = readdirSync(new URL('age/testdata/', folder)).toSorted();
  judge('age', await runAge(names, readBytes), 100);
});

test('RFC 9106 and Argon2id', async () => {
  judge('Argon2id', await runArgon(), 8);
});

test('RFC 8785', () => {
  judge('RFC 8785', runCanonical(), 24);
});
