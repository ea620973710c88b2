/**
 * The gate of the vault: which call may come in when, and the steps between no vault, locked, soft-locked, open and wiped.
 * Reading needs an open gate. Writing goes on in an open hearing while the gate is shut: the lock is about reading.
 */
import { recoveryIdentity } from '#crypto/age.ts';
import { generatePassphrase, generateRecoveryCode, isRecoveryCode, recoverySeed } from '#crypto/secrets.ts';
import { isStrongEnough } from '#crypto/strength.ts';
import type { Statement } from '#domain/entry.ts';
import { deviceOf } from '#ledger/recordId.ts';
import { createVaultFiles } from './createVaultFiles.ts';
import { readDrafts, saveDraft } from './drafts.ts';
import type { Disk } from './disk.ts';
import type {
  CaseKey,
  CaseSummary,
  CopyState,
  Draft,
  Face,
  Health,
  Look,
  News,
  OpenedCase,
  Outcome,
  Settings,
  Standing,
  StorageState,
  TakenIn,
  VaultState,
  WorkerDoor,
  AppendRefusal,
} from './door.ts';
import { changeFaceFile, readFaceFile, type FaceFile } from './faceFile.ts';
import { finishRotation } from './finishRotation.ts';
import { hardLock } from './hardLock.ts';
import { indexName } from './index.ts';
import type { Keys } from './keys.ts';
import { openKeyFile, type KeyFileAtStart } from './openKeyFile.ts';
import { isPin, judgePin, pinSession, tryPin, untilHardLock, type Instant, type PinSession } from './pin.ts';
import { isRightPin, makePinCheck } from './pinCheck.ts';
import { bytesPerEntry } from './reserve.ts';
import type { RingChange } from './ringEvent.ts';
import { rotate } from './rotate.ts';
import { Session, type When } from './session.ts';
import type { VaultTools } from './tools.ts';
import { openRing, unlockKeyFile, unlockWithRecovery, type Unlocked } from './unlock.ts';
import { readBackup, sealBackup, takeInBackup } from './vaultBackup.ts';
import { sealCases, takeInCases } from './vaultCases.ts';
import { wipe } from './wipe.ts';
import type { Writer } from './writer.ts';

/** A call that needs an open gate came while it was shut: a mistake of the page, never the person's. */
export class GateShut extends Error {
  constructor() {
    super('the vault is locked');
    this.name = 'GateShut';
  }
}

type UnlockRefusal = 'wrong' | 'damaged' | 'missing' | 'not-the-writer';

