/**
 * Who may import whom. The table is the drawing of the architecture; a folder of `src/` that is missing here fails,
 * and so does a room here without a folder.
 */
import { readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf } from './house/support/importsOf.ts';
import { readSource, ROOT, sourceFiles } from './house/support/sourceFiles.ts';

interface Room {
  /** Folders or files of `src/`, with all that lies in them, that this room may import from besides its own. */
  readonly rooms: readonly string[];
  /** Packages it may import from, by name. */
  readonly packages: readonly string[];
}

/** By path in `src/`; a file belongs to the longest entry that holds it. */
const ROOMS: Readonly<Record<string, Room>> = {
  domain: { rooms: ['standards'], packages: ['zod'] },
  standards: { rooms: [], packages: ['zod'] },
  crypto: {
    rooms: ['crypto/check', 'crypto/bytes.ts', 'crypto/labels.ts'],
    packages: [
      'hash-wasm',
      '@noble/curves',
      '@noble/hashes',
      '@scure/base',
      '@scure/bip39',
      'age-encryption',
      'canonicalize',
    ],
  },
  'crypto/check': { rooms: ['crypto/bytes.ts', 'crypto/labels.ts'], packages: [] },
  // Shared by both halves of crypto, so as bare as `check` itself.
  'crypto/bytes.ts': { rooms: [], packages: [] },
  'crypto/labels.ts': { rooms: [], packages: [] },
  wire: { rooms: [], packages: ['zod'] },
  ledger: { rooms: ['crypto', 'wire'], packages: ['zod'] },
  vault: { rooms: ['ledger', 'crypto', 'wire', 'domain', 'vault/door.ts'], packages: ['dexie', 'zod'] },
  'vault/door.ts': { rooms: ['domain'], packages: [] },
  sync: { rooms: ['wire', 'ledger', 'vault'], packages: ['zod'] },
  export: { rooms: ['domain', 'standards', 'ledger'], packages: ['fflate', 'zod'] },
  app: {
    // Of crypto only the list of words: typing a secret completes them. No key ever comes near the page.
    rooms: [
      'domain',
      'standards',
      'export',
      'vault/door.ts',
      'crypto/words.ts',
      'app/worker.ts',
      'app/workers',
      'app/trustedTypes.ts',
    ],
    packages: [
      '@hookform/resolvers',
      '@lingui/core',
      '@lingui/react',
      '@tanstack/react-virtual',
      'comlink',
      'date-fns',
      'react',
      'react-dom',
      'react-hook-form',
      'workbox-window',
      'zod',
    ],
  },
  'app/worker.ts': {
    rooms: [
      'app/workers',
      'app/trustedTypes.ts',
      'vault',
      'sync',
      'ledger',
      'crypto',
      'wire',
      'domain',
      'standards/zodWithoutEval.ts',
    ],
    packages: ['comlink'],
  },
  'app/trustedTypes.ts': { rooms: [], packages: [] },
  'app/workers': { rooms: ['crypto', 'export', 'domain', 'standards'], packages: ['comlink'] },
  sw: { rooms: [], packages: ['workbox-precaching'] },
  hub: { rooms: ['wire', 'crypto/check'], packages: ['fastify', 'node'] },
  verify: { rooms: ['ledger/rules', 'crypto/check'], packages: ['node'] },
};

const NEVER_NAMED = '(not a plain text)';

function roomOf(path: string): string | undefined {
  return Object.keys(ROOMS)
    .filter((room) => path === room || path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];
}

/** What is wrong with one import of the file `path` (in `src/`), or undefined. */
function faultOf(path: string, specifier: string | null): string | undefined {
  const room = roomOf(path);
  if (room === undefined) return `${path} lies in no room`;
  const fault = `${path} (${room}) must not import ${specifier ?? NEVER_NAMED}`;
  if (specifier === null) return fault;
  const rules = ROOMS[room];
  if (specifier.startsWith('.') || specifier.startsWith('#')) {
    const target = specifier.startsWith('#')
      ? specifier.slice(1)
      : posix.normalize(posix.join(posix.dirname(path), specifier));
    if (specifier.startsWith('.') && target.split('/')[0] !== path.split('/')[0])
      return `${fault}: use #room/file`;
    return roomOf(target) === room || rules?.rooms.some((entry) => opens(entry, target)) ? undefined : fault;
  }
  return rules?.packages.includes(packageOf(specifier)) ? undefined : fault;
}

function opens(entry: string, target: string): boolean {
  return target === entry || target.startsWith(`${entry}/`) || target.startsWith(`${entry}.`);
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node';
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function faultsIn(path: string, code: string): readonly string[] {
  return importsOf(path, code).flatMap((specifier) => faultOf(path, specifier) ?? []);
}

describe('rooms', () => {
  test('every folder of src is a room of the table, and every room is there', () => {
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true });
    const named = Object.keys(ROOMS).filter((room) => !room.includes('/'));
    expect(folders.map((entry) => entry.name).sort()).toEqual(named.sort());
  });

  test('every room has a door-plate', () => {
    const without = readdirSync(join(ROOT, 'src')).filter(
      (room) => !readdirSync(join(ROOT, 'src', room)).includes('README.md'),
    );
    expect(without).toEqual([]);
  });

  test('nobody imports from a room that the table does not open', () => {
    const files = sourceFiles('src');
    const faults = files.flatMap((path) => faultsIn(path.slice('src/'.length), readSource(path)));
    expect(files.length).toBeGreaterThan(20);
    expect(faults).toEqual([]);
  });

  test.each([
    ['hub/server.ts', "import { fold } from '#domain/fold.ts'"],
    ['hub/server.ts', "import type { Entry } from '#domain/entry.ts'"],
    ['hub/server.ts', "import { seal } from '#crypto/seal.ts'"],
    ['domain/fold.ts', "export * from '#vault/door.ts'"],
    ['domain/fold.ts', "const late = await import('dexie')"],
    ['domain/fold.ts', "let answer: import('react').ReactNode"],
    ['app/screens/home.tsx', "import { seal } from '#crypto/seal.ts'"],
    ['app/screens/home.tsx', "new Worker(new URL('../../hub/main.ts', import.meta.url))"],
    ['app/screens/home.tsx', "import { append } from '#vault/journal.ts'"],
    ['ledger/seal.ts', "import { sha256 } from '@noble/hashes/sha2.js'"],
    ['vault/wipe.ts', "import { wipeAll } from '../sync/wipeAll.ts'"],
    ['verify/main.ts', "import { open } from '#ledger/openRecord.ts'"],
    ['crypto/check/hash.ts', "import { seal } from '../seal.ts'"],
    ['sw/sw.ts', 'await import(name)'],
    ['new-room/file.ts', "import 'zod'"],
  ])('a forbidden import is seen: %s: %s', (path, code) => {
    expect(faultsIn(path, code)).toHaveLength(1);
  });

  test.each([
    [
      'hub/server.ts',
      "import { verify } from '#crypto/check/verify.ts'; import { createHash } from 'node:crypto'",
    ],
    ['verify/main.ts', "import { rules } from '#ledger/rules.ts'"],
    [
      'app/screens/home.tsx',
      "import type { VaultDoor } from '#vault/door.ts'; import url from '../worker.ts?worker&url'",
    ],
    ['crypto/sign.ts', "import { ed25519 } from '@noble/curves/ed25519.js'"],
  ])('an open door is not called a fault: %s', (path, code) => {
    expect(faultsIn(path, code)).toEqual([]);
  });
});
