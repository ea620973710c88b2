import { useId, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { ChipsMany } from '../../ui/Chips.tsx';
import { FilePick } from '../../ui/Field.tsx';

interface Props {
  busy: boolean;
  /** `asIs`: with all that a picture says of itself. Said for one file only. */
  onChosen(file: File, asIs: boolean): void;
}

/** One from the phone, by the system's own choice; the one over there stays. A picture comes in clean unless it is to be proof. */
export function ChooseFile({ busy, onChosen }: Props) {
  const { t } = useLingui();
  const own = useId();
  const [asIs, wantAsIs] = useState(false);
  return (
    <div className="stack-tight">
      <div className="field">
        <label htmlFor={own} className="field-label">
          {t({ message: 'Choose a file on this phone', comment: 'Field: attaches a file to an entry' })}
        </label>
        <div id={`${own}-hint`} className="field-hint">
          <Trans comment="Under the choice of a file to attach: where the file itself stays">
            A sealed copy comes in here. The one in the gallery or folder stays where it is, and a wipe of
            this app does not reach it.
          </Trans>{' '}
          {asIs ? (
            <Trans comment="Under the choice of a file to attach: it comes with its side data">
              This one comes unchanged, with what it says of place, time and device.
            </Trans>
          ) : (
            <Trans comment="Under the choice of a file to attach: what is removed from pictures. JPEG, PNG, WebP and HEIC are kinds of pictures, PDF a kind of document">
              From a picture (JPEG, PNG, WebP) place, time and device are removed; what is seen stays as it
              is. PDF, sound and video come unchanged, with what they say of themselves.
            </Trans>
          )}
        </div>
        <FilePick
          id={own}
          again
          disabled={busy}
          aria-describedby={`${own}-hint`}
          className="file-pick file-pick-again"
          onFile={(file) => {
            onChosen(file, asIs);
            wantAsIs(false);
          }}
        />
      </div>
      <ChipsMany
        legend={t({ message: 'How the file comes in', comment: 'Group of one choice: the file as it is' })}
        hideLegend
        hint={t({
          message: 'Place and time in a picture may be proof; they may also lead to whoever took it.',
          comment: 'Under the choice to attach a picture with its side data',
        })}
        options={[
          {
            value: 'as-is',
            label: t({
              message: 'Attach as the original',
              comment: 'Choice: a picture is attached unchanged, with place, time and device',
            }),
          },
        ]}
        value={asIs ? ['as-is'] : []}
        onChange={(chosen) => wantAsIs(chosen.length > 0)}
      />
    </div>
  );
}
