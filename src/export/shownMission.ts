/** How a monitor is shown in whatever leaves the phone: the organisation decides, and a blank never means the name. */
import { conflictOf, valueOf, type Item } from '#domain/item.ts';
import type { Text } from '#domain/values.ts';

/** Only where every version says so. */
export function mayName(mission: Item<'mission'>): boolean {
  return valueOf(mission, 'shownAs') === 'name' && conflictOf(mission, 'shownAs').length === 0;
}

/** Not where any version says: the organisation only. */
export function mayShowCode(mission: Item<'mission'>): boolean {
  const versions = conflictOf(mission, 'shownAs').map(({ value }) => value);
  return valueOf(mission, 'shownAs') !== 'organisation' && !versions.includes('organisation');
}

/** The name only where it may be said, else the code, else the organisation; '' if there is nothing to show. */
export function shownMission(mission: Item<'mission'>): string {
  const name = mayName(mission) ? textOf(valueOf(mission, 'name')) : '';
  const code = mayShowCode(mission) ? (valueOf(mission, 'code') ?? '') : '';
  return name || code || textOf(valueOf(mission, 'organisation'));
}

function textOf(text: Text | undefined): string {
  return text?.is === 'text' ? text.text : '';
}
