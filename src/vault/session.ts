/**
 * What lives between unlock and lock: the cases of this device, read through their snapshots and written through the
 * journal. Whether a call may come in at all is the gate's question (`vault.ts`), not asked here.
 */
import type { Stated, Statement } from '#domain/entry.ts';
import { writeStatement, type WrittenStatement } from '#domain/readStatement.ts';
import type { HowRecorded } from '#domain/values.ts';
import type { Random } from '#crypto/random.ts';
import { canonicalBytes } from '#ledger/canonical.ts';
import { filesIn, withoutKeys } from './attachedIn.ts';
import { Attachments } from './attachments.ts';
import { whatToTell } from './caseContent.ts';
import { countUnreadable } from './countUnreadable.ts';
import { isGone, unlessFull, type Disk } from './disk.ts';
import type { AppendRefusal, CaseKey, CaseSummary, Draft, Health, OpenedCase, Outcome } from './door.ts';
import { EnvelopeStore } from './envelopeStore.ts';
import { VaultIndex } from './index.ts';
import { keyFileNames, reserveSize } from './fileNames.ts';
import { Outgoing, type SealedCopy } from './outgoing.ts';
import { appendRing, forgetKeys, type Keys } from './keys.ts';
import { readersOf, type Readers } from './readers.ts';
import type { Keyring, RecordDraft, RecordStore } from './recordStore.ts';
import { heldReserve, releasePiece } from './reserve.ts';
import { newCase } from './ringKeyring.ts';
import { isAsleep, type RingContents } from './ringContents.ts';
import type { RingChange } from './ringEvent.ts';
import { SavedCases } from './savedCases.ts';
import type { SessionStart } from './sessionStart.ts';
import type { OpenContent, Snapshots } from './snapshots.ts';
import { saidIn } from './toStated.ts';
import type { VaultTools } from './tools.ts';

export interface When {
  readonly at: string;
  readonly how: HowRecorded;
}

export class Session {
  readonly keys: Keys;
  readonly disk: Disk;
  readonly files: Attachments;
  readonly #outgoing: Outgoing;
  readonly #tools: VaultTools;
  readonly #index: VaultIndex;
  readonly #envelopes: EnvelopeStore;
  readonly #continueLogs: boolean;
  #readers: Readers;
  readonly #saved: SavedCases;
  /** Bytes of the reserve that are still held. */
  #reserve: number;
  #rebuilt = false;
  readonly #missingFrames: number;
  readonly #unreadable: number;

