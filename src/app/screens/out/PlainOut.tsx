import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { evaluationCsv, factsCsv } from '#export/csv.ts';
import type { Exported } from '#export/exported.ts';
import { neutralName } from '#export/fileNames.ts';
import { evaluationJson, factsJson } from '#export/json.ts';
import { bytesOf, zipOf } from '#export/zip.ts';
import type { Language } from '#standards/schema.ts';
import type { CaseKey } from '#vault/door.ts';
import { useDesk } from '../../desk/useDesk.ts';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import type { Made } from './OutScreen.tsx';
import { madeAt } from './madeAt.ts';
import { useExportLabels } from './useExportLabels.ts';

type Format = 'csv' | 'json';
type Part = 'facts' | 'evaluation';

interface Props {
  caseKey: CaseKey;
  onMade(made: Made): void;
  onBack(): void;
}

/** Tables that anyone can read. Facts and evaluation never share a file. */
export function PlainOut({ caseKey, onMade, onBack }: Props) {
  const { t, i18n } = useLingui();
  const desk = useDesk();
  const labels = useExportLabels();
  const [format, setFormat] = useState<Format | undefined>();
  const [part, setPart] = useState<Part | undefined>();
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);

  const make = async () => {
    setTried(true);
    if (!format || !part) return;
    setBusy(true);
    const found = await desk.openCase(caseKey);
    const open = desk.view().open;
    setBusy(false);
    setFailed(!found || !open);
    if (!found || !open) return;
    const exported: Exported = {
      state: open.state,
      setAside: open.setAside,
      labels,
      language: i18n.locale as Language,
      madeAt: madeAt(desk),
    };
    const ending = format === 'csv' ? 'zip' : 'json';
    const type = format === 'csv' ? 'application/zip' : 'application/json';
    const name = neutralName(exported.madeAt, ending);
    onMade({
      finished: { name, type, content: written(exported, format, part), sealed: false },
      passphrase: null,
    });
  };
  const needed = t({ message: 'Choose one.', comment: 'Error: nothing was chosen' });

  return (
    <Screen
      title={t({ message: 'Plain tables', comment: 'Title: files that anyone can read' })}
      onBack={onBack}
      action={
        <Button look="primary" wide busy={busy} onClick={() => void make()}>
          {t({ message: 'Make a file anyone can read', comment: 'Button: makes an unsealed file' })}
        </Button>
      }
    >
      <Notice
        kind="failed"
        title={t({
          message: 'This file can be read by anyone who gets it. Wipe does not reach it.',
          comment: 'Warning before a plain file is made',
        })}
      >
        <p>
          <Trans comment="Warning before a plain file is made">
            Names, sources and words are in it as they were written. The phone may keep traces of it.
          </Trans>
        </p>
      </Notice>
      {failed ? (
        <Notice
          kind="failed"
          live
          title={t({ message: 'The file could not be made', comment: 'A file to hand over failed' })}
        >
          <p>
            <Trans comment="A plain file failed: the case did not open">
              The case did not open. Nothing was changed.
            </Trans>
          </p>
        </Notice>
      ) : null}
      <Chips<Part>
        legend={t({ message: 'What', comment: 'Field: facts or evaluation' })}
        hint={t({
          message: 'Facts and evaluation never share a file.',
          comment: 'Hint: why one has to choose',
        })}
        error={tried && !part ? needed : null}
        options={[
          { value: 'facts', label: t({ message: 'Facts', comment: 'What a file holds' }) },
          {
            value: 'evaluation',
            label: t({ message: 'Possible violations and remarks', comment: 'What a file holds' }),
          },
        ]}
        value={part}
        onChange={setPart}
      />
      <Chips<Format>
        legend={t({ message: 'Format', comment: 'Field: kind of file' })}
        error={tried && !format ? needed : null}
        options={[
          { value: 'csv', label: t({ message: 'Tables (CSV in a zip)', comment: 'Kind of file' }) },
          { value: 'json', label: t({ message: 'For programs (JSON)', comment: 'Kind of file' }) },
        ]}
        value={format}
        onChange={setFormat}
      />
      <p className="quiet">
        <Trans comment="Page: plain tables">
          In it: every entry with who recorded it, when and how; earlier versions; what was withdrawn and why.
          Not in it: signatures. Only the sealed case file can be checked.
        </Trans>
      </p>
    </Screen>
  );
}

function written(exported: Exported, format: Format, part: Part): Uint8Array {
  if (format === 'csv') return zipOf(part === 'facts' ? factsCsv(exported) : evaluationCsv(exported));
  return bytesOf((part === 'facts' ? factsJson(exported) : evaluationJson(exported)).text);
}
