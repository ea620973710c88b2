import { useContext, useEffect, useState, type ReactNode } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { AttachedFile } from '#domain/values.ts';
import type { CaseKey } from '#vault/door.ts';
import { DoorContext } from '../../session.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import { FileRow } from './FileRow.tsx';
import { TakePicture } from './TakePicture.tsx';
import { useAttach } from './useAttach.ts';
import { useNotSealed } from './useNotSealed.ts';
import './files.css';

interface Props {
  caseKey: CaseKey;
  files: readonly AttachedFile[] | undefined;
  /** Absent where files are only shown. A file is named by a record only once the form is kept. */
  onChange?: ((files: AttachedFile[]) => void) | undefined;
  /** Under each file: what is said of it, or asked. */
  said?: ((file: AttachedFile, name: string) => ReactNode) | undefined;
}

/** The files of an entry: seen small, added by the app's own camera or from the phone. */
export function AttachedFiles({ caseKey, files = [], onChange, said }: Props) {
  const { t } = useLingui();
  const door = useContext(DoorContext);
  const notSealed = useNotSealed();
  const { progress, problem, attach, stop } = useAttach(door, caseKey);
  const [offered, setOffered] = useState<readonly AttachedFile[]>([]);
  const mayAdd = onChange !== undefined && door !== null;
  useEffect(() => {
    if (!mayAdd) return;
    void door.unrecordedFiles(caseKey).then(setOffered, () => undefined);
  }, [door, caseKey, mayAdd]);

  const here = new Set(files.map(({ id }) => id));
  const waiting = offered.filter(({ id }) => !here.has(id));
  const add = (more: readonly AttachedFile[]): void => onChange?.([...files, ...more]);
  const take = async (bytes: Blob, asIs = false): Promise<boolean> => {
    const made = await attach(bytes, asIs);
    if (made.length > 0) add(made);
    return made.length > 0;
  };
  const remove = (file: AttachedFile): void => {
    const gone = files.filter(({ id, previewOf }) => id === file.id || previewOf === file.id);
    onChange?.(files.filter((one) => !gone.includes(one)));
    // What a record names stays where it is: only what was added here and not kept goes.
    for (const { id } of gone) void door?.attachCancel(id).catch(() => undefined);
  };
  if (files.length === 0 && onChange === undefined) return null;
  const shown = files.filter(({ previewOf }) => previewOf === undefined || !here.has(previewOf));
  return (
    <section className="stack-tight attached">
      <h2>
        <Trans comment="Heading above the files that are attached to an entry">Attached files</Trans>
      </h2>
      <ul className="rows" hidden={shown.length === 0}>
        {shown.map((file, n) => (
          <FileRow
            key={file.id}
            caseKey={caseKey}
            file={file}
            nth={n + 1}
            preview={files.find(({ previewOf }) => previewOf === file.id) ?? null}
            onRemove={mayAdd ? () => remove(file) : undefined}
            said={said}
          />
        ))}
      </ul>
      {onChange !== undefined && door === null ? (
        <p className="quiet">
          <Trans comment="Files of an entry, while looking around the example case">
            Files can be attached in a vault of your own. While looking around nothing is kept.
          </Trans>
        </p>
      ) : null}
      {mayAdd && waiting.length > 0 ? (
        <Notice
          kind="told"
          title={t({
            message: 'Sealed earlier, and in no entry yet',
            comment: 'Above files that were attached before the app stopped',
          })}
          action={
            <>
              <Button onClick={() => add(waiting)}>
                {t({ message: 'Put them here', comment: 'Button: attaches files that wait' })}
              </Button>
              <Button
                look="quiet"
                onClick={() => {
                  setOffered([]);
                  for (const { id } of waiting) void door.attachCancel(id).catch(() => undefined);
                }}
              >
                {t({ message: 'Remove them', comment: 'Button: removes files that wait' })}
              </Button>
            </>
          }
        >
          <ul className="rows">
            {waiting.map((file, n) => (
              <FileRow key={file.id} caseKey={caseKey} file={file} nth={n + 1} preview={null} />
            ))}
          </ul>
        </Notice>
      ) : null}
      {problem ? <Notice kind="failed" live title={notSealed(problem)} /> : null}
      {progress !== null ? (
        <div className="row">
          <progress
            value={progress}
            aria-label={t({ message: 'Being sealed', comment: 'Name of a progress bar' })}
          />
          <Button look="quiet" onClick={stop}>
            {t({ message: 'Stop', comment: 'Button: stops sealing a file' })}
          </Button>
        </div>
      ) : null}
      {mayAdd ? (
        <div className="attached-add">
          <TakePicture busy={progress !== null} onTaken={take} />
          <ChooseFile busy={progress !== null} onChosen={(file, asIs) => void take(file, asIs)} />
        </div>
      ) : null}
    </section>
  );
}
