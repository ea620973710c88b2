import type { CaseDoor, CopyState } from '#vault/door.ts';
import { gapsOf } from './gaps.ts';

/** What is missing or not readable in the cases to which records came. */
export interface LookAtWhatCame {
  /** Holes in their logs. */
  readonly gaps: number;
  /** Records of a kind or version that this build does not know: kept. */
  readonly setAside: number;
}

export async function lookAtWhatCame(
  door: Pick<CaseDoor, 'openCase' | 'closeCase'>,
  before: readonly CopyState[],
  after: readonly CopyState[],
): Promise<LookAtWhatCame> {
  let found = { gaps: 0, setAside: 0 };
  for (const { key, records } of after) {
    if (before.find((one) => one.key === key)?.records === records) continue;
    const answer = await door.openCase(key);
    if (!answer.ok) continue;
    await door.closeCase(key);
    found = {
      gaps: found.gaps + gapsOf(answer.opened),
      setAside: found.setAside + answer.opened.setAside.length,
    };
  }
  return found;
}
