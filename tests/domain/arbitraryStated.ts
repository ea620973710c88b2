/** Random but possible histories: patches speak of earlier records (ids are hashes), in any mixture. */
import fc from 'fast-check';
import type { Stated } from '#domain/entry.ts';
import { amended, completed, entered, withdrawn } from './sayings.ts';

const outcome = fc.constantFrom('granted', 'refused', 'part' as const);
const reasons = fc.constantFrom('given', 'formula', 'none' as const);

const step = fc.record({
  does: fc.constantFrom('ruling', 'motion', 'complete', 'amend', 'amend', 'wrong-kind', 'withdraw' as const),
  back: fc.nat(12),
  over: fc.array(fc.nat(12), { maxLength: 3 }),
  device: fc.constantFrom('phone-a', 'phone-b'),
  minute: fc.nat(40),
  outcome,
  reasons,
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** 1–14 statements in an order in which they could have been written. */
export const arbitraryStated: fc.Arbitrary<Stated[]> = fc
  .array(step, { minLength: 1, maxLength: 14 })
  .map((steps) => steps.map((one, n) => statedFrom(one, n)));

function statedFrom(one: Step, n: number): Stated {
  const who = { device: one.device, minute: one.minute };
  const target = Math.max(0, n - 1 - one.back);
  if (n === 0 || one.does === 'ruling') return entered(n, 'ruling', { outcome: one.outcome }, who);
  switch (one.does) {
    case 'motion':
      return entered(n, 'motion', { side: 'defence' }, who);
    case 'complete':
      return completed(n, 'ruling', target, { outcome: one.outcome, reasons: one.reasons }, who);
    case 'amend': {
      const over = one.over.map((back) => Math.max(0, n - 1 - back));
      return amended(n, 'ruling', target, { outcome: one.outcome }, { outcome: over }, who);
    }
    case 'wrong-kind':
      return amended(n, 'motion', target, { side: 'prosecution' }, { side: [target] }, who);
    case 'withdraw':
      return withdrawn(n, target, 'mis-tap', who);
  }
}
