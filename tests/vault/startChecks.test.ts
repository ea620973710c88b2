/** The start checks, on an origin's private file system that can be made to fail at each of its calls. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fixedFileNames } from '#vault/fileNames.ts';
import { whatIsMissing } from '#vault/startChecks.ts';

type Scope = Parameters<typeof whatIsMissing>[0];
type Call = 'keys' | 'getFileHandle' | 'createSyncAccessHandle' | 'close' | 'removeEntry';

class Folder {
  readonly names: Set<string>;
  readonly called: Call[] = [];
  readonly #failing: Partial<Record<Call, string>>;
  #open = 0;

  /** `failing`: the call and the name of its error. */
  constructor(names: readonly string[] = [], failing: Partial<Record<Call, string>> = {}) {
    this.names = new Set(names);
    this.#failing = failing;
  }

  #call(call: Call): void {
    this.called.push(call);
    const name = this.#failing[call];
    if (name !== undefined) throw new DOMException(call, name);
  }

  async *keys(): AsyncGenerator<string> {
    this.#call('keys');
    yield* this.names;
  }

  async getFileHandle(name: string, { create = false } = {}): Promise<object> {
    this.#call('getFileHandle');
    if (create) this.names.add(name);
    if (!this.names.has(name)) throw new DOMException(name, 'NotFoundError');
    return {
      createSyncAccessHandle: async () => {
        this.#call('createSyncAccessHandle');
        this.#open += 1;
        return {
          close: () => {
            this.#open -= 1;
            this.#call('close');
          },
        };
      },
    };
  }

  async removeEntry(name: string): Promise<void> {
    this.#call('removeEntry');
    if (this.#open > 0) throw new DOMException(name, 'NoModificationAllowedError');
    if (!this.names.delete(name)) throw new DOMException(name, 'NotFoundError');
  }
}

/** A worker that has all that is asked for, but what the test takes away. */
function workerWith(folder: Folder | 'refused', without: object = {}): Scope {
  const getDirectory = async (): Promise<Folder> => {
    if (folder === 'refused') throw new DOMException('private', 'SecurityError');
    return folder;
  };
  const scope = {
    isSecureContext: true,
    crypto: { subtle: {} },
    indexedDB: {},
    navigator: { locks: {}, storage: { getDirectory } },
    ...without,
  };
  return scope as unknown as Scope;
}

const check = (folder: Folder) => whatIsMissing(workerWith(folder));

beforeEach(() => {
  vi.stubGlobal(
    'FileSystemFileHandle',
    class {
      createSyncAccessHandle(): void {}
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('what a browser lacks is named', () => {
  const locks = {};
  const storage = {};
  test.each([
    ['insecure-context', { isSecureContext: false }],
    ['no-crypto', { crypto: {} }],
    ['no-locks', { navigator: { storage } }],
    ['no-indexeddb', { indexedDB: undefined }],
    ['no-opfs', { navigator: { locks } }],
    ['no-opfs', { navigator: { locks, storage } }],
  ])('%s: without %j', async (why, without) => {
    const folder = new Folder();
    expect(await whatIsMissing(workerWith(folder, without))).toBe(why);
    expect(folder.called).toEqual([]);
  });

  test('no-opfs: files without handles that answer at once', async () => {
    vi.stubGlobal('FileSystemFileHandle', class {});
    const folder = new Folder();
    expect(await check(folder)).toBe('no-opfs');
    expect(folder.called).toEqual([]);
  });

  test('private-mode: the folder is refused', async () => {
    expect(await whatIsMissing(workerWith('refused'))).toBe('private-mode');
  });
});

describe('a handle is tried where no file lies', () => {
  test('it opens: nothing is missing, and the file is gone', async () => {
    const folder = new Folder();
    expect(await check(folder)).toBeNull();
    expect(folder.called).toEqual([
      'keys',
      'getFileHandle',
      'createSyncAccessHandle',
      'close',
      'removeEntry',
    ]);
    expect([...folder.names]).toEqual([]);
  });

  test.each(['getFileHandle', 'createSyncAccessHandle'] as const)(
    '%s is not supported where nothing lies: no-handles, and nothing stays',
    async (call) => {
      const folder = new Folder([], { [call]: 'NotSupportedError' });
      expect(await check(folder)).toBe('no-handles');
      expect([...folder.names]).toEqual([]);
    },
  );

  test('the folder can’t be listed in a browser that supports it not: no-opfs, nobody has looked', async () => {
    expect(await check(new Folder([], { keys: 'NotSupportedError' }))).toBe('no-opfs');
  });

  test('not supported, and the file can’t be removed: still no-handles', async () => {
    const failing = { createSyncAccessHandle: 'NotSupportedError', removeEntry: 'UnknownError' };
    expect(await check(new Folder([], failing))).toBe('no-handles');
  });

  test.each(['NoModificationAllowedError', 'QuotaExceededError', 'InvalidStateError', 'NotFoundError'])(
    '%s when it opens: no lack, and nothing stays',
    async (name) => {
      const folder = new Folder([], { createSyncAccessHandle: name });
      expect(await check(folder)).toBeNull();
      expect([...folder.names]).toEqual([]);
    },
  );

  test.each(['getFileHandle', 'close', 'removeEntry'] as const)('%s fails: no lack', async (call) => {
    expect(await check(new Folder([], { [call]: 'UnknownError' }))).toBeNull();
  });

  test('closing fails half way: the file is removed all the same', async () => {
    const folder = new Folder([], { close: 'UnknownError' });
    await check(folder);
    expect([...folder.names]).toEqual([]);
  });

  test('removing fails once: the next check tries that file again, and removes it', async () => {
    const failing: Partial<Record<Call, string>> = { removeEntry: 'UnknownError' };
    const folder = new Folder([], failing);
    expect(await check(folder)).toBeNull();
    expect(folder.names.size).toBe(1);
    delete failing.removeEntry;
    expect(await check(folder)).toBeNull();
    expect([...folder.names]).toEqual([]);
  });

  test('two windows at once: neither finds a lack, and nothing stays', async () => {
    const folder = new Folder();
    expect(await Promise.all([check(folder), check(folder)])).toEqual([null, null]);
    expect([...folder.names]).toEqual([]);
  });
});

test('a vault that another window makes meanwhile stays as it is', async () => {
  class Meanwhile extends Folder {
    override async getFileHandle(name: string, options: { create?: boolean }): Promise<object> {
      for (const made of fixedFileNames) this.names.add(made);
      return super.getFileHandle(name, options);
    }
  }
  const folder = new Meanwhile();
  expect(await check(folder)).toBeNull();
  expect([...folder.names]).toEqual(fixedFileNames);
});

describe('where a file lies nothing is touched', () => {
  test.each(fixedFileNames)('%s alone', async (name) => {
    const folder = new Folder([name], { createSyncAccessHandle: 'NotSupportedError' });
    expect(await check(folder)).toBeNull();
    expect(folder.called).toEqual(['keys']);
    expect([...folder.names]).toEqual([name]);
  });

  test('a whole vault, and a file that an earlier try left', async () => {
    const names = ['tried', ...fixedFileNames];
    const folder = new Folder(names);
    expect(await check(folder)).toBeNull();
    expect(folder.called).toEqual(['keys']);
    expect([...folder.names]).toEqual(names);
  });

  test('a folder that can’t be listed is not taken for an empty one', async () => {
    const folder = new Folder(['k0'], { keys: 'UnknownError' });
    expect(await check(folder)).toBeNull();
    expect(folder.called).toEqual(['keys']);
  });
});
