import { useRef } from 'react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { useShell } from '../../ui/shellContext.ts';
import { useLongPress } from '../../ui/useLongPress.ts';
import { useTooLong } from '../forms/useTooLong.ts';
import { useDraft } from '../../drafts/useDraft.ts';

interface Props {
  draftPlace: string;
  /** The entry these words would go to; null = a new entry. */
  target: { readonly time: string; readonly words: string } | null;
  onNewEntry(): void;
  onMark(): void;
  /** `since`: when the first letter was typed, milliseconds UTC; null after a restart. False = not kept, the words stay. */
  onSend(text: string, since: number | null): Promise<boolean>;
  now(): number;
}

/** *Mark* (a time alone) and the words line, always there. A long press on *Mark* is Cover. */
export function WordsLine({ draftPlace, target, onNewEntry, onMark, onSend, now }: Props) {
  const { t } = useLingui();
  const draft = useDraft(draftPlace);
  const since = useRef<number | null>(null);
  const press = useLongPress(useShell().cover);
  const time = target?.time ?? '';
  const entry = target?.words ?? '';
  const hint =
    target === null
      ? t({ message: 'words…', comment: 'In the empty words line' })
      : t({
          message: `words for ${time}…`,
          comment: 'In the empty words line: the time of the entry they go to',
        });
  const tooLong = useTooLong('observation');
  const label = t({ message: 'Words', comment: 'The words line of a live hearing' });
  const error = tooLong('words', label, { words: draft.text.trim() });
  const send = async () => {
    const text = draft.text.trim();
    if (text === '' || error !== null) return;
    const began = since.current;
    draft.clear();
    since.current = null;
    if (!(await onSend(text, began))) draft.setText(text);
  };
  return (
    <footer className="live-words">
      {/* Not by focus: what appears or goes when a button is pressed moves that button from under the thumb. */}
      {target !== null && draft.text !== '' ? (
        <p className="live-words-target">
          <span>
            {t({ message: `Words for: ${entry}`, comment: 'Which entry the words being typed belong to' })}
          </span>
          <Button look="quiet" onClick={onNewEntry}>
            {t({ message: 'New entry instead', comment: 'Button: the words become an entry of their own' })}
          </Button>
        </p>
      ) : null}
      <div className="live-words-row">
        <div {...press}>
          <Button look="capture" className="live-mark" onClick={onMark}>
            {t({ message: 'Mark', comment: 'Button: keep the time alone, words later' })}
          </Button>
        </div>
        <div
          className="live-words-field"
          data-hint={draft.text === '' ? hint : undefined}
          onBlur={draft.keep}
        >
          <Field
            label={label}
            hideLabel
            error={error}
            value={draft.text}
            onText={(text) => {
              since.current ??= now();
              draft.setText(text);
            }}
            onEnter={() => void send()}
          />
        </div>
        <Button
          look="capture"
          aria-label={t({ message: 'Send the words', comment: 'Button at the end of the words line' })}
          onClick={() => void send()}
        >
          <span aria-hidden="true">⏎</span>
        </Button>
      </div>
    </footer>
  );
}
