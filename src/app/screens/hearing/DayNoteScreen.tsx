import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { itemOf } from '#domain/casebook.ts';
import type { RecordId } from '#domain/values.ts';
import { dayNote } from '#export/dayNote.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import type { Place } from '../../places.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Empty } from '../../ui/Standing.tsx';
import { useExportLabels } from '../out/useExportLabels.ts';
import { useNoteWords } from './useNoteWords.ts';
import './hearing.css';

/** One page of plain text of a hearing: to read, to copy on a tap, to print. */
export function DayNoteScreen({ place }: { place: Extract<Place, { at: 'day-note' }> }) {
  const { t } = useLingui();
  const nav = useNav();
  const { state, setAside } = useOpenCase();
  const words = useNoteWords();
  const labels = useExportLabels();
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const hearing = itemOf(state, 'hearing', place.hearing as RecordId);
  if (!hearing) {
    return (
      <Screen title={words.title} onBack={nav.back}>
        <Empty>
          <Trans comment="A hearing that is not on this phone">This hearing is not here.</Trans>
        </Empty>
      </Screen>
    );
  }
  const text = dayNote({ state, hearing, words, labels, setAside: setAside.length });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('yes');
    } catch {
      setCopied('no');
    }
  };
  return (
    <Screen
      title={words.title}
      onBack={nav.back}
      bar={false}
      action={
        <Button look="primary" wide onClick={() => void copy()}>
          {t({ message: 'Copy the text', comment: 'Button: puts the text on the clipboard' })}
        </Button>
      }
    >
      <Notice
        kind="told"
        title={t({
          message: 'Names are in it. What you copy or print can be read by anyone who gets it.',
          comment: 'Warning above the day note',
        })}
      />
      {copied === 'yes' ? (
        <Notice
          kind="told"
          live
          title={t({
            message: 'Copied. Other apps can read the clipboard until something else is copied.',
            comment: 'After a tap on Copy',
          })}
        />
      ) : null}
      {copied === 'no' ? (
        <Notice
          kind="failed"
          live
          title={t({
            message: 'The browser did not allow copying. Select the text below by hand.',
            comment: 'Copy failed',
          })}
        />
      ) : null}
      <pre className="note-text">{text}</pre>
      <div className="row no-print">
        <Button onClick={() => window.print()}>
          {t({ message: 'Print', comment: 'Button: the browser’s own printing' })}
        </Button>
      </div>
    </Screen>
  );
}
