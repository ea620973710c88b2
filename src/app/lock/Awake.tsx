import { useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { itemOf } from '#domain/casebook.ts';
import { valueOf } from '#domain/item.ts';
import type { RecordId } from '#domain/values.ts';
import { useDeskView } from '../desk/useDesk.ts';
import { useNav } from '../nav.ts';
import { useShell } from '../ui/shellContext.ts';
import { AwakeContext } from './awakeContext.ts';
import { canKeepScreenOn, useScreenOn } from './useScreenOn.ts';

interface Props {
  /** Id of the hearing the switch is on for. Whoever holds it outlives a soft lock; the screen's being on does not. */
  of: string | null;
  onTurn(of: string | null): void;
  /** The reading page lies over all: the screen may go dark. */
  covered: boolean;
  children: ReactNode;
}

/** Keeps the screen on where one is in the hearing it is switched on for, as long as that has no end. */
export function Awake({ of, onTurn, covered, children }: Props) {
  const nav = useNav();
  const { cover } = useShell();
  const { open } = useDeskView();
  const inHearing = useSyncExternalStore(nav.subscribe, nav.inHearing);
  const hearing = open && of !== null ? itemOf(open.state, 'hearing', of as RecordId) : undefined;
  const ended = hearing !== undefined && valueOf(hearing, 'end') !== undefined;
  useEffect(() => {
    if (ended) onTurn(null);
  }, [ended, onTurn]);
  const screen = useScreenOn({
    wanted: hearing !== undefined && !ended && inHearing && !covered && canKeepScreenOn(),
    untouched: cover,
  });
  const handle = useMemo(() => ({ of, screen, turn: onTurn }), [of, screen, onTurn]);
  return <AwakeContext value={handle}>{children}</AwakeContext>;
}
