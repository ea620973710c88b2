import { expect, test } from 'vitest';
import { gapsOf } from '#app/desk/gaps.ts';
import { lookAtWhatCame } from '#app/desk/lookAtWhatCame.ts';
import type { SetAside, Stated } from '#domain/entry.ts';
import type { CaseKey, CopyState, OpenedCase } from '#vault/door.ts';

const newer = { said: { log: 'a', seq: 3 } } as SetAside;
const said = (log: string, seq: number) => ({ said: { log, seq } }) as Stated;
const opened = (stated: readonly Stated[]): OpenedCase => ({
  key: 'k' as CaseKey,
  stated,
  setAside: [],
  forks: [],
});

test('holes are counted by log, the beginning of one too, and not by how much is missing', () => {
  expect(gapsOf(opened([said('a', 1), said('a', 2), said('b', 1)]))).toBe(0);
  expect(gapsOf(opened([said('a', 3), said('a', 1), said('b', 2 ** 53 - 1)]))).toBe(2);
  expect(gapsOf(opened([said('a', 2), said('a', 2), said('a', 1)]))).toBe(0);
});

test('only cases to which records came are asked, and closed again', async () => {
  const asked: string[] = [];
  const door = {
    openCase: async (key: CaseKey) => {
      asked.push(`open ${key}`);
      return { ok: true as const, opened: { ...opened([said('a', 2)]), setAside: [newer] } };
    },
    closeCase: async (key: CaseKey) => void asked.push(`close ${key}`),
  };
  const copy = (key: string, records: number) => ({ key, records }) as CopyState;
  const before = [copy('one', 5), copy('two', 5)];
  expect(await lookAtWhatCame(door, before, [copy('one', 5), copy('two', 6), copy('new', 1)])).toEqual({
    gaps: 2,
    setAside: 2,
  });
  expect(asked).toEqual(['open two', 'close two', 'open new', 'close new']);
});
