/**
 * What lives between unlock and lock: the cases of this device, read through their snapshots and written through the
 * journal. Whether a call may come in at all is the gate's question (`vault.ts`), not asked here.
 */
import type { SetAside, Stated, Statement } from '#domain/entry.ts';
import { foldVersion } from '#domain/foldVersion.ts';
import { writeStatement, type WrittenStatement } from '#domain/readStatement.ts';
import { summarise, type Summary } from '#domain/summary.ts';
import type { HowRecorded } from '#domain/values.ts';
import { labels } from '#crypto/labels.ts';
import type { Random } from '#crypto/random.ts';
import { sealingKey } from '#crypto/seal.ts';
import { canonicalBytes } from '#ledger/canonical.ts';
import { filesIn, withoutKeys } from './attachedIn.ts';
import { Attachments } from './attachments.ts';
import { whatToTell } from './caseContent.ts';
import { unlessFull, type Disk } from './disk.ts';
import type { AppendRefusal, CaseKey, CaseSummary, Health, OpenedCase, Outcome } from './door.ts';
import { readDrafts } from './drafts.ts';
import { EnvelopeStore } from './envelopeStore.ts';
import { VaultIndex } from './index.ts';
import { reserveSize } from './fileNames.ts';
import { Outgoing, type SealedCopy } from './outgoing.ts';
import { appendRing, forgetKeys, type Keys } from './keys.ts';
import { RecordStore, type Keyring, type RecordDraft } from './recordStore.ts';
import { heldReserve, releasePiece } from './reserve.ts';
import { newCase, ringKeyring } from './ringKeyring.ts';
import { isAsleep, type RingContents } from './ringContents.ts';
import type { RingChange } from './ringEvent.ts';
import { Snapshots, type OpenContent } from './snapshots.ts';
import { saidIn } from './toStated.ts';
import type { VaultTools } from './tools.ts';

export interface When {
  readonly at: string;
  readonly how: HowRecorded;
}

export interface SessionStart {
  readonly tools: VaultTools;
  readonly disk: Disk;
  readonly namesAtStart: readonly string[];
  readonly keys: Keys;
  /** False after a stolen lock and on a restored device: own logs are not continued but named by new ones. */
  readonly continueLogs: boolean;
}

