import { Trans, useLingui } from '@lingui/react/macro';
import type { SleepRefusal } from '#vault/door.ts';
import { useNav } from '../../nav.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

export type Trouble = SleepRefusal | 'no-code' | 'same-code' | 'failed';

/** Why cases were not left at home, and what to do. `sure`: some of it is in no copy, and one is asked again. */
export function LeaveTrouble({ trouble, sure }: { trouble: Trouble | null; sure: boolean }) {
  const { t } = useLingui();
  const nav = useNav();
  if (sure) {
    return (
      <Notice
        kind="failed"
        live
        title={t({
          message: 'Some of it exists nowhere else',
          comment: 'Warning before cases are left at home',
        })}
        action={
          <Button onClick={() => nav.go({ at: 'out', key: null })}>
            <Trans comment="Button: to the page that makes sealed files">Make sealed copy</Trans>
          </Button>
        }
      >
        <p>
          <Trans comment="Warning before cases are left at home">
            What is in no sealed copy is gone for good. Below it is said of which case and how much.
          </Trans>
        </p>
      </Notice>
    );
  }
  if (trouble === null || trouble === 'only-here') return null;
  const troubles: Record<typeof trouble, string> = {
    'hearing-open': t({
      message: 'A hearing of this case is open. End it first.',
      comment: 'Error: leave at home',
    }),
    'no-such-case': t({
      message: 'One of these cases is not here any more.',
      comment: 'Error: leave at home',
    }),
    'storage-full': t({
      message:
        'The phone is full: new keys could not be written. Nothing has changed; make room, then try again.',
      comment: 'Error: leave at home',
    }),
    'same-code': t({
      message: 'A sleeping case has this code already. Give each its own: nothing else tells them apart.',
      comment: 'Error: leave at home',
    }),
    'no-code': t({ message: 'Give each case a code.', comment: 'Error: leave at home' }),
    failed: t({
      message: 'It was cut off. Unlock again and look: a case that is still in the list was not left.',
      comment: 'Error: leave at home',
    }),
  };
  return <Notice kind="failed" live title={troubles[trouble]} />;
}
