import { useState } from 'react';
import { Trans } from '@lingui/react/macro';
import { motionKindSchema, type MotionKind, type Side } from '#domain/codes.ts';
import type { FoldState } from '#domain/fold.ts';
import { valueOf } from '#domain/item.ts';
import { motions } from '#domain/motions.ts';
import type { RecordId } from '#domain/values.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import type { LiveActions } from './liveActions.ts';

const sides = ['defence', 'prosecution', 'victim', 'court'] as const satisfies readonly Side[];

interface Props {
  state: FoldState;
  actions: LiveActions;
  onClose(): void;
}

/** Four sides, then nine kinds, the likeliest first. The first tap is the entry; the second closes the sheet. */
export function MotionSheet({ state, actions, onClose }: Props) {
  const words = useEntryWords();
  const [filed, setFiled] = useState<{ side: Side; id: Promise<RecordId | null> } | null>(null);
  return (
    <Sheet
      open
      title={
        filed ? (
          <Trans comment="Title of a sheet: what a motion asks for, after its side was tapped">
            What is asked?
          </Trans>
        ) : (
          <Trans comment="Title of a sheet: which side makes the motion">Who asks?</Trans>
        )
      }
      onClose={onClose}
    >
      {filed ? (
        <div className="live-grid">
          {likeliestFirst(state, filed.side).map((what) => (
            <Button
              key={what}
              look="capture"
              onClick={() => {
                void actions.nameMotion(filed.id, what);
                onClose();
              }}
            >
              {words.label('motion', what)}
            </Button>
          ))}
        </div>
      ) : (
        <div className="live-grid">
          {sides.map((side) => (
            <Button key={side} look="capture" onClick={() => setFiled({ side, id: actions.file(side) })}>
              {words.label('side', side)}
            </Button>
          ))}
        </div>
      )}
    </Sheet>
  );
}

/** What this side asked most often in this case, then the usual order. */
function likeliestFirst(state: FoldState, side: Side): readonly MotionKind[] {
  const times = new Map<MotionKind, number>();
  for (const { motion } of motions(state)) {
    const what = valueOf(motion, 'what');
    if (what !== undefined && valueOf(motion, 'side') === side) times.set(what, (times.get(what) ?? 0) + 1);
  }
  return motionKindSchema.options.toSorted((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0));
}
