import { itemOf } from '#domain/casebook.ts';
import type { Item } from '#domain/item.ts';
import type { RecordId } from '#domain/values.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import type { Place } from '../../places.ts';
import { ClosingAnswer } from './ClosingAnswer.tsx';
import { useClosing } from './useClosing.ts';
import { useEndsHere } from './useEndsHere.ts';
import './live.css';

type ClosePlace = Extract<Place, { at: 'close-hearing' }>;

/** What matters of a hearing and is blank, one question per page; what was answered is kept at once. */
export function CloseHearingScreen({ place }: { place: ClosePlace }) {
  const { state } = useOpenCase();
  const hearing = itemOf(state, 'hearing', place.hearing as RecordId);
  return hearing ? <Questions hearing={hearing} /> : null;
}

function Questions({ hearing }: { hearing: Item<'hearing'> }) {
  const { state } = useOpenCase();
  const closing = useClosing(state, hearing);
  const endsHere = useEndsHere(hearing);
  const { asks, of } = closing.page;
  return <ClosingAnswer key={`${asks}:${of}`} closing={closing} hearing={hearing} endsHere={endsHere} />;
}
