/**
 * The monitor's desk: the one case that is open on the page, and the only way screens write.
 * A screen reads a view of it, renders, and says what happened; the desk stamps the claimed time, shows the
 * entry at once as waiting, and turns it into a kept one when the door says that the journal is flushed.
 *
 * Knows nothing of storage: the door is the vault's, or the example case's in memory.
 */
import { emptyFold, foldMore, type FoldState } from '#domain/fold.ts';
import type { Fields, Kind, SetAside, Stated, Statement } from '#domain/entry.ts';
import { offsetTime } from '#domain/courtTime.ts';
import type { HowRecorded, RecordId } from '#domain/values.ts';
import type { AppendRefusal, CaseDoor, CaseKey, CaseSummary } from '#vault/door.ts';
import { gapsOf } from './gaps.ts';

export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** IANA zone of the court. */
  zone(): string;
}

/** An entry that was tapped and is on its way to the journal. Not yet kept, and shown so. */
export interface Waiting {
  readonly ticket: number;
  readonly at: string;
  readonly statement: Statement;
}

export interface OpenCase {
  readonly key: CaseKey;
  readonly state: FoldState;
  readonly setAside: readonly SetAside[];
  readonly forks: readonly (readonly string[])[];
  /** Holes in its logs when it was opened. */
  readonly gaps: number;
}

export interface DeskView {
  readonly summaries: readonly CaseSummary[] | null;
  readonly open: OpenCase | null;
  readonly waiting: readonly Waiting[];
  /** Why the last entry could not be kept; its words stay on the screen. */
  readonly refused: { readonly statement: Statement; readonly because: AppendRefusal | 'failed' } | null;
}

/** Thrown by the writing calls when the door refuses: the view carries the reason too. */
export class NotKept extends Error {
  readonly because: AppendRefusal | 'failed';
  constructor(because: AppendRefusal | 'failed') {
    super(because);
    this.because = because;
  }
}

const emptyView: DeskView = { summaries: null, open: null, waiting: [], refused: null };

export class Desk {
  readonly #door: CaseDoor;
  readonly #clock: Clock;
  /** Who writes here, as records name it (32 hex digits): what stands under it is one's own. */
  readonly device: string;
  readonly #listeners = new Set<() => void>();
  #view: DeskView = emptyView;
  #tickets = 0;
  #lastWrite: Promise<unknown> = Promise.resolve();

  constructor(door: CaseDoor, clock: Clock, device: string) {
    this.#door = door;
    this.#clock = clock;
    this.device = device;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  view = (): DeskView => this.#view;

  get clock(): Clock {
    return this.#clock;
  }

  get door(): CaseDoor {
    return this.#door;
  }

  async refreshSummaries(): Promise<void> {
    this.#show({ summaries: await this.#door.summaries() });
  }

  /** The door tells: summaries that were made anew. */
  showSummaries(summaries: readonly CaseSummary[]): void {
    this.#show({ summaries });
  }

  /** Resolves with false when the case cannot be opened (asleep, or gone). */
  async openCase(key: CaseKey): Promise<boolean> {
    if (this.#view.open?.key === key) return true;
    const answer = await this.#door.openCase(key);
    if (!answer.ok) return false;
    const { stated, setAside, forks } = answer.opened;
    this.#show({
      open: { key, state: foldMore(emptyFold, stated), setAside, forks, gaps: gapsOf(answer.opened) },
    });
    return true;
  }

  async closeCase(): Promise<void> {
    const open = this.#view.open;
    if (!open) return;
    this.#show({ open: null });
    await this.#door.closeCase(open.key);
  }

  /** A new case with its first entries; it is open afterwards. */
  async createCase(statements: readonly Statement[], how: HowRecorded = 'live'): Promise<CaseKey> {
    const answer = await this.#door.createCase(statements, { at: this.#now(), how });
    if (!answer.ok) throw this.#refuse(statements[0], answer.because);
    this.#show({
      open: { key: answer.key, state: foldMore(emptyFold, answer.stated), setAside: [], forks: [], gaps: 0 },
    });
    await this.refreshSummaries();
    return answer.key;
  }

  /** A new entry in the open case; resolves with its id once it is kept. */
  async enter<K extends Kind>(kind: K, fields: Fields<K>, how: HowRecorded = 'live'): Promise<RecordId> {
    const [stated] = await this.say([{ do: 'enter', kind, fields } as Statement], how);
    if (!stated) throw new NotKept('failed');
    return stated.said.record;
  }

  /** Any statements about the open case, all or none, in the order of the calls. */
  async say(statements: readonly Statement[], how: HowRecorded = 'live'): Promise<readonly Stated[]> {
    const open = this.#view.open;
    if (!open) throw this.#refuse(statements[0], 'no-such-case');
    const at = this.#now();
    const waiting = statements.map((statement) => ({ ticket: ++this.#tickets, at, statement }));
    this.#show({ waiting: [...this.#view.waiting, ...waiting], refused: null });
    const turn = this.#lastWrite.then(() => this.#append(open.key, statements, { at, how }));
    this.#lastWrite = turn.catch(() => undefined);
    try {
      const stated = await turn;
      this.#take(open.key, stated, waiting);
      return stated;
    } catch (problem) {
      const because = problem instanceof NotKept ? problem.because : 'failed';
      this.#show({ waiting: this.#without(waiting) });
      throw this.#refuse(statements[0], because);
    }
  }

  /** All that was tapped is kept, or refused. */
  async settled(): Promise<void> {
    await this.#lastWrite;
  }

  /** Nothing readable stays: lock. */
  clear(): void {
    this.#view = emptyView;
    for (const listener of this.#listeners) listener();
  }

  async #append(
    key: CaseKey,
    statements: readonly Statement[],
    when: { at: string; how: HowRecorded },
  ): Promise<readonly Stated[]> {
    const answer = await this.#door.append(key, statements, when);
    if (!answer.ok) throw new NotKept(answer.because);
    return answer.stated;
  }

  #take(key: CaseKey, stated: readonly Stated[], done: readonly Waiting[]): void {
    const open = this.#view.open;
    this.#show({
      waiting: this.#without(done),
      open: open?.key === key ? { ...open, state: foldMore(open.state, stated) } : open,
    });
  }

  #without(done: readonly Waiting[]): readonly Waiting[] {
    return this.#view.waiting.filter((one) => !done.includes(one));
  }

  #refuse(statement: Statement | undefined, because: AppendRefusal | 'failed'): NotKept {
    if (statement) this.#show({ refused: { statement, because } });
    return new NotKept(because);
  }

  #now(): string {
    return offsetTime(this.#clock.now(), this.#clock.zone());
  }

  #show(change: Partial<DeskView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}
