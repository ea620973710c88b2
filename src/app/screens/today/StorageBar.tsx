import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import './today.css';

/** The phone is full: capture goes on with words alone, and this says for how long. On top of every screen. */
export function StorageBar({ entriesFit }: { entriesFit: number }) {
  const { t } = useLingui();
  return (
    <div className="storage-bar" role="status">
      <span aria-hidden="true">▲ </span>
      {entriesFit === 0
        ? t({
            message: 'The phone is full. There is room left only for the last entries; free some space now.',
            comment:
              'Bar on top of every screen when the phone’s storage is full and hardly anything fits any more',
          })
        : t({
            message: plural(entriesFit, {
              one: 'The phone is full. About # more entry fits; free some space.',
              other: 'The phone is full. About # more entries fit; free some space.',
            }),
            comment: 'Bar on top of every screen when the phone’s storage is full',
          })}
    </div>
  );
}
