import { Trans, useLingui } from '@lingui/react/macro';
import { persons } from '#domain/casebook.ts';
import { openMotions } from '#domain/motions.ts';
import type { HowRecorded, RecordId } from '#domain/values.ts';
import { useDesk, useOpenCase } from '../../desk/useDesk.ts';
import { optionsOf } from '../../i18n/labels/labels.ts';
import { Button } from '../../ui/Button.tsx';
import { enterOne } from '../forms/writing.ts';
import { useEntryWords } from '../hearing/useEntryWords.ts';

/** Motions of the whole case without a ruling; one tap is the ruling, kept. */
export function OpenMotionsPage({ hearing, how }: { hearing: RecordId; how: HowRecorded }) {
  const { i18n } = useLingui();
  const desk = useDesk();
  const { state } = useOpenCase();
  const words = useEntryWords(state);
  const open = openMotions(state);
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
      {open.map(({ motion }) => (
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
                    { hearing, motions: [motion.id], outcome: outcome.value },
                    how,
                  )
                }
              >
                {outcome.label}
              </Button>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
