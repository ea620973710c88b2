import { Trans } from '@lingui/react/macro';
import type { AttachedFile } from '#domain/values.ts';
import { useOpenCase } from '../../../desk/useDesk.ts';
import { useFieldText } from '../../hearing/useFieldText.ts';

/** The files of an entry by type and size; nothing is drawn where there are none. */
export function AttachedFiles({ files }: { files: readonly AttachedFile[] }) {
  const { state } = useOpenCase();
  const { text } = useFieldText(state);
  if (files.length === 0) return null;
  return (
    <section className="stack-tight">
      <h3>
        <Trans comment="Heading above the files that are attached to an entry">Attached files</Trans>
      </h3>
      <ul className="rows">
        {files.map((file) => (
          <li key={file.id}>{text('document', 'files', [file])}</li>
        ))}
      </ul>
    </section>
  );
}
