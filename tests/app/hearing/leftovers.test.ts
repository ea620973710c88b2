import { expect, test } from 'vitest';
import { accessWith, interpreterWith, notOpen, opennessWith } from '#app/screens/forms/hearing/leftovers.ts';

test('an answer takes along what it leaves no room for', () => {
  const closed = { is: 'closed', ruling: 'yes', ground: 'secret', askedBy: 'prosecution' } as const;
  expect(opennessWith(closed, 'open')).toEqual({ is: 'open' });
  expect(opennessWith(closed, 'not-known')).toEqual({ is: 'not-known' });
  expect(opennessWith(closed, 'partly')).toEqual({ ...closed, is: 'partly' });
  expect(opennessWith(closed, undefined)).toBeUndefined();
  const late = { admitted: 'later', at: '10:20', why: 'full', searched: 'yes' } as const;
  expect(accessWith(late, 'yes')).toEqual({ admitted: 'yes', searched: 'yes' });
  expect(accessWith(late, 'no')).toEqual({ admitted: 'no', why: 'full', searched: 'yes' });
  expect(accessWith({ admitted: 'later', at: '10:20' }, undefined)).toBeUndefined();
  expect(interpreterWith({ needed: 'yes', sworn: 'no' }, 'no')).toEqual({ needed: 'no' });
  expect(interpreterWith({ needed: 'yes', sworn: 'no' }, undefined)).toEqual({ sworn: 'no' });
});

test('what an older entry holds beside "open" is shown', () => {
  expect(notOpen({ is: 'open', ground: 'secret' })).toBe(true);
  expect(notOpen({ is: 'open' })).toBe(false);
});
