import { Trans, useLingui } from '@lingui/react/macro';
import { observationKindSchema, stageSchema, type ObservationKind, type Stage } from '#domain/codes.ts';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { captureButtons } from './captureButtons.ts';

interface Props {
  stage: Stage;
  onStage(stage: Stage): void;
  onObserve(what: ObservationKind): void;
  /** A ruling that answers no motion. */
  onCourtDecides(): void;
  onMotion(): void;
  /** Its form: what was admitted or read follows later. */
  onEvidence(): void;
  onClose(): void;
}

/** The part of the hearing, and every kind of entry that is not one of the six buttons. */
export function MoreSheet({
  stage,
  onStage,
  onObserve,
  onCourtDecides,
  onMotion,
  onEvidence,
  onClose,
}: Props) {
  const { t } = useLingui();
  const words = useEntryWords();
  const shown = captureButtons[stage];
  const rest = observationKindSchema.options.filter(
    (what) => what !== 'mark' && !shown.some((one) => one.is === 'observe' && one.what === what),
  );
  const then = (act: () => void) => () => {
    act();
    onClose();
  };
  return (
    <Sheet
      open
      title={<Trans comment="Title of a sheet: more kinds of entries in a hearing">More</Trans>}
      onClose={onClose}
    >
      <Chips
        legend={t({ message: 'Part of the hearing', comment: 'Decides which six buttons are shown' })}
        options={stageSchema.options.map((one) => ({ value: one, label: words.label('stage', one) }))}
        value={stage}
        onChange={(next) => {
          if (next !== undefined) onStage(next);
          onClose();
        }}
      />
      <h3>
        <Trans comment="Heading above more kinds of entries in a hearing">Other entries</Trans>
      </h3>
      <div className="live-grid">
        <Button look="capture" onClick={onCourtDecides}>
          {t({ message: 'Court decides', comment: 'Button: a ruling that answers no motion' })}
        </Button>
        {shown.some((one) => one.is === 'motion') ? null : (
          <Button look="capture" onClick={onMotion}>
            {t({ message: 'Motion', comment: 'Capture button: a party asks the court for something' })}
          </Button>
        )}
        <Button look="capture" onClick={onEvidence}>
          {t({
            message: 'Evidence item',
            comment:
              'Button in a live hearing: form of an item of evidence; a long word may carry a soft hyphen',
          })}
        </Button>
        {rest.map((what) => (
          <Button key={what} look="capture" onClick={then(() => onObserve(what))}>
            {words.label('observation', what)}
          </Button>
        ))}
      </div>
    </Sheet>
  );
}
