import { applied, modelDisk, type Change, type Files, type ModelDisk } from '../modelDisk.ts';

export interface CrashState {
  readonly files: Files;
  /** Which change was hit and how: to find it again. */
  readonly at: string;
}

/** How finely a torn write is cut: `fine` at every boundary a format may care about, `coarse` in the middle. */
export type Grain = 'fine' | 'coarse';

/**
 * Every disk that a crash during these changes can leave: all before the hit change done, the hit one absent, torn or done.
 * Torn: only the first bytes arrived, or only the last (blocks need not arrive in order).
 */
export function* crashStates(start: Files, changes: readonly Change[], grain: Grain): Generator<CrashState> {
  let files = start;
  for (const [i, change] of changes.entries()) {
    const name = `${i} ${change.is} ${change.name}`;
    yield { files, at: `${name} absent` };
    if (change.is === 'write') {
      for (const cut of cutsOf(change.bytes.length, grain)) {
        yield {
          files: applied(files, { ...change, bytes: change.bytes.slice(0, cut) }),
          at: `${name} first ${cut}`,
        };
        yield {
          files: applied(files, { ...change, at: change.at + cut, bytes: change.bytes.slice(cut) }),
          at: `${name} without first ${cut}`,
        };
      }
    }
    files = applied(files, change);
  }
  yield { files, at: 'all done' };
}

function cutsOf(length: number, grain: Grain): readonly number[] {
  const wanted =
    grain === 'coarse' || length > 1_000_000
      ? [length >> 1]
      : [1, 4, 8, 16, 20, 24, 48, 100, 192, 320, 512, 4096, length >> 1, length - 32, length - 4, length - 1];
  return [...new Set(wanted.filter((cut) => cut > 0 && cut < length))];
}

export interface Story {
  /** What is going on when the phone dies. */
  readonly during: (disk: ModelDisk) => Promise<void>;
  /** Restart as the app does it, everything it repairs included. Says what is wrong with what it finds, if anything. */
  readonly restart: (disk: ModelDisk) => Promise<string | null>;
}

export interface Findings {
  states: number;
  readonly violations: string[];
}

/** Every how many-th state is restarted from, and from every how many-th of the coarser ones the restart is crashed too. */
export interface Every {
  readonly state: number;
  readonly nested: number;
}

export const everyOne: Every = { state: 1, nested: 1 };

/** Crashes the story everywhere and restarts; from the coarser states it crashes the restart everywhere too. */
export async function crashEverywhere(
  start: Files,
  story: Story,
  findings: Findings,
  every: Every,
): Promise<void> {
  const disk = modelDisk(start);
  await story.during(disk);
  for (const state of sampled(crashStates(start, disk.changes, 'fine'), every.state))
    await restarted(state, story, findings, 1);
  for (const state of sampled(crashStates(start, disk.changes, 'coarse'), every.nested))
    await restarted(state, story, findings, 2);
}

/** The first and every `every`-th after it. */
export function* sampled<T>(all: Iterable<T>, every: number): Generator<T> {
  let i = 0;
  for (const one of all) if (i++ % every === 0) yield one;
}

async function restarted(state: CrashState, story: Story, findings: Findings, depth: number): Promise<void> {
  const disk = modelDisk(state.files);
  findings.states++;
  const problem = await story.restart(disk).catch((error: unknown) => String(error));
  if (problem !== null) findings.violations.push(`${state.at}: ${problem}`);
  if (depth < 2) return;
  for (const next of crashStates(state.files, disk.changes, 'coarse')) {
    await restarted({ ...next, at: `${state.at}, then ${next.at}` }, story, findings, depth - 1);
  }
}
