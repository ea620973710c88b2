import { itemOf } from '#domain/casebook.ts';
import type { RecordId } from '#domain/values.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import type { Place } from '../../places.ts';
import { AddEntry } from './AddEntry.tsx';

/** An entry after the fact, in a hearing or outside court. A place of its own: it comes back after a lock. */
export function AddScreen({ place }: { place: Extract<Place, { at: 'add' }> }) {
  const nav = useNav();
  const { key, state } = useOpenCase();
  const { is, motions, hearing } = place;
  return (
    <AddEntry
      state={state}
      hearing={itemOf(state, 'hearing', (hearing ?? undefined) as RecordId | undefined)}
      where={hearing ?? `outside:${key}`}
      adding={is === 'ruling' ? { is, motions: motions as readonly RecordId[] } : { is }}
      onDone={nav.back}
    />
  );
}