/** Records after which a case's snapshot is written in between. */
const snapshotEvery = 200;
/** Stale summaries made anew before home is shown; more than these follow in the background. */
const refreshAtOnce = 3;

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
  /** Records since the last snapshot, by case. */
  readonly #unsaved = new Map<CaseKey, number>();
  readonly #waitingToSave = new Set<CaseKey>();
  #saving: Promise<unknown> = Promise.resolve();
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
    this.#missingFrames = parts.envelopes.missing(start.keys.now.ring.contents.journal).frames;
  }

  static async open(start: SessionStart): Promise<Session> {
    const { tools, disk, namesAtStart } = start;
    const index = new VaultIndex(tools.index);
    const envelopes = await EnvelopeStore.open({ disk, namesAtStart, index, random: tools.random });
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
    const key = await this.unlessFull(() => newCase(this, when.at));
    if (key === 'full') return { ok: false, because: 'storage-full' };
    const appended = await this.append(key, statements, when);
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
    const kept = await this.unlessFull(() => this.records.append(key, drafts));
    if (kept === 'full') return { ok: false, because: 'storage-full' };
    // It may have been put to sleep while this waited for its turn.
    if (kept === null) return { ok: false, because: this.isAsleep(key) ? 'asleep' : 'no-such-case' };
    this.#countUnsaved(key, kept.length);
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

  /**
   * One row per case. What is stale is made anew at once if it is little; else `later` is called with all rows
   * when the rest is done.
   */
  async summaries(later: (rows: readonly CaseSummary[]) => void): Promise<readonly CaseSummary[]> {
    const known = await this.#knownSummaries();
    const stale = this.caseKeys().filter((key) => known.get(key)?.stale !== false);
    const now = stale.slice(0, refreshAtOnce);
    for (const key of now) await this.saveCase(key);
    const rest = stale.slice(refreshAtOnce);
    if (rest.length > 0) void this.#refreshLater(rest, later);
    return this.#rows(now.length > 0 ? await this.#knownSummaries() : known);
  }

  async #refreshLater(
    keys: readonly CaseKey[],
    later: (rows: readonly CaseSummary[]) => void,
  ): Promise<void> {
    for (const key of keys) await this.saveCase(key);
    later(this.#rows(await this.#knownSummaries()));
  }

  async #knownSummaries(): Promise<Map<CaseKey, { summary: Summary; stale: boolean }>> {
    const kept = await this.snapshots.summaries(await this.#envelopes.streams());
    return new Map(kept.map(({ key, summary, stale }) => [key, { summary, stale }]));
  }

  #rows(known: ReadonlyMap<CaseKey, { summary: Summary }>): readonly CaseSummary[] {
    return this.caseKeys().map((key) => ({ key, ...(known.get(key)?.summary ?? summarise([], [])) }));
  }

  /** Reads the case with what came since, and writes its snapshot and summary. Never on the path of a tap. */
  saveCase(key: CaseKey): Promise<void> {
    const turn = this.#saving.then(() => this.#saveCase(key));
    // An index that fails leaves the snapshot stale, and nothing lost.
    this.#saving = turn.catch(() => undefined);
    return this.#saving as Promise<void>;
  }

  async #saveCase(key: CaseKey): Promise<void> {
    this.#waitingToSave.delete(key);
    const content = await this.#content(key);
    if (content === null) return;
    this.#unsaved.delete(key);
    await this.snapshots.save(key, content, summaryOf(content));
    await this.noteHeads();
  }

  #countUnsaved(key: CaseKey, more: number): void {
    const unsaved = (this.#unsaved.get(key) ?? 0) + more;
    this.#unsaved.set(key, unsaved);
    // One save that waits is enough: it reads all that came until its turn.
    if (unsaved < snapshotEvery || this.#waitingToSave.has(key)) return;
    this.#waitingToSave.add(key);
    void this.saveCase(key);
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
    for (const key of Array.from(this.#unsaved.keys())) await this.saveCase(key);
    await this.#saving;
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
    for (const key of erased) this.#unsaved.delete(key as CaseKey);
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
    forgetKeys(this.keys);
  }
}

interface Readers {
  readonly keyring: Keyring;
  readonly records: RecordStore;
  readonly snapshots: Snapshots;
}
interface Parts {
  readonly index: VaultIndex;
  readonly envelopes: EnvelopeStore;
  readonly readers: Readers;
}

async function readersOf(
  { tools, disk, keys, continueLogs }: Omit<SessionStart, 'namesAtStart'>,
  index: VaultIndex,
  envelopes: EnvelopeStore,
): Promise<Readers> {
  const { random, build } = tools;
  const { rk } = keys.now;
  const keyring = await ringKeyring(disk, keys, random);
  const records = new RecordStore({ envelopes, keyring, random, continueLogs });
  const [snapshot, summary] = await Promise.all([
    sealingKey(rk, labels.snapshot),
    sealingKey(rk, labels.summary),
  ]);
  return {
    keyring,
    records,
    snapshots: new Snapshots({
      index,
      records,
      keys: { snapshot, summary },
      random,
      reader: `${build}/${foldVersion}`,
    }),
  };
}

/**
 * K7: a key is flushed before the first entry under it, so an entry of a case that the ring does not name has lost it;
 * unless the case was erased.
 */
async function countUnreadable({ disk, keys }: SessionStart, envelopes: EnvelopeStore): Promise<number> {
  const { contents, lostFrames } = keys.now.ring;
  const known = new Set([...contents.cases.map(({ outer }) => outer), ...contents.erased]);
  const strays = (await envelopes.streams()).filter((stream) => !known.has(stream.case));
  const drafts = await readDrafts(disk, keys);
  return lostFrames + strays.reduce((sum, { rows }) => sum + rows, 0) + (drafts.unreadable ? 1 : 0);
}

function draftOf(written: WrittenStatement, { at, how }: When, build: string): RecordDraft {
  const { type, version, target, parts } = written;
  const attachments = filesIn(written.statement).map(({ commitment }) => commitment);
  return { type, version, target, at, how, build, attachments, parts: parts.map(canonicalBytes) };
}

function summaryOf({ stated, setAside }: Pick<OpenContent, 'stated' | 'setAside'>): Summary {
  return summarise(stated as Stated[], setAside as SetAside[]);
}
