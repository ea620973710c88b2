import { useLingui } from '@lingui/react/macro';
import { hearings } from '#domain/casebook.ts';
import { useOpenCase } from '../../../desk/useDesk.ts';
import { useDates } from '../../../i18n/dates.ts';

/** How many hearings the case has, beside the number of a new one. */
export function HearingsSoFar() {
  const { t } = useLingui();
  const dates = useDates();
  const { state } = useOpenCase();
  const n = hearings(state).length;
  if (n === 0) return null;
  return (
    <p className="quiet small">
      {t({
        message: `Hearings of this case so far: ${dates.number(n)}`,
        comment: 'How many hearings the case has',
      })}
    </p>
  );
}
