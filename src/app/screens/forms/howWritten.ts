/** How what is typed now came to be known: asked once in a session of typing, by case, and not presumed. */
import { useState } from 'react';
import { HOW_UNASKED } from '#domain/corrections.ts';
import { openHearingItem } from '#domain/summary.ts';
import type { HowRecorded, RecordId } from '#domain/values.ts';
import type { CaseKey } from '#vault/door.ts';
import type { Desk } from '../../desk/Desk.ts';
import { useDesk } from '../../desk/useDesk.ts';

export type HowWritten = Exclude<HowRecorded, 'imported'>;

/** What was chosen, and in which open hearing: what held before one opens does not hold in it. */
interface Chosen {
  readonly how: HowWritten;
  readonly hearing: RecordId | undefined;
}

/** Until lock: a desk lives as long as what is open. `null` = a case that is being made. */
const chosen = new WeakMap<Desk, Map<CaseKey | null, Chosen>>();

/** Chosen here before; in an open hearing live, unless `nothing` is to be presumed there. */
export function howSaid(
  desk: Desk,
  key: CaseKey | null,
  inHearing: 'live' | 'nothing' = 'live',
): HowWritten | undefined {
  const hearing = openHearing(desk, key);
  const before = chosen.get(desk)?.get(key);
  if (before && before.hearing === hearing) return before.how;
  return hearing === undefined || inHearing === 'nothing' ? undefined : 'live';
}

/** Of the open case, for entries that do not ask: the weakest claim where nothing was said. */
export function howNow(desk: Desk): HowRecorded {
  return howSaid(desk, desk.view().open?.key ?? null) ?? 'from-memory';
}

export function rememberHow(desk: Desk, key: CaseKey | null, how: HowWritten | undefined): void {
  const all = chosen.get(desk) ?? new Map<CaseKey | null, Chosen>();
  chosen.set(desk, all);
  if (how === undefined) all.delete(key);
  else all.set(key, { how, hearing: openHearing(desk, key) });
}

function openHearing(desk: Desk, key: CaseKey | null): RecordId | undefined {
  const { open } = desk.view();
  return open && open.key === key ? openHearingItem(open.state)?.id : undefined;
}

export interface HowChoice {
  readonly how: HowWritten | undefined;
  /** It was known when the form opened: then the question stands last, else first. */
  readonly known: boolean;
  /** What is kept: the weakest claim where nothing was said. */
  readonly kept: HowRecorded;
  /** Asked of a change: a blank then claims nothing at all. */
  readonly ofChange: boolean;
  choose(how: HowWritten | undefined): void;
}

/**
 * @param inHearing what is presumed in an open hearing: nothing of what is not seen in court
 * @param ofChange of what was entered before: nothing is presumed
 */
export function useHow(key: CaseKey | null, inHearing: 'live' | 'nothing', ofChange: boolean): HowChoice {
  const desk = useDesk();
  const [before] = useState(() => howSaid(desk, key, ofChange ? 'nothing' : inHearing));
  const [how, show] = useState(before);
  return {
    how,
    known: before !== undefined,
    kept: how ?? HOW_UNASKED,
    ofChange,
    choose(next) {
      rememberHow(desk, key, next);
      show(next);
    },
  };
}