export class Vault implements WorkerDoor {
  readonly #tools: VaultTools;
  readonly #listeners = new Set<(news: News) => void>();
  #writer: Writer | null = null;
  #disk: Disk | null = null;
  #namesAtStart: readonly string[] = [];
  /** Own logs are not continued after a stolen lock, for the life of this worker. */
  #continueLogs = true;
  #session: Session | null = null;
  #soft = false;
  #pin: PinSession | null = null;
  #openHearing: { key: CaseKey; id: string } | null = null;
  #faceTurn: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tools: VaultTools) {
    this.#tools = tools;
  }

  // Before and around the lock

  async look(): Promise<Look> {
    const why = await this.#tools.whatIsMissing();
    if (why !== null) return { standing: { is: 'unfit', why }, face: { language: null, theme: 'system' } };
    const disk = await this.#openDisk();
    const { face } = await readFaceFile(disk);
    return { standing: await this.#standing(disk), face };
  }

  async #standing(disk: Disk): Promise<Standing> {
    if (this.#session) return { is: this.#soft ? 'soft-locked' : 'open' };
    if (!(await this.#writerLock().tryAcquire())) return { is: 'elsewhere' };
    const { state } = await this.#keyFile(disk);
    if (state === 'live') return { is: 'locked' };
    if (state === 'wiped') await this.#finishWipe(disk);
    return { is: state === 'missing' || state === 'damaged' ? 'damaged' : 'nothing' };
  }

  async #openDisk(): Promise<Disk> {
    if (this.#disk) return this.#disk;
    const disk = await this.#tools.disk();
    this.#namesAtStart = await disk.names();
    this.#disk = disk;
    return disk;
  }

  #writerLock(): Writer {
    if (this.#writer) return this.#writer;
    const writer = this.#tools.writer();
    writer.onAsked(() => void this.#giveWay());
    writer.onLost(() => this.#lose());
    this.#writer = writer;
    return writer;
  }

  async #keyFile(disk: Disk): Promise<KeyFileAtStart> {
    return openKeyFile(disk, await this.#hasIndex());
  }

  /** What can't even be listed is a trace all the same: one error is never an empty vault, and never keeps anyone out. */
  async #hasIndex(): Promise<boolean> {
    try {
      const databases = (await this.#tools.index.indexedDB.databases?.()) ?? [];
      return databases.some(({ name }) => name === indexName);
    } catch {
      return true;
    }
  }

  async watch(listener: (news: News) => void): Promise<void> {
    this.#listeners.add(listener);
  }

  async setFace(face: Face): Promise<void> {
    await this.#changeFace({ face });
  }

  /** It reads, changes and writes: one after the other. */
  #changeFace(change: Partial<FaceFile>): Promise<void> {
    const turn = this.#faceTurn.then(async () => changeFaceFile(await this.#openDisk(), change));
    this.#faceTurn = turn.catch(() => undefined);
    return turn;
  }

  async takeOver(): Promise<void> {
    const { stolen } = await this.#writerLock().takeOver();
    if (stolen) this.#continueLogs = false;
  }

  /** Another tab asks: it gets the vault after everything here is sealed. */
  async #giveWay(): Promise<void> {
    this.#tell({ is: 'writer-asked' });
    await this.hardLock(null);
    // A locked tab holds nothing but the lock.
    this.#writer?.release();
  }

  /** The lock was stolen: nothing may be written any more, not even to tidy up. */
  #lose(): void {
    this.#session?.end();
    this.#forget();
    this.#tell({ is: 'writer-lost' });
  }

  async proposePassphrase(kind: 'digits' | 'words'): Promise<string> {
    return generatePassphrase(kind, this.#tools.random);
  }

  async proposeRecoveryCode(kind: 'digits' | 'words'): Promise<string> {
    return generateRecoveryCode(kind, this.#tools.random);
  }

  async create(passphrase: string): Promise<Outcome<object, 'exists' | 'weak' | 'storage-full'>> {
    const made = await this.#create(passphrase);
    if (!made.ok) return made;
    await this.#begin(made.keys);
    return { ok: true };
  }

  async #create(passphrase: string): Promise<Outcome<{ keys: Keys }, 'exists' | 'weak' | 'storage-full'>> {
    if (!isStrongEnough(passphrase)) return { ok: false, because: 'weak' };
    const disk = await this.#openDisk();
    const { kdf, argon, random } = this.#tools;
    const otherTraces = await this.#hasIndex();
    const made = await createVaultFiles(disk, { passphrase, argon, kdf, random, otherTraces });
    // What was just made is found by this start too: nothing was there before that could be torn (K11).
    if (made.ok) this.#namesAtStart = await disk.names();
    return made;
  }

  async unlock(passphrase: string): Promise<Outcome<object, UnlockRefusal>> {
    return this.#unlockBy((file) => unlockKeyFile(file, passphrase, this.#tools.kdf));
  }

  async unlockWithRecovery(
    code: string,
    newPassphrase: string,
  ): Promise<Outcome<object, 'wrong' | 'damaged' | 'missing' | 'none-set' | 'weak'>> {
    if (!isRecoveryCode(code)) return { ok: false, because: 'wrong' };
    if (!isStrongEnough(newPassphrase)) return { ok: false, because: 'weak' };
    const { identity } = await recoveryIdentity(await recoverySeed(code));
    const opened = await this.#unlockBy((file) => unlockWithRecovery(file, identity));
    if (!opened.ok) {
      const { because } = opened;
      return { ok: false, because: because === 'not-the-writer' ? 'missing' : because };
    }
    // The old passphrase is forgotten, so it must not open anything either: P1 asks for a rotation at once.
    const changed = await this.changePassphrase(newPassphrase);
    if (changed.ok) return { ok: true };
    await this.hardLock(null);
    return { ok: false, because: changed.because === 'weak' ? 'weak' : 'damaged' };
  }

  async #unlockBy<Refusal extends string>(
    open: (file: Extract<KeyFileAtStart, { state: 'live' }>['file']) => Promise<Unlocked<Refusal>>,
  ): Promise<Outcome<object, Refusal | 'damaged' | 'missing' | 'not-the-writer'>> {
    const disk = await this.#openDisk();
    if (!(await this.#writerLock().tryAcquire())) return { ok: false, because: 'not-the-writer' };
    const atStart = await this.#keyFile(disk);
    if (atStart.state === 'damaged') return { ok: false, because: 'damaged' };
    if (atStart.state !== 'live') return { ok: false, because: 'missing' };
    const unlocked = await open(atStart.file);
    if (!unlocked.ok) return unlocked;
    if (this.#session) {
      this.#open();
      return { ok: true };
    }
    const ring = await openRing(disk, unlocked.cell);
    if (!ring.ok) return ring;
    await this.#begin(ring.keys);
    await this.#finishErase();
    return { ok: true };
  }

  async #begin(keys: Keys, continueLogs = this.#continueLogs): Promise<void> {
    await finishRotation(await this.#openDisk(), keys, this.#tools.random);
    this.#session = await Session.open({
      tools: this.#tools,
      disk: await this.#openDisk(),
      namesAtStart: this.#namesAtStart,
      keys,
      continueLogs,
    });
    this.#open();
  }

  /** A rotation that was cut off before its moment begins again (keys.md 5); one cut off after it is tidied up. */
  async #finishErase(): Promise<void> {
    const session = this.#openSession();
    const { eraseIntents, erased } = session.keys.now.ring.contents;
    if (eraseIntents.length > 0) await this.#rotate({ erase: [] });
    else if (erased.length > 0) await this.#orLock(session, () => this.#dropErased(session));
  }

  async restore(
    file: Uint8Array,
    code: string,
    passphrase: string,
  ): Promise<Outcome<{ taken: TakenIn }, 'exists' | 'wrong' | 'damaged' | 'weak' | 'storage-full'>> {
    if (!isRecoveryCode(code)) return { ok: false, because: 'wrong' };
    const recovery = await recoveryIdentity(await recoverySeed(code));
    const backup = await readBackup(file, recovery.identity);
    if (!backup.ok) return backup;
    const made = await this.#create(passphrase);
    if (!made.ok) return made;
    await this.#begin(made.keys, false);
    const recoverySet = await this.#rotate({ erase: [], recovery: recovery.recipient });
    const session = this.#openSession();
    const taken = recoverySet.ok
      ? await takeInBackup(session, backup.backup, this.#tools.claimedNow())
      : 'full';
    if (taken !== 'full') return { ok: true, taken };
    // Half a vault would say `exists` at the next try, and would pass for a whole one.
    await this.wipe();
    return { ok: false, because: 'storage-full' };
  }

  /** The key file goes first: with it everything is unreadable, whatever fails after. Needs no key. */
  async wipe(): Promise<void> {
    const disk = await this.#openDisk();
    this.#session?.end();
    this.#forget();
    await this.#finishWipe(disk);
  }

  async #finishWipe(disk: Disk): Promise<void> {
    await wipe(disk, this.#tools.random, [() => this.#dropDatabase()]);
    this.#namesAtStart = await disk.names();
  }

  #dropDatabase(): Promise<void> {
    return new Promise((resolve, reject) => {
      const request = this.#tools.index.indexedDB.deleteDatabase(indexName);
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error ?? new Error('the index stays'));
      request.onblocked = () => reject(new Error('the index is open elsewhere'));
    });
  }

  // Locks

  async softLock(): Promise<void> {
    if (!this.#session || this.#soft) return;
    this.#soft = true;
    this.#tell({ is: 'locked', how: 'soft' });
    const session = this.#session;
    await session.saveAll();
    void session.check().catch(() => undefined);
  }

  async tryPin(
    pin: string,
  ): Promise<Outcome<object, 'wrong' | 'expired' | 'no-pin'> & { triesLeft: number }> {
    const session = this.#session;
    const check = session?.keys.now.ring.contents.pin;
    if (!session || !check || !this.#pin) return { ok: false, because: 'no-pin', triesLeft: 0 };
    const right = await isRightPin(pin, check);
    const tried = tryPin(this.#pin, right, this.#now(), this.#openHearing !== null);
    this.#pin = tried.session;
    const { triesLeft } = tried.session;
    if (tried.verdict === 'hard-lock') await this.hardLock(null);
    if (tried.verdict === 'right') this.#reopen();
    if (tried.verdict === 'right') return { ok: true, triesLeft };
    if (tried.verdict === 'wrong') return { ok: false, because: 'wrong', triesLeft };
    return { ok: false, because: triesLeft === 0 ? 'wrong' : 'expired', triesLeft };
  }

  async hardLock(draft: Draft | null): Promise<void> {
    const session = this.#session;
    if (!session) return;
    // From here on nothing new comes in, whatever the disk does.
    this.#forget();
    try {
      await hardLock(session.disk, session.keys, draft, this.#tools.random, () => session.saveAll());
    } finally {
      session.end();
      this.#writer?.release();
      this.#tell({ is: 'locked', how: 'hard' });
    }
  }

  /** After the passphrase: a new session of the PIN begins. */
  #open(): void {
    this.#soft = false;
    this.#pin = pinSession(this.#now());
    this.#arm();
    void this.#session?.tidy().catch(() => undefined);
  }

  #reopen(): void {
    this.#soft = false;
    this.#arm();
  }

  /** A convenience only: what counts is judged at each try. Phones stop timers. */
  #arm(): void {
    clearTimeout(this.#timer);
    const pin = this.#pin;
    if (!pin) return;
    const wait = untilHardLock(pin, this.#now(), this.#openHearing !== null);
    this.#timer = setTimeout(() => void this.#judge(), wait);
  }

  async #judge(): Promise<void> {
    if (!this.#pin || !this.#soft) return this.#arm();
    const { session, standing } = judgePin(this.#pin, this.#now(), this.#openHearing !== null);
    this.#pin = session;
    if (standing === 'hard-lock') await this.hardLock(null);
    else this.#arm();
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#session = null;
    this.#soft = false;
    this.#pin = null;
    this.#openHearing = null;
  }

  #now(): Instant {
    return { wall: this.#tools.wall(), mono: this.#tools.monotonic() };
  }

  #openSession(): Session {
    if (!this.#session || this.#soft) throw new GateShut();
    return this.#session;
  }

  #tell(news: News): void {
    for (const listener of this.#listeners) listener(news);
  }

  // Settings and secrets

  async state(): Promise<VaultState> {
    const { keys, keyring } = this.#openSession();
    const { settings, pin, recovery } = keys.now.ring.contents;
    const device = await deviceOf(keyring.signer.publicKey);
    const persisted = (await this.#tools.storage.persisted?.()) ?? null;
    return { settings, pinSet: pin !== null, recoverySet: recovery !== null, persisted, device };
  }

  async saveSettings(settings: Settings): Promise<void> {
    await this.#note([{ kind: 'settings', settings }]);
  }

  async setRecoveryCode(code: string): Promise<void> {
    if (!isRecoveryCode(code)) throw new RangeError('not a recovery code');
    const { recipient } = await recoveryIdentity(await recoverySeed(code));
    await this.#rotate({ erase: [], recovery: recipient });
  }

  async changePassphrase(passphrase: string): Promise<Outcome<object, 'weak' | 'storage-full'>> {
    if (!isStrongEnough(passphrase)) return { ok: false, because: 'weak' };
    return this.#rotate({ erase: [], passphrase });
  }

  async setPin(pin: string): Promise<Outcome<object, 'too-short'>> {
    if (!isPin(pin)) return { ok: false, because: 'too-short' };
    await this.#note([{ kind: 'pin', pin: await makePinCheck(pin, this.#tools.random) }]);
    return { ok: true };
  }

  async #note(events: readonly RingChange[]): Promise<void> {
    await this.#openSession().note(events);
  }

  async eraseCases(keys: readonly CaseKey[]): Promise<Outcome<object, 'storage-full'>> {
    return this.#rotate({ erase: keys });
  }

  /** The one moment at which something is erased. When it throws, only the next start knows which state won: lock. */
  async #rotate(what: Parameters<typeof rotate>[2]): Promise<Outcome<object, 'storage-full'>> {
    const session = this.#openSession();
    await session.saveAll();
    return this.#orLock(session, async () => {
      const done = await rotate(session.disk, session.keys, what, this.#tools);
      if (!done.ok) return done;
      await session.renewKeys();
      await this.#dropErased(session);
      return { ok: true };
    });
  }

  /**
   * What is left of erased cases goes, sealed and without a key. The ring names them for as long as that takes, and no
   * longer: a frame of the ring can't be taken back, so another rotation leaves the names behind (K9).
   */
  async #dropErased(session: Session): Promise<void> {
    const { erased } = session.keys.now.ring.contents;
    if (!(await session.dropErased(erased))) return;
    const done = await rotate(session.disk, session.keys, { erase: [], dropped: erased }, this.#tools);
    if (done.ok) await session.renewKeys();
  }

  async #orLock<T>(session: Session, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (problem) {
      session.end();
      this.#forget();
      this.#tell({ is: 'locked', how: 'hard' });
      throw problem;
    }
  }

  // Cases

  async summaries(): Promise<readonly CaseSummary[]> {
    return this.#openSession().summaries((summaries) => this.#tell({ is: 'summaries', summaries }));
  }

  async openCase(
    key: CaseKey,
  ): Promise<Outcome<{ opened: OpenedCase }, 'locked' | 'no-such-case' | 'asleep'>> {
    if (!this.#session || this.#soft) return { ok: false, because: 'locked' };
    const opened = await this.#session.openCase(key);
    return opened ? { ok: true, opened } : { ok: false, because: 'no-such-case' };
  }

  async closeCase(key: CaseKey): Promise<void> {
    await this.#session?.saveCase(key);
  }

  async createCase(statements: readonly Statement[], when: When): ReturnType<WorkerDoor['createCase']> {
    if (!this.#session || this.#soft) return { ok: false, because: 'locked' };
    return this.#writing(this.#session, (session) => session.createCase(statements, when));
  }

  /** In an open hearing the lock is about reading: what is kept then is counted, never shown. */
  async append(key: CaseKey, statements: readonly Statement[], when: When): ReturnType<WorkerDoor['append']> {
    const blind = this.#soft;
    if (!this.#session || (blind && this.#openHearing?.key !== key)) return { ok: false, because: 'locked' };
    const kept = await this.#writing(this.#session, (session) => session.append(key, statements, when));
    return kept.ok && blind ? { ok: true, stated: [] } : kept;
  }

  async #writing<Good extends object>(
    session: Session,
    write: (session: Session) => Promise<Outcome<Good, AppendRefusal>>,
  ): Promise<Outcome<Good, AppendRefusal>> {
    if (!this.#writer?.isOurs()) return { ok: false, because: 'not-the-writer' };
    const written = await write(session);
    if (session.full) void this.#tellStorage();
    return written;
  }

  /** Apart from the answer to an append: what is kept is kept, whether or not the browser tells how much room is left. */
  async #tellStorage(): Promise<void> {
    try {
      this.#tell({ is: 'storage', storage: await this.storage() });
    } catch {
      // The next entry asks again.
    }
  }

  async saveDraft(draft: Draft): Promise<void> {
    const session = this.#session;
    if (!session) throw new GateShut();
    await saveDraft(session.disk, session.keys, draft, this.#tools.random);
  }

  async drafts(): Promise<readonly Draft[]> {
    const session = this.#openSession();
    return (await readDrafts(session.disk, session.keys)).drafts;
  }

  async setOpenHearing(hearing: { key: CaseKey; id: string } | null): Promise<void> {
    if (!this.#session) throw new GateShut();
    this.#openHearing = hearing;
    await this.#changeFace({ hearingOpen: hearing !== null });
    this.#arm();
  }

  // Out and in

  async copies(): Promise<readonly CopyState[]> {
    const session = this.#openSession();
    const streams = await session.envelopes.streams();
    const { lastCopies } = session.keys.now.ring.contents;
    const summaries = await this.summaries();
    return summaries.map(({ key, code }) => {
      const own = streams.filter((stream) => stream.case === key);
      const copy = lastCopies.find((one) => one.case === key);
      return {
        key,
        code,
        records: own.reduce((sum, { rows }) => sum + rows, 0),
        atHub: own.reduce((sum, { acked }) => sum + acked, 0),
        lastCopy: copy ? { at: copy.at, records: copy.records } : null,
      };
    });
  }

  async caseFile(keys: readonly CaseKey[], passphrase: string): Promise<Uint8Array> {
    return sealCases(this.#openSession(), keys, passphrase, this.#tools.claimedNow());
  }

  async backup(): Promise<Outcome<{ file: Uint8Array }, 'no-recovery-code'>> {
    const session = this.#openSession();
    const { recovery } = session.keys.now.ring.contents;
    if (recovery === null) return { ok: false, because: 'no-recovery-code' };
    return { ok: true, file: await sealBackup(session, recovery, this.#tools.claimedNow()) };
  }

  async takeIn(
    file: Uint8Array,
    passphrase: string,
  ): Promise<Outcome<{ taken: TakenIn }, 'wrong' | 'not-a-case-file' | 'damaged' | 'storage-full'>> {
    const session = this.#openSession();
    const answer = await takeInCases(session, file, passphrase, this.#tools.claimedNow());
    if (answer.ok) this.#tell({ is: 'summaries', summaries: await this.summaries() });
    return answer;
  }

  async storage(): Promise<StorageState> {
    const { usage = 0, quota = 0 } = (await this.#tools.storage.estimate?.()) ?? {};
    const persisted = (await this.#tools.storage.persisted?.()) ?? false;
    const full = this.#session?.full ?? false;
    const room = full ? (this.#session?.reserve ?? 0) : Math.max(0, quota - usage);
    return { persisted, usage, quota, full, entriesFit: Math.floor(room / bytesPerEntry) };
  }

  async health(): Promise<Health> {
    return this.#openSession().health();
  }
}
