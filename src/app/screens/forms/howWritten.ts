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

/** Of what is seen in court: chosen here before, else live in an open hearing. */
export function howSaid(desk: Desk, key: CaseKey | null): HowWritten | undefined {
  return howChosen(desk, key) ?? (openHearing(desk, key) === undefined ? undefined : 'live');
}

function howChosen(desk: Desk, key: CaseKey | null): HowWritten | undefined {
  const before = chosen.get(desk)?.get(key);
  return before && before.hearing === openHearing(desk, key) ? before.how : undefined;
}

/** Of the open case, for what is kept by one tap in a form that asks: the weakest claim where nothing was said. */
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
  /** Chosen for another entry before, and not looked at since: the form says so where it is kept. */
  readonly carried: boolean;
  /** Presumed when the form opened, of an open hearing: then the question stands last, else first. */
  readonly presumed: boolean;
  /** It is carried to what is written next in this case. */
  readonly stays: boolean;
  /** What is kept: the weakest claim where nothing was said. */
  readonly kept: HowRecorded;
  /** Asked of a change: a blank then claims nothing at all. */
  readonly ofChange: boolean;
  choose(how: HowWritten | undefined): void;
}

/**
 * @param of of what is not seen in court nothing is presumed, and what was chosen for the notes of a hearing is not taken
 * for what a lawyer told later, nor the other way round; so with a change of what was entered before
 */
export function useHow(key: CaseKey | null, of: 'seen-in-court' | 'beside' | 'change'): HowChoice {
  const desk = useDesk();
  // Of a case that is only being made there is nothing else to carry it to.
  const carries = of === 'seen-in-court' || key === null;
  const [before] = useState(() => (carries ? howChosen(desk, key) : undefined));
  const [first] = useState(() => before ?? (of === 'seen-in-court' ? howSaid(desk, key) : undefined));
  const [how, show] = useState(first);
  const [looked, setLooked] = useState(false);
  return {
    how,
    carried: before !== undefined && key !== null && !looked,
    presumed: before === undefined && first !== undefined,
    stays: carries,
    kept: how ?? HOW_UNASKED,
    ofChange: of === 'change',
    choose(next) {
      if (carries) rememberHow(desk, key, next);
      setLooked(true);
      show(next);
    },
  };
}
