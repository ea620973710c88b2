import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { CaseKey } from '#vault/door.ts';
import type { Moved } from '../../desk/moveOn.ts';
import { useNav } from '../../nav.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';

interface Props {
  to: CaseKey;
  name: string;
  moved: Moved;
  /** It is being logged: one goes on with it. */
  running: boolean;
}

/** After a move: what is where. */
export function MoveDone({ to, name, moved, running }: Props) {
  const { t } = useLingui();
  const nav = useNav();
  const { hearing } = moved;
  return (
    <Screen
      title={t({ message: 'Moved', comment: 'Title: a hearing is in another case now' })}
      action={
        <Button
          look="primary"
          wide
          onClick={() =>
            nav.replace(running ? { at: 'live', key: to, hearing } : { at: 'hearing', key: to, hearing })
          }
        >
          {running
            ? t({ message: 'Back to hearing', comment: 'Button: return to the live hearing' })
            : t({
                message: 'Open it there',
                comment: 'Button: to a hearing that was moved, in its new case',
              })}
        </Button>
      }
    >
      <Notice
        kind="kept"
        live
        title={t({
          message: `The hearing is kept in ${name}.`,
          comment: 'After a move; name: the other case',
        })}
      >
        <p>
          <Trans comment="After a move: what was withdrawn in the case it came from, beside the hearing">
            <Plural
              value={moved.withdrawn - 1}
              _0="Here the hearing is withdrawn with the reason “moved”; it can still be read."
              one="Here the hearing and # entry are withdrawn with the reason “moved”; they can still be read."
              other="Here the hearing and # entries are withdrawn with the reason “moved”; they can still be read."
            />
          </Trans>
        </p>
      </Notice>
    </Screen>
  );
}
