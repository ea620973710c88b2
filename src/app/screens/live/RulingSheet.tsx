import { Trans } from '@lingui/react/macro';
import { rulingOutcomeSchema, type RulingOutcome } from '#domain/codes.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useEntryWords } from '../hearing/useEntryWords.ts';

interface Props {
  /** How many motions the one ruling answers; 0 = none, the court decides by itself. */
  motions: number;
  onRule(outcome: RulingOutcome): void;
  onClose(): void;
}

/** Every outcome of a ruling; one tap closes it. */
export function RulingSheet({ motions, onRule, onClose }: Props) {
  const words = useEntryWords();
  return (
    <Sheet
      open
      title={
        motions > 1 ? (
          <Trans comment="Title of a sheet: one ruling on all open motions; the number of motions follows">
            Ruling on all open motions: {motions}
          </Trans>
        ) : (
          <Trans comment="Title of a sheet: what the court ruled">Ruling</Trans>
        )
      }
      onClose={onClose}
    >
      <div className="live-grid">
        {rulingOutcomeSchema.options.map((outcome) => (
          <Button
            key={outcome}
            look="capture"
            onClick={() => {
              onRule(outcome);
              onClose();
            }}
          >
            {words.label('outcome', outcome)}
          </Button>
        ))}
      </div>
    </Sheet>
  );
}
