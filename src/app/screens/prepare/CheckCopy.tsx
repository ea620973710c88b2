import { useState } from 'react';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useDoor } from '../../session.ts';
import { FilePick } from '../../ui/Field.tsx';
import { Group } from '../../ui/Group.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** The file is held up once more: it is known by its bytes, no secret is needed. */
export function CheckCopy({ onChecked }: { onChecked(): void }) {
  const { t } = useLingui();
  const door = useDoor();
  const [known, setKnown] = useState<number | null>(null);
  const label = t({
    message: 'Is the copy really there?',
    comment: 'Field: choose the file of a sealed copy',
  });
  const check = async (file: File) => {
    setKnown(await door.knowCopy(file));
    onChecked();
  };
  return (
    <>
      <Group
        label={label}
        optional
        hint={t({
          message: 'Choose the file where you keep it. Nothing is opened, only compared.',
          comment: 'Hint: choose the file of a sealed copy',
        })}
      >
        <FilePick className="file-pick" aria-label={label} onFile={(file) => void check(file)} />
      </Group>
      {known === null ? null : known > 0 ? (
        <Notice
          kind="kept"
          live
          title={t({
            message: plural(known, {
              one: 'This is the last copy of # case',
              other: 'This is the last copy of # cases',
            }),
            comment: 'The chosen file was known again',
          })}
        />
      ) : (
        <Notice
          kind="failed"
          live
          title={t({
            message: 'This is not the last copy of any case here',
            comment: 'The chosen file was not known',
          })}
        />
      )}
    </>
  );
}
