import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { BeforeSleep } from '#vault/door.ts';
import { useDates } from '../../i18n/dates.ts';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';

interface Props {
  before: BeforeSleep;
  name: string;
  code: string;
  onCode(code: string): void;
}

/** A case that is to be left: what brings it back, what would be lost, and the code that stays. */
export function LeftCase({ before, name, code, onCode }: Props) {
  const { t } = useLingui();
  const dates = useDates();
  const { copy, onlyHere, filesOnlyHere, unfinished } = before;
  const at = copy ? dates.claimed(copy.at) : '';
  const lost = [
    onlyHere > 0 &&
      t({
        message: plural(onlyHere, { one: '# entry is in no copy', other: '# entries are in no copy' }),
        comment: 'Of a case that is to be left at home',
      }),
    filesOnlyHere > 0 &&
      t({
        message: plural(filesOnlyHere, {
          one: '# attached file is in no copy',
          other: '# attached files are in no copy',
        }),
        comment: 'Of a case that is to be left at home',
      }),
    unfinished > 0 &&
      t({
        message: plural(unfinished, {
          one: '# line was begun and not kept',
          other: '# lines were begun and not kept',
        }),
        comment: 'Of a case that is to be left at home: what is being typed',
      }),
  ].filter((words) => words !== false);
  return (
    <section className="part">
      <h2>{name}</h2>
      <Notice
        kind={lost.length > 0 ? 'failed' : 'kept'}
        title={
          lost.length > 0
            ? lost.join(' · ')
            : copy?.is === 'case-file'
              ? t({ message: `All of it is in the case file of ${at}`, comment: 'A date and time' })
              : t({ message: `All of it is in the backup of ${at}`, comment: 'A date and time' })
        }
      >
        {copy?.seen ? (
          <p>
            {t({
              message: `The file was checked on ${dates.claimed(copy.seen)}`,
              comment: 'A date and time; the file of a sealed copy was chosen and known again',
            })}
          </p>
        ) : null}
      </Notice>
      <Field
        label={t({ message: 'Code that stays', comment: 'Field: by it a sleeping case is listed' })}
        hint={t({
          message: 'All that can be read of it here. Choose one that says nothing.',
          comment: 'Hint under the code of a sleeping case',
        })}
        maxLength={24}
        value={code}
        onText={onCode}
      />
    </section>
  );
}
