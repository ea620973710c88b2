import { Trans, useLingui } from '@lingui/react/macro';
import { persons } from '#domain/casebook.ts';
import type { Item } from '#domain/item.ts';
import type { MotionState } from '#domain/motions.ts';
import { openAt, openElsewhere } from '#domain/motionsAt.ts';
import type { HowRecorded } from '#domain/values.ts';
import { useDesk, useOpenCase } from '../../desk/useDesk.ts';
import { optionsOf } from '../../i18n/labels/labels.ts';
import { Button } from '../../ui/Button.tsx';
import { enterOne } from '../forms/writing.ts';
import { FoldedInstance } from '../hearing/FoldedInstance.tsx';
import { useEntryWords } from '../hearing/useEntryWords.ts';

interface Props {
  hearing: Item<'hearing'>;
  how: HowRecorded;
}

/** Motions of its instance without a ruling; one tap is the ruling, kept. */
export function OpenMotionsPage({ hearing, how }: Props) {
  const { i18n } = useLingui();
  const desk = useDesk();
  const { state } = useOpenCase();
  const words = useEntryWords(state);
  const open = openAt(state, hearing);
  const toRule = ({ motion }: MotionState) => (
    <div key={motion.id} className="stack-tight">
      <p>{words.line(motion, persons(state))}</p>
      <div className="row">
        {optionsOf(i18n, 'outcome').map((outcome) => (
          <Button
            key={outcome.value}
            onClick={() =>
              void enterOne(
                desk,
                'ruling',
                { hearing: hearing.id, motions: [motion.id], outcome: outcome.value },
                how,
              )
            }
          >
            {outcome.label}
          </Button>
        ))}
      </div>
    </div>
  );
  return (
    <div className="stack">
      {open.length === 0 ? (
        <p>
          <Trans comment="The list of open motions is empty">No motion waits for a ruling.</Trans>
        </p>
      ) : (
        <p className="quiet">
          <Trans comment="Above open motions at the end of a hearing">
            What stays open is carried to the next hearing.
          </Trans>
        </p>
      )}
      {open.map(toRule)}
      {openElsewhere(state, hearing).map((one) => (
        <FoldedInstance key={one.instance.id} state={state} of={one}>
          <div className="stack">{one.open.map(toRule)}</div>
        </FoldedInstance>
      ))}
    </div>
  );
}
