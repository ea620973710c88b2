import { useEffect, useState } from 'react';
import { clockOf, courtTimeFrom } from '#domain/courtTime.ts';
import { useDesk } from '../../desk/useDesk.ts';

const LOOK_MS = 1000;

/** What the court's clock shows, `HH:MM`. */
export function CourtClock() {
  const { clock } = useDesk();
  const read = () => clockOf(courtTimeFrom(clock.now(), clock.zone()).local);
  const [shown, show] = useState(read);
  useEffect(() => {
    const timer = setInterval(() => show(read()), LOOK_MS);
    return () => clearInterval(timer);
  });
  return (
    <time className="live-clock" dateTime={shown}>
      {shown}
    </time>
  );
}
