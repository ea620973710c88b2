/**
 * Cases kept in memory only: *Look around*, and the tests of screens. Same calls as the vault's door;
 * nothing is written anywhere, and everything is gone with the page.
 */
import { summarise } from '#domain/summary.ts';
import type { Stated, Statement } from '#domain/entry.ts';
import type { Said } from '#domain/said.ts';
import type { HowRecorded, RecordId } from '#domain/values.ts';
import type { CaseDoor, CaseKey, Draft } from '#vault/door.ts';

interface InMemory {
  readonly log: string;
  readonly stated: Stated[];
}

export interface ExampleStart {
  /** Who writes, 32 hex digits. */
  readonly device: string;
  /** The case that is there from the beginning, if any. */
  readonly first?: readonly Stated[];
}

/** `random(n)` gives n random bytes. */
export function exampleDoor(random: (n: number) => Uint8Array, { device, first }: ExampleStart): CaseDoor {
  const cases = new Map<CaseKey, InMemory>();
  if (first) {
    const log = first[0]?.said.log ?? hex(random(16));
    cases.set(hex(random(16)) as CaseKey, { log, stated: [...first] });
  }
  const drafts = new Map<string, Draft>();

  const state = (
    kept: InMemory,
    statements: readonly Statement[],
    when: { at: string; how: HowRecorded },
  ) => {
    const stated = statements.map((statement): Stated => {
      const seq = kept.stated.length + 1;
      const said: Said = { record: hex(random(32)) as RecordId, log: kept.log, device, seq, ...when };
      const one = { said, statement };
      kept.stated.push(one);
      return one;
    });
    return stated;
  };

  return {
    summaries: async () => [...cases].map(([key, kept]) => ({ key, ...summarise(kept.stated, []) })),
    openCase: async (key) => {
      const kept = cases.get(key);
      if (!kept) return { ok: false, because: 'no-such-case' };
      return { ok: true, opened: { key, stated: [...kept.stated], setAside: [], forks: [] } };
    },
    closeCase: async () => undefined,
    createCase: async (statements, when) => {
      const key = hex(random(16)) as CaseKey;
      const kept: InMemory = { log: hex(random(16)), stated: [] };
      cases.set(key, kept);
      return { ok: true, key, stated: state(kept, statements, when) };
    },
    append: async (key, statements, when) => {
      const kept = cases.get(key);
      if (!kept) return { ok: false, because: 'no-such-case' };
      return { ok: true, stated: state(kept, statements, when) };
    },
    saveDraft: async (draft) => {
      if (draft.text === '') drafts.delete(draft.place);
      else drafts.set(draft.place, draft);
    },
    drafts: async () => [...drafts.values()],
    setOpenHearing: async () => undefined,
  };
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
