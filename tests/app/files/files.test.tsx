/** Files of an entry as the monitor sees them; the vault stands behind as a door in memory. */
import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useState } from 'react';
import type { AttachedFile } from '#domain/values.ts';
import type { CaseKey, FileAsked, FileDoor, VaultDoor } from '#vault/door.ts';
import { AttachedFiles } from '#app/screens/files/AttachedFiles.tsx';
import { sealFile } from '#app/screens/files/sealFile.ts';
import { DoorContext } from '#app/session.ts';
import { show } from '../ui/inApp.tsx';
import { exif, part, pictures, withParts } from './pictures.ts';

const key = 'ab'.repeat(16) as CaseKey;

afterEach(() => vi.unstubAllGlobals());

/** Files by id, as the vault would keep them; `refuse` answers a chunk. */
function doorInMemory(refuse: (chunk: number) => 'storage-full' | null = () => null) {
  const files = new Map<string, { asked: FileAsked; chunks: Uint8Array[]; whole: boolean }>();
  const fileOf = (id: string): AttachedFile => {
    const { asked } = files.get(id) ?? { asked: { length: 1, type: 'a/b' } };
    const [commitment, salt, hash, blank] = ['1', '2', '3', '0'].map((digit) => digit.repeat(64));
    return { id, ...asked, commitment, salt: salt?.slice(0, 32), hash, key: blank } as AttachedFile;
  };
  const door: FileDoor = {
    attachBegin: async (_, asked) => {
      const handle = String(files.size + 1).padStart(32, '0');
      files.set(handle, { asked, chunks: [], whole: false });
      return { ok: true, handle };
    },
    attachChunk: async (handle, bytes) => {
      const chunks = files.get(handle)?.chunks ?? [];
      const because = refuse(chunks.length);
      if (because !== null) return { ok: false, because };
      chunks.push(bytes.slice());
      return { ok: true };
    },
    attachEnd: async (handle) => {
      const file = files.get(handle);
      if (file) file.whole = true;
      return { ok: true, file: fileOf(handle) };
    },
    attachCancel: async (id) => void files.delete(id),
    unrecordedFiles: async () => [...files.keys()].map(fileOf),
    readAttachment: async (_, id, from, to) => {
      const bytes = Buffer.concat(files.get(id)?.chunks ?? []);
      return bytes.length === 0
        ? { ok: false, because: 'not-here' }
        : { ok: true, bytes: new Uint8Array(bytes.subarray(from, to)) };
    },
  };
  return { door, files };
}

function Form({ door, start = [] }: { door: FileDoor | null; start?: AttachedFile[] }) {
  const [files, setFiles] = useState(start);
  return (
    <DoorContext value={door as VaultDoor | null}>
      <AttachedFiles caseKey={key} files={files} onChange={setFiles} />
    </DoorContext>
  );
}

const chooser = () => screen.getByLabelText<HTMLInputElement>('Choose a file on this phone');

test('a chosen file is handed over in chunks of 256 KiB and stands in the list with type, size and what is said of it', async () => {
  const { door, files } = doorInMemory();
  const { user } = shown(<Form door={door} />);
  const bytes = new Uint8Array(600_000).fill(7);
  await user.upload(chooser(), new File([bytes], 'secret name.pdf', { type: 'application/pdf' }));
  await screen.findByText(/application\/pdf/);
  expect([...files.values()].map(({ chunks }) => chunks.map(({ length }) => length))).toEqual([
    [262_144, 262_144, 75_712],
  ]);
  // A file’s own name may say who or where: it is not taken along.
  expect(document.body.textContent).not.toContain('secret name');
  await user.click(screen.getByRole('button', { name: 'Remove: File 1' }));
  await waitFor(() => expect(files.size).toBe(0));
});

test('without room it says so and nothing is attached; what was sealed before the app stopped is offered', async () => {
  const { door, files } = doorInMemory((chunk) => (chunk === 1 ? 'storage-full' : null));
  files.set('9'.repeat(32), {
    asked: { length: 5, type: 'text/plain' },
    chunks: [new Uint8Array(5)],
    whole: true,
  });
  const { user } = shown(<Form door={door} />);
  await user.click(await screen.findByRole('button', { name: 'Put them here' }));
  expect(screen.getByText(/text\/plain/)).toBeTruthy();
  await user.upload(chooser(), new File([new Uint8Array(300_000)], 'a', { type: 'video/mp4' }));
  await screen.findByText(/there is no room for this file/);
  expect(screen.queryByText(/video\/mp4/)).toBeNull();
});

