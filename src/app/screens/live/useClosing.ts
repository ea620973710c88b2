import { useState } from 'react';
import { questionsOf, type Asked, type Question } from '#domain/closing.ts';
import type { FoldState } from '#domain/fold.ts';
import { valueOf, type Item } from '#domain/item.ts';
import type { RecordId } from '#domain/values.ts';

/** One question. Open motions are asked about together, on the page of the hearing. */
export interface ClosingPage {
  readonly asks: Asked;
  /** The hearing, ruling or mark. */
  readonly of: RecordId;
}

export interface Closing {
  readonly page: ClosingPage;
  /** Of `steps`, from 1. */
  readonly step: number;
  readonly steps: number;
  /** Over what stands by now: an answer may have raised a question of its own. `false`: none is left. */
  goOn(now: FoldState): boolean;
  /** `false`: this is the first. */
  goBack(): boolean;
}

/**
 * The questions of a hearing in their order: begins at the first that is blank. What closes a hearing, the next date
 * and the end, can always be gone back to, and is where one begins if nothing is blank.
 */
export function useClosing(state: FoldState, hearing: Item<'hearing'>): Closing {
  const [seen, setSeen] = useState<readonly ClosingPage[]>(() => {
    const answered = answeredOf(hearing);
    const [first] = left(state, hearing.id, answered);
    return first ? [...answered, first] : answered.slice(0, 1);
  });
  const next = left(state, hearing.id, seen);
  const page = seen.at(-1) ?? { asks: 'next', of: hearing.id };
  return {
    page,
    step: seen.length,
    steps: seen.length + next.length,
    goOn(now) {
      const [first] = left(now, hearing.id, seen);
      if (first) setSeen([...seen, first]);
      return first !== undefined;
    },
    goBack() {
      if (seen.length > 1) setSeen(seen.slice(0, -1));
      return seen.length > 1;
    },
  };
}

function left(state: FoldState, id: RecordId, seen: readonly ClosingPage[]): readonly ClosingPage[] {
  const been = new Set(seen.map(nameOf));
  return pagesOf(state, id).filter((page) => !been.has(nameOf(page)));
}

function pagesOf(state: FoldState, id: RecordId): readonly ClosingPage[] {
  const hearing = state.items.get(id);
  if (hearing?.kind !== 'hearing') return [];
  const asked = questionsOf(state, hearing);
  const pages = asked
    .filter(({ asks }) => asks !== 'motion')
    .map(({ asks, item }: Question): ClosingPage => ({ asks, of: item.id }));
  if (!asked.some(({ asks }) => asks === 'motion')) return pages;
  const after = pages.findIndex(({ asks }) => asks !== 'next' && asks !== 'end');
  const at = after < 0 ? pages.length : after;
  return pages.toSpliced(at, 0, { asks: 'motion', of: id });
}

function answeredOf(hearing: Item<'hearing'>): readonly ClosingPage[] {
  const closing = (['next', 'end'] as const).filter((name) => valueOf(hearing, name) !== undefined);
  const both = closing.length === 2 || closing[0] === 'next';
  return both ? closing.map((asks) => ({ asks, of: hearing.id })) : [];
}

function nameOf({ asks, of }: ClosingPage): string {
  return `${asks}:${of}`;
}
