import { useLingui } from '@lingui/react/macro';
import type { ClockJump } from '#domain/clockJump.ts';
import { useDates } from '../../i18n/dates.ts';
import { Button } from '../../ui/Button.tsx';

/** Said at once: the entry may stand far from where one looks. Nothing is changed without a tap. */
export function ClockJumped({ jump, onTime }: { jump: ClockJump; onTime(): void }) {
  const { t } = useLingui();
  const dates = useDates();
  const far = jump.now.day !== jump.before.day;
  const sameYear = jump.now.day.slice(0, 4) === jump.before.day.slice(0, 4);
  const [now = '', before = ''] = [jump.now, jump.before].map(({ day, clock }) =>
    far ? `${sameYear ? dates.shortDay(day) : dates.day(day)}, ${clock}` : clock,
  );
  return (
    <div className="live-jump" role="alert">
      <p>
        {t({
          message: `The phone's clock says ${now}; the entry before has ${before}. Is the clock right?`,
          comment: 'In a live hearing, after an entry whose time cannot follow the one before; two times',
        })}
      </p>
      <Button onClick={onTime}>
        {t({
          message: 'Correct the time',
          comment: 'Button: opens the sheet for the time of the newest entry',
        })}
      </Button>
    </div>
  );
}
