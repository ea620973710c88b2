import { expect, test } from 'vitest';
import { compareTables, type Row } from '../browser/story/case/compare.ts';
import type { Expected } from '../browser/story/case/expected/expected.ts';

const hearing: Expected = {
  name: 'lastHearing',
  facts: [17],
  kind: 'hearing',
  how: 'live',
  fields: {},
  cells: {},
  rows: { dock: [{ hearing: 'lastHearing', place: 'box' }] },
};
const names = new Map([['r1', 'lastHearing']]);
const hearings = [{ how_recorded: 'live', record: 'r1' }];

test('a table that is expected and missing is told, that of a list too', () => {
  const dock = [{ hearing: 'lastHearing', place: 'box' }];
  const whole = new Map<string, readonly Row[]>([
    ['facts-hearings', hearings],
    ['facts-dock', dock],
  ]);
  expect(() => compareTables(whole, [hearing], names)).not.toThrow();
  expect(() => compareTables(new Map([['facts-hearings', hearings]]), [hearing], names)).toThrow(
    'facts-dock',
  );
  expect(() => compareTables(new Map([['facts-dock', dock]]), [hearing], names)).toThrow('facts-hearings');
});
