import { useContext, type ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import type { AttachedFile } from '#domain/values.ts';
import type { CaseKey } from '#vault/door.ts';
import { useDates } from '../../i18n/dates.ts';
import { DoorContext } from '../../session.ts';
import { Button } from '../../ui/Button.tsx';
import { READABLE_LIMIT } from '../../ui/objectUrl.ts';
import { isPicture } from './readPicture.ts';
import { usePicture, type PictureShown } from './usePicture.ts';

interface Props {
  caseKey: CaseKey;
  file: AttachedFile;
  /** Its place in the list: files have no names. */
  nth: number;
  /** The small picture that stands for it, if there is one. */
  preview: AttachedFile | null;
  onRemove?: (() => void) | undefined;
  /** What is said of it, or asked; it gets the name that stands here. */
  said?: ((file: AttachedFile, name: string) => ReactNode) | undefined;
}

/** One attached file: small picture, kind and size; a large picture is seen through its preview only. */
export function FileRow({ caseKey, file, nth, preview, onRemove, said }: Props) {
  const { t } = useLingui();
  const dates = useDates();
  const door = useContext(DoorContext);
  const seen = preview ?? (isPicture(file) && file.length <= READABLE_LIMIT ? file : null);
  const picture = usePicture(door, caseKey, seen);
  const notShown = useNotShown();
  const size = dates.number(Math.max(1, Math.round(file.length / 1024)));
  const name = isPicture(file)
    ? t({ message: `Picture ${nth}`, comment: 'An attached picture, by its place in the list' })
    : t({ message: `File ${nth}`, comment: 'An attached file, by its place in the list' });
  return (
    <li className="attached-file">
      {picture?.is === 'shown' ? <img src={picture.url} alt={name} className="attached-picture" /> : null}
      <div className="attached-words">
        <span className="row-main">{name}</span>
        <span className="row-more">
          {file.type} · {t({ message: `${size} KB`, comment: 'Size of a file in kilobytes' })}
        </span>
        {picture?.is === 'not-shown' ? <span className="row-more">{notShown(picture.because)}</span> : null}
      </div>
      {onRemove ? (
        <Button
          look="quiet"
          onClick={onRemove}
          aria-label={t({ message: `Remove: ${name}`, comment: 'Button beside an attached file' })}
        >
          {t({ message: 'Remove', comment: 'Button beside an attached file' })}
        </Button>
      ) : null}
      {said ? <div className="attached-said">{said(file, name)}</div> : null}
    </li>
  );
}

type Because = Extract<PictureShown, { is: 'not-shown' }>['because'];

/** Why a picture is not seen, in words. */
function useNotShown(): (because: Because) => string {
  const { t } = useLingui();
  return (because) => {
    if (because === 'not-here')
      return t({ message: 'Not on this phone', comment: 'An attached file whose bytes are elsewhere' });
    if (because === 'damaged')
      return t({
        message: 'Damaged: it is not the file that was attached',
        comment: 'An attached file that does not verify',
      });
    return t({ message: 'It cannot be shown now', comment: 'An attached picture could not be read' });
  };
}
