import { useLingui } from '@lingui/react/macro';
import { useNav, usePlace } from '../nav.ts';
import type { Place } from '../places.ts';
import { useShell } from './shellContext.ts';
import { useLongPress } from './useLongPress.ts';
import './BottomBar.css';

type Room = 'today' | 'cases' | 'review' | 'more';

/** Today · Cases · Review · More; a long press anywhere on it is Cover. */
export function BottomBar() {
  const { t } = useLingui();
  const nav = useNav();
  const here = roomOf(usePlace());
  const { cover } = useShell();
  const press = useLongPress(cover);
  const rooms: readonly { at: Room; label: string }[] = [
    { at: 'today', label: t({ message: 'Today', comment: 'Bottom bar: home, what is to be done today' }) },
    { at: 'cases', label: t({ message: 'Cases', comment: 'Bottom bar: the list of cases' }) },
    { at: 'review', label: t({ message: 'Review', comment: 'Bottom bar: possible violations to work on' }) },
    { at: 'more', label: t({ message: 'More', comment: 'Bottom bar: settings, limits, wipe' }) },
  ];
  return (
    <nav
      className="bar"
      aria-label={t({ message: 'Main', comment: 'Name of the bottom bar for screen readers' })}
      {...press}
    >
      {rooms.map(({ at, label }) => (
        <button
          key={at}
          type="button"
          className="bar-button"
          aria-current={here === at ? 'page' : undefined}
          onClick={() => nav.go({ at })}
        >
          {label}
        </button>
      ))}
    </nav>
  );
}

function roomOf(place: Place): Room {
  switch (place.at) {
    case 'today':
      return 'today';
    case 'review':
    case 'flag':
      return 'review';
    case 'more':
    case 'settings':
    case 'secrets':
    case 'where':
    case 'limits':
    case 'wipe':
    case 'copies':
    case 'in':
      return 'more';
    default:
      return 'cases';
  }
}
