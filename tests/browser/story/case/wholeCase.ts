/** The reference case in the order in which a monitor would type it, years later. Each part begins and ends on the case. */
import type { Hand } from '../support/hand.ts';
import { appeal } from './appeal.ts';
import { concern } from './concern.ts';
import { complaint, custody } from './custody.ts';
import { firstHearing } from './firstHearing.ts';
import { judgmentDay } from './judgment.ts';
import { outsideCourt } from './outsideCourt.ts';
import { theCase } from './theCase.ts';
import type { Typed } from './typed.ts';

/** Facts 1–15; begins on Today. */
export async function untilFirstHearing(hand: Hand, typed: Typed): Promise<void> {
  await theCase(hand, typed);
  await custody(hand, typed);
  await complaint(hand, typed);
  await outsideCourt(hand, typed);
  await firstHearing(hand, typed);
}

/** Facts 17–21, and what is said to have been wrong with fact 10. */
export async function fromJudgment(hand: Hand, typed: Typed): Promise<void> {
  await judgmentDay(hand, typed);
  await appeal(hand, typed);
  await concern(hand, typed);
}

/** From any room to the case. */
export async function openCase({ room, page, title }: Hand, typed: Typed): Promise<void> {
  await room('Cases');
  await page.locator('main').getByRole('button', { name: 'A-1' }).click();
  await title(typed.title);
}
