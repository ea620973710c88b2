import { useLingui } from '@lingui/react/macro';
import type { Stage } from '#domain/codes.ts';
import { Button } from '../../ui/Button.tsx';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { captureButtons, type Capture } from './captureButtons.ts';

interface Props {
  stage: Stage;
  /** Only the first row is in sight without scrolling: More comes right after the two likeliest, for the keyboard too. */
  little: boolean;
  onCapture(capture: Capture): void;
}

/** Two columns of 64 px; Russian and Kazakh words fit because nothing fixes a height. */
export function CaptureGrid({ stage, little, onCapture }: Props) {
  const { t } = useLingui();
  const words = useEntryWords();
  const face = (capture: Capture): string => {
    switch (capture.is) {
      case 'observe':
        return words.label('observation', capture.what);
      case 'motion':
        return t({ message: 'Motion', comment: 'Capture button: a party asks the court for something' });
      case 'who-came':
        return words.label('observation', 'who-came');
      case 'verdict':
        return t({ message: 'Guilty / acquitted', comment: "Capture button: the court's verdict" });
      case 'penalty':
        return t({ message: 'Penalty', comment: 'Capture button: opens the form of the judgment' });
      case 'more':
        return t({ message: 'More…', comment: 'Capture button: more kinds of entries' });
    }
  };
  return (
    <div
      className="live-grid live-capture"
      role="group"
      aria-label={t({ message: 'Log an entry', comment: 'Name of the six capture buttons' })}
    >
      {(little ? moreThird : asIs)(captureButtons[stage]).map((capture) => (
        <Button key={face(capture)} look="capture" onClick={() => onCapture(capture)}>
          {face(capture)}
        </Button>
      ))}
    </div>
  );
}

const asIs = (captures: readonly Capture[]) => captures;
const moreThird = (captures: readonly Capture[]) => [
  ...captures.slice(0, 2),
  ...captures.slice(-1),
  ...captures.slice(2, -1),
];