  private constructor(start: SessionStart, parts: Parts, met: { reserve: number; unreadable: number }) {
    this.keys = start.keys;
    this.disk = start.disk;
    this.#tools = start.tools;
    this.#continueLogs = start.continueLogs;
    this.#index = parts.index;
    this.#envelopes = parts.envelopes;
    this.#readers = parts.readers;
    this.#reserve = met.reserve;
    this.#unreadable = met.unreadable;
    this.#outgoing = new Outgoing(this.disk, this.random);
    this.files = new Attachments({
      disk: this.disk,
      keys: this.keys,
      random: this.random,
      note: (events) => this.note(events),
      read: async (key) => {
        const content = await this.snapshots.open(key);
        return content && { stated: content.stated, complete: content.unopened === 0 };
      },
      caseKeys: () => this.caseKeys(),
    });
    this.#saved = new SavedCases({
      envelopes: parts.envelopes,
      snapshots: () => this.snapshots,
      caseKeys: () => this.caseKeys(),
      read: (key) => this.#content(key),
      noteHeads: () => this.noteHeads(),
    });
    this.#missingFrames = parts.envelopes.missing(start.keys.now.ring.contents.journal).frames;
  }

  static async open(start: SessionStart): Promise<Session> {
    const { tools, disk, namesAtStart } = start;
    const index = new VaultIndex(tools.index, start.onIndexTaken);
    const envelopes = await EnvelopeStore.open({
      disk,
      namesAtStart,
      index,
      random: tools.random,
      standsWith: keyFileNames,
    });
    const readers = await readersOf(start, index, envelopes);
    const met = { reserve: await heldReserve(disk), unreadable: await countUnreadable(start, envelopes) };
    const session = new Session(start, { index, envelopes, readers }, met);
    await session.files.lookAfterStart();
    return session;
  }

  get random(): Random {
    return this.#tools.random;
  }

  get keyring(): Keyring {
    return this.#readers.keyring;
  }

  get records(): RecordStore {
    return this.#readers.records;
  }

  get snapshots(): Snapshots {
    return this.#readers.snapshots;
  }

  get envelopes(): EnvelopeStore {
    return this.#envelopes;
  }

  /** True once the reserve had to be let go. */
  get full(): boolean {
    return this.#reserve < reserveSize;
  }

  /** Once full: bytes that still fit, for certain. */
  get reserve(): number {
    return this.#reserve;
  }

  health(): Health {
    const { journalGaps, refilledFromIndex, indexRebuilt } = this.#envelopes.health;
    const [missingFrames, unreadable] = [this.#missingFrames, this.#unreadable];
    const { mendedFrames } = this.keys.now.ring;
    const { runs, missing: filesMissing } = this.files;
    const met = { journalGaps, refilledFromIndex, indexRebuilt, missingFrames, unreadable, mendedFrames };
    return { ...met, filesCutOff: runs.cutOff, filesMissing };
  }

  caseKeys(): CaseKey[] {
    const { cases, eraseIntents } = this.keys.now.ring.contents;
    return cases
      .map(({ outer }) => outer as CaseKey)
      .filter((key) => !eraseIntents.includes(key) && !this.isAsleep(key));
  }

  isAsleep(key: CaseKey): boolean {
    return isAsleep(this.keys.now.ring.contents, key);
  }

  async createCase(
    statements: readonly Statement[],
    when: When,
  ): Promise<Outcome<{ key: CaseKey; stated: readonly Stated[] }, AppendRefusal>> {
    // Its keys go to the ring first, which writes by name: where nothing stands it would make a file of its own.
    if (!(await this.stands())) return { ok: false, because: 'storage-gone' };
    const key = await this.unlessFull(() => newCase(this, when.at));
    if (key === 'full') return { ok: false, because: 'storage-full' };
    const appended = await this.append(key, statements, when);
    if (!(await this.stands())) return { ok: false, because: 'storage-gone' };
    return appended.ok ? { ...appended, key } : appended;
  }

  async append(
    key: CaseKey,
    statements: readonly Statement[],
    when: When,
  ): Promise<Outcome<{ stated: readonly Stated[] }, AppendRefusal>> {
    if (this.isAsleep(key)) return { ok: false, because: 'asleep' };
    const written = (await this.files.withKeys(key, statements)).map(writeStatement);
    const drafts = written.map((one) => draftOf(one, when, this.#tools.build));
    const kept = await this.#unlessGone(() => this.unlessFull(() => this.records.append(key, drafts)));
    if (kept === 'gone') return { ok: false, because: 'storage-gone' };
    if (kept === 'full') return { ok: false, because: 'storage-full' };
    // It may have been put to sleep while this waited for its turn.
    if (kept === null) return { ok: false, because: this.isAsleep(key) ? 'asleep' : 'no-such-case' };
    this.#saved.wrote(key, kept.length);
    await this.files.recorded(
      key,
      written.map(({ statement }) => statement),
    );
    // What was written has been read back once already: a tap does not wait for it to be read again.
    const stated = kept.flatMap(({ id, header }, n) => {
      const one = written[n];
      return one === undefined ? [] : [{ said: saidIn(id, header, when.how), statement: one.statement }];
    });
    return { ok: true, stated: withoutKeys(stated) };
  }

  async openCase(key: CaseKey): Promise<OpenedCase | null> {
    const content = await this.#content(key);
    if (content === null) return null;
    const { stated, setAside } = content;
    this.files.learn(key, stated);
    return { key, stated: withoutKeys(stated), setAside, forks: whatToTell(content).forks };
  }

  /** An own log has no gaps: where one does, the index has lost what the journal may still have. Tried once in a session. */
  async #content(key: CaseKey): Promise<OpenContent | null> {
    const content = await this.snapshots.open(key);
    if (content === null || this.#rebuilt || this.#ownLogsAreWhole(key, content)) return content;
    this.#rebuilt = true;
    await this.#envelopes.rebuild();
    return this.snapshots.open(key);
  }

  #ownLogsAreWhole(key: CaseKey, { stated, setAside, covered }: OpenContent): boolean {
    const seqs = new Map<string, Set<number>>();
    for (const { said } of [...stated, ...setAside]) {
      seqs.set(said.log, (seqs.get(said.log) ?? new Set()).add(said.seq));
    }
    const own = this.keys.now.ring.contents.ownLogs.filter((log) => log.case === key);
    return own.every(({ stream, log, n }) => {
      const expected = Math.max(n, covered.find((one) => one.stream === stream)?.last ?? 0);
      return (seqs.get(log)?.size ?? 0) >= expected;
    });
  }

  /** See `SavedCases.summaries`. */
  summaries(later: (rows: readonly CaseSummary[]) => void): Promise<readonly CaseSummary[]> {
    return this.#saved.summaries(later);
  }

  saveCase(key: CaseKey): Promise<void> {
    return this.#saved.saveCase(key);
  }

  /** Lower bounds into the ring: how far own logs reach, how much journal there is. Skipped when storage is full. */
  async noteHeads(): Promise<void> {
    const { contents } = this.keys.now.ring;
    const moved = this.records
      .ownHeads()
      .filter(({ log }) => (contents.ownLogs.find(({ stream }) => stream === log.stream)?.n ?? 0) < log.n)
      .map(({ key, log }): RingChange => ({ kind: 'own-log', log: { case: key, ...log } }));
    const journal = this.#envelopes.seen();
    if (moved.length === 0 && JSON.stringify(journal) === JSON.stringify(contents.journal)) return;
    await this.unlessFull(() => this.note([...moved, { kind: 'journal', journal }]));
  }

  note(events: readonly RingChange[]): Promise<void> {
    return appendRing(this.disk, this.keys, events, this.#tools.random);
  }

  /** What grew and was not saved yet: before a lock. */
  async saveAll(): Promise<void> {
    // The ring is written by name: into an emptied place it would put a file that no key file belongs to.
    if (!(await this.stands())) return;
    await this.#saved.saveAll();
    await this.#envelopes.settle();
  }

  /** After a rotation: everything derived from the ring key is another. */
  async renewKeys(): Promise<void> {
    // Sealed under a key that is gone: a row that stays opens for nobody and is replaced by the next snapshot.
    await this.snapshots.dropAll().catch(() => undefined);
    const start = { tools: this.#tools, disk: this.disk, keys: this.keys, continueLogs: this.#continueLogs };
    this.#readers = await readersOf(start, this.#index, this.#envelopes);
    await this.noteHeads();
  }

  /**
   * Sealed rows and frames of erased cases go. True when none is left, and there were any to look for. Nothing that was
   * promised rests on it: what fails, or finds no room, is tried again at the next unlock.
   */
  async dropErased(erased: readonly string[]): Promise<boolean> {
    if (erased.length === 0) return false;
    this.#saved.forget(erased);
    this.files.forget(erased);
    // Sealed under keys that died with the case; what can't be removed now is swept away after the next unlock.
    await this.#sweep().catch(() => undefined);
    const dropped = this.#envelopes.drop(erased, (journal) => this.#noteJournal(journal));
    return (await dropped.catch(() => 'failed')) === 'nothing-to-do';
  }

  #noteJournal(journal: RingContents['journal']): Promise<void> {
    return this.note([{ kind: 'journal', journal }]);
  }

  /** Lets pieces of the reserve go while storage is full, and tries again after each. */
  async unlessFull<T>(work: () => Promise<T>): Promise<T | 'full'> {
    for (;;) {
      const done = await unlessFull(work);
      if (done !== 'full' || this.#reserve === 0) return done;
      this.#reserve = await releasePiece(this.disk, this.#reserve);
    }
  }

  /** Only once nothing stands any more: the words stay in memory for as long as the session lives. */
  readonly lastWords = new Map<string, Draft>();

  /** False once the browser has taken away what lay here; from then on nothing is kept. */
  stands(): Promise<boolean> {
    return this.#envelopes.stands();
  }

  async #unlessGone<T>(work: () => Promise<T>): Promise<T | 'gone'> {
    try {
      return await work();
    } catch (problem) {
      if (isGone(problem)) return 'gone';
      throw problem;
    }
  }

  /** Looks after what is kept: for a moment at which nobody reads or waits. */
  async check(): Promise<void> {
    await this.#envelopes.check();
  }

  /** An entry that can't be read may be the one that names a file: then nothing is taken away. */
  #sweep(): Promise<void> {
    return this.files.sweep(this.#unreadable === 0 && this.#missingFrames === 0);
  }

  /** Work for a quiet moment. */
  async tidy(): Promise<void> {
    if (!(await this.stands())) return;
    await this.#sweep();
    await this.#envelopes.tidy((journal) => this.#noteJournal(journal));
  }

  makeCopy(seal: () => Promise<AsyncIterable<Uint8Array>>): Promise<SealedCopy> {
    return this.#outgoing.make(seal, this.full);
  }

  /** Closes the one open file and the databases; the keys are overwritten. */
  end(): void {
    this.#outgoing.stop();
    this.#envelopes.close();
    this.#index.close();
    this.lastWords.clear();
    forgetKeys(this.keys);
  }
}

interface Parts {
  readonly index: VaultIndex;
  readonly envelopes: EnvelopeStore;
  readonly readers: Readers;
}

function draftOf(written: WrittenStatement, { at, how }: When, build: string): RecordDraft {
  const { type, version, target, parts } = written;
  const attachments = filesIn(written.statement).map(({ commitment }) => commitment);
  return { type, version, target, at, how, build, attachments, parts: parts.map(canonicalBytes) };
}