test('a picture is shown through a URL that is taken back when it leaves the screen', async () => {
  const made: string[] = [];
  const taken: string[] = [];
  vi.stubGlobal('URL', {
    createObjectURL: () => {
      made.push(`blob:${made.length}`);
      return `blob:${made.length - 1}`;
    },
    revokeObjectURL: (url: string) => taken.push(url),
  });
  const { door } = doorInMemory();
  const { user } = shown(<Form door={door} />);
  await user.upload(chooser(), new File([new Uint8Array(pictures.png)], 'a', { type: 'image/png' }));
  await screen.findByRole('img', { name: 'Picture 1' });
  expect(made).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Remove: Picture 1' }));
  await waitFor(() => expect(taken).toEqual(made));
});

test('a file whose bytes are elsewhere says so', async () => {
  const { door } = doorInMemory();
  const file = { id: '7'.repeat(32), length: 10, type: 'image/png' } as AttachedFile;
  shown(<Form door={door} start={[file]} />);
  await screen.findByText('Not on this phone');
});

test('a chosen picture comes in without place, time and device; wanted as the original, once, with them', async () => {
  const { door, files } = doorInMemory();
  const { user } = shown(<Form door={door} />);
  const taken = withParts('png', [[0, part.png('eXIf', exif(1))]]);
  const choose = () => user.upload(chooser(), new File([new Uint8Array(taken)], 'a', { type: 'image/png' }));
  const sealed = () => [...files.values()].map(({ chunks }) => Buffer.concat(chunks));
  await choose();
  await screen.findByText('Picture 1');
  await user.click(screen.getByLabelText('Attach as the original'));
  expect(screen.getByText(/This one comes unchanged/)).toBeTruthy();
  await choose();
  await screen.findByText('Picture 2');
  await choose();
  await screen.findByText('Picture 3');
  expect(sealed()).toEqual([pictures.png, taken, pictures.png]);
});

test('a picture that cannot be cleaned is not attached unless it is wanted as the original', async () => {
  const { door, files } = doorInMemory();
  const { user } = shown(<Form door={door} />);
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(20)]);
  const choose = () => user.upload(chooser(), new File([new Uint8Array(heic)], 'a', { type: 'image/heic' }));
  await choose();
  await screen.findByText(/cannot be removed here/);
  expect(files.size).toBe(0);
  await user.click(screen.getByLabelText('Attach as the original'));
  await choose();
  await screen.findByText(/image\/heic/);
  expect(screen.queryByText(/cannot be removed here/)).toBeNull();
});

test('the camera is asked for on the tap only, and its refusal is told', async () => {
  const asked = vi.fn(async () => {
    throw new DOMException('no', 'NotAllowedError');
  });
  Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia: asked }, configurable: true });
  vi.stubGlobal('MediaStream', class {});
  const { user } = shown(<Form door={doorInMemory().door} />);
  expect(asked).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Take a picture' }));
  await screen.findByText(/The camera was not allowed/);
  expect(asked).toHaveBeenCalledTimes(1);
  expect(asked.mock.calls[0]?.at(0)).toMatchObject({ audio: false });
});

test('while looking around nothing can be attached, and it says so', () => {
  shown(<Form door={null} />);
  expect(screen.getByText(/While looking around nothing is kept/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Take a picture' })).toBeNull();
});

test('stopped on the way, empty, or unreadable: nothing of it stays', async () => {
  const { door, files } = doorInMemory();
  const control = new AbortController();
  const bytes = new Blob([new Uint8Array(600_000)]);
  const onProgress = (): void => control.abort();
  const asked = { type: 'image/png' };
  expect(await sealFile(door, { key, bytes, asked, onProgress, signal: control.signal })).toEqual({
    ok: false,
    because: 'stopped',
  });
  expect(await sealFile(door, { key, bytes: new Blob([]), asked })).toEqual({ ok: false, because: 'empty' });
  const gone = { size: 10, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) };
  expect(await sealFile(door, { key, bytes: gone as unknown as Blob, asked })).toEqual({
    ok: false,
    because: 'unreadable',
  });
  expect(files.size).toBe(0);
});

function shown(children: React.ReactNode) {
  return { user: show(children) };
}

test('what fails on a full phone says that it is full, not that one should try again', async () => {
  const { door } = doorInMemory();
  const fails: FileDoor = { ...door, attachChunk: () => Promise.reject(new Error('write')) };
  const storage = { estimate: async () => ({ quota: 1000, usage: 900 }) };
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator) as Navigator, {}));
  Object.defineProperty(navigator, 'storage', { value: storage, configurable: true });
  const { user } = shown(<Form door={fails} />);
  await user.upload(chooser(), new File([new Uint8Array(300)], 'a', { type: 'video/mp4' }));
  await screen.findByText(/the phone is full/);
});

test('what only calls itself a picture is told from one that cannot be cleaned', async () => {
  const { door, files } = doorInMemory();
  const { user } = shown(<Form door={door} />);
  await user.upload(chooser(), new File([new Uint8Array(300).fill(7)], 'a.png', { type: 'image/png' }));
  await screen.findByText(/it is none this app can read/);
  expect(files.size).toBe(0);
});
