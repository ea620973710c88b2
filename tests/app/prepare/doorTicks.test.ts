/** Ticks of the door list are of one day, and never become more than ticks. */
import { expect, test } from 'vitest';
import { doorThings, textOfTicks, ticksFrom } from '#app/screens/prepare/doorTicks.ts';

test('ticks hold until the day of the hearing, and not a day longer', () => {
  const text = textOfTicks({ until: '2026-05-13', things: ['id', 'paper'] });
  expect(ticksFrom(text, '2026-05-12')?.things).toEqual(['id', 'paper']);
  expect(ticksFrom(text, '2026-05-13')?.things).toEqual(['id', 'paper']);
  expect(ticksFrom(text, '2026-05-14')).toBeNull();
});

test('without a tick nothing is kept; what is no list of ticks is none', () => {
  expect(textOfTicks({ until: '2026-05-13', things: [] })).toBe('');
  for (const text of ['', '7', 'null', '{}', '{"until":"2026-05-13"}', '{"until":3,"things":[]}'])
    expect(ticksFrom(text, '2026-05-12')).toBeNull();
  expect(ticksFrom('{"until":"2026-05-13","things":["id","words of a case"]}', '2026-05-12')?.things).toEqual(
    ['id'],
  );
  expect(doorThings).toHaveLength(8);
});
