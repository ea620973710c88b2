import { useId } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { FilePick } from '../../ui/Field.tsx';

interface Props {
  busy: boolean;
  onChosen(file: File): void;
}

/** One from the phone, by the system's own choice. It is sealed here as it is; the one over there stays. */
export function ChooseFile({ busy, onChosen }: Props) {
  const { t } = useLingui();
  const own = useId();
  return (
    <div className="field">
      <label htmlFor={own} className="field-label">
        {t({ message: 'Choose a file on this phone', comment: 'Field: attaches a file to an entry' })}
      </label>
      <div id={`${own}-hint`} className="field-hint">
        <Trans comment="Under the choice of a file to attach">
          A sealed copy comes in here. The one in the gallery or folder stays where it is, and a wipe of this
          app does not reach it. What the file says of itself (place, time, camera) comes along unchanged.
        </Trans>
      </div>
      <FilePick
        id={own}
        again
        disabled={busy}
        aria-describedby={`${own}-hint`}
        className="field-control"
        onFile={onChosen}
      />
    </div>
  );
}
