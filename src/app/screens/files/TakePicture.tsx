import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useCamera } from './useCamera.ts';

interface Props {
  busy: boolean;
  /** True once it lies sealed. */
  onTaken(picture: Blob): Promise<boolean>;
}

/** The camera inside the app: no picture passes the gallery. It is asked for on the tap, and let go on closing. */
export function TakePicture({ busy, onTaken }: Props) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button busy={busy} onClick={() => setOpen(true)}>
        {t({ message: 'Take a picture', comment: 'Button: opens the camera inside the app' })}
      </Button>
      {open ? <Camera onClose={() => setOpen(false)} onTaken={onTaken} /> : null}
    </>
  );
}

function Camera({ onClose, onTaken }: Pick<Props, 'onTaken'> & { onClose(): void }) {
  const { t } = useLingui();
  const { video, state, shoot } = useCamera();
  const [sealing, setSealing] = useState(false);
  const [failed, setFailed] = useState(false);
  const take = async (): Promise<void> => {
    setSealing(true);
    setFailed(false);
    const picture = await shoot();
    const kept = picture !== null && (await onTaken(picture));
    setSealing(false);
    if (kept) onClose();
    else setFailed(true);
  };
  return (
    <Sheet
      open
      title={t({ message: 'Take a picture', comment: 'Title of the camera' })}
      onClose={onClose}
      action={
        <Button look="primary" wide busy={sealing || state !== 'on'} onClick={() => void take()}>
          {t({ message: 'Take it', comment: 'Button: takes the picture' })}
        </Button>
      }
    >
      <video
        ref={video}
        className="camera"
        muted
        playsInline
        hidden={state !== 'on'}
        aria-label={t({ message: 'What the camera sees', comment: 'Name of the moving picture' })}
      />
      {state === 'asked' ? (
        <p role="status">
          <Trans comment="The camera is being started">
            The camera is starting. Allow it if the phone asks.
          </Trans>
        </p>
      ) : null}
      {state === 'refused' ? (
        <p role="alert">
          <Trans comment="The person or the phone did not allow the camera">
            The camera was not allowed. It can be allowed in the browser’s settings for this page.
          </Trans>
        </p>
      ) : null}
      {state === 'none' ? (
        <p role="alert">
          <Trans comment="There is no camera, or another app has it">No camera can be used now.</Trans>
        </p>
      ) : null}
      {failed ? (
        <p role="alert">
          <Trans comment="After a picture could not be sealed">The picture was not kept. Try again.</Trans>
        </p>
      ) : null}
      <p className="quiet">
        <Trans comment="Under the camera">
          It goes sealed into this entry and nowhere else: not into the gallery, and without the place.
        </Trans>
      </p>
    </Sheet>
  );
}
