import { courtTimeFrom, dayOf } from '#domain/courtTime.ts';
import { useDesk } from '../../desk/useDesk.ts';

/** Today in the court's zone, `YYYY-MM-DD`. */
export function useToday(): string {
  const { clock } = useDesk();
  return dayOf(courtTimeFrom(clock.now(), clock.zone()).local);
}
