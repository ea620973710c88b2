/**
 * The gate of the vault: the steps between no vault, locked, soft-locked, open and wiped, and what is known in each of them.
 * What the page may ask, and when, is `vault.ts`.
 */
import { afterAnswer } from './afterAnswer.ts';
import type { Disk } from './disk.ts';
import type { CaseKey, CaseSummary, Draft, News, Outcome, Standing, Wiped } from './door.ts';
import { endLogs } from './endLogs.ts';
import { changeFaceFile, readFaceFile, type FaceFile } from './faceFile.ts';
import { finishRotation } from './finishRotation.ts';
import { hardLock } from './hardLock.ts';
import { deleteIndex, indexExists } from './indexDatabase.ts';
import type { Keys } from './keys.ts';
import { openKeyFile, type KeyFileAtStart } from './openKeyFile.ts';
import { removeCopies } from './outgoing.ts';
import {
  judgePin,
  pinSession,
  tryPin,
  untilHardLock,
  untilOpenEnds,
  type Instant,
  type PinSession,
} from './pin.ts';
import { isRightPin } from './pinCheck.ts';
import { halfWoken } from './ringContents.ts';
import { rotate } from './rotate.ts';
import { Session } from './session.ts';
import type { VaultTools } from './tools.ts';
import { openRing, type Unlocked } from './unlock.ts';
import { wipe } from './wipe.ts';
import type { Writer } from './writer.ts';

/** A call that needs an open gate came while it was shut: a mistake of the page, never the person's. */
export class GateShut extends Error {
  constructor() {
    super('the vault is locked');
    this.name = 'GateShut';
  }
}

/** After home was shown, and after the last entry: then nobody waits. */
const quietAfterMs = 2_000;
/** For the page to seal what is typed, once the time of an open session is over. */
const farewellMs = 2_000;

export class Gate {
  readonly tools: VaultTools;
  readonly listeners = new Set<(news: News) => void>();
  writer: Writer | null = null;
  #disk: Disk | null = null;
  namesAtStart: readonly string[] = [];
  /** The lock was stolen: own logs must end, or have ended. The face file says it too, for the worker after a reload. */
  #logsEnd: 'no' | 'due' | 'done' = 'no';
  session: Session | null = null;
  soft = false;
  #pin: PinSession | null = null;
  openHearing: { key: CaseKey; id: string } | null = null;
  #faceTurn: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #lookedAfter = false;

  constructor(tools: VaultTools) {
    this.tools = tools;
  }

  // What lies here, before any key

  async standing(disk: Disk): Promise<Standing> {
    if (this.session) return { is: this.soft ? 'soft-locked' : 'open' };
    if (!(await this.writerLock().tryAcquire())) return { is: 'elsewhere' };
    await removeCopies(disk);
    const { state } = await this.#keyFile(disk);
    if (state === 'live') return { is: 'locked' };
    if (state === 'wiped') {
      const left = await this.#finishWipe(disk);
      if (left.failed > 0) return { is: 'half-wiped', left };
    }
    return { is: state === 'missing' || state === 'damaged' ? 'damaged' : 'nothing' };
  }

  async openDisk(): Promise<Disk> {
    if (this.#disk) return this.#disk;
    const disk = await this.tools.disk();
    this.namesAtStart = await disk.names();
    this.#disk = disk;
    return disk;
  }

  /**
   * Its files are looked at anew: whoever had the lock may have wiped them, or made some. A stolen lock ends own logs: the
   * tab that lost it may still write a record that it was asked for before.
   */
  async takeOver(): Promise<void> {
    const { stolen } = await this.writerLock().takeOver();
    this.#disk = null;
    if (!stolen) return;
    this.#logsEnd = 'due';
    await this.changeFace({ logsEnd: true }).catch(() => undefined);
  }

  writerLock(): Writer {
    if (this.writer) return this.writer;
    const writer = this.tools.writer();
    writer.onAsked(() => void this.#giveWay());
    writer.onLost(() => this.#lose());
    this.writer = writer;
    return writer;
  }

  async #keyFile(disk: Disk): Promise<KeyFileAtStart> {
    return openKeyFile(disk, await indexExists(this.tools.index));
  }

  /** It reads, changes and writes: one after the other. */
  changeFace(change: Partial<FaceFile>): Promise<void> {
    const turn = this.#faceTurn.then(async () => changeFaceFile(await this.openDisk(), change));
    this.#faceTurn = turn.catch(() => undefined);
    return turn;
  }

  // In

  async unlockBy<Refusal extends string>(
    open: (file: Extract<KeyFileAtStart, { state: 'live' }>['file']) => Promise<Unlocked<Refusal>>,
  ): Promise<Outcome<object, Refusal | 'damaged' | 'missing' | 'not-the-writer'>> {
    const disk = await this.openDisk();
    if (!(await this.writerLock().tryAcquire())) return { ok: false, because: 'not-the-writer' };
    const atStart = await this.#keyFile(disk);
    if (atStart.state === 'damaged') return { ok: false, because: 'damaged' };
    if (atStart.state !== 'live') return { ok: false, because: 'missing' };
    const unlocked = await open(atStart.file);
    if (!unlocked.ok) return unlocked;
    if (this.session) {
      this.#open();
      return { ok: true };
    }
    const ring = await openRing(disk, unlocked.cell);
    if (!ring.ok) return ring;
    await this.begin(ring.keys);
    await this.#finishErase();
    return { ok: true };
  }

  async begin(keys: Keys, continueLogs = true): Promise<void> {
    await removeCopies(await this.openDisk());
    await finishRotation(await this.openDisk(), keys, this.tools.random);
    const haveEnded = await this.#endLogs(keys);
    this.session = await Session.open({
      tools: this.tools,
      disk: await this.openDisk(),
      namesAtStart: this.namesAtStart,
      keys,
      continueLogs: continueLogs && haveEnded,
      onIndexTaken: () => this.lookSoon(),
    });
    this.#open();
  }

  /**
   * False when logs of a stolen lock could not be ended: then this session continues none, and the next one tries again.
   * A mark that can't be taken away keeps nobody out; until the vault is let go they are not ended a second time for it.
   */
  async #endLogs(keys: Keys): Promise<boolean> {
    const disk = await this.openDisk();
    if (this.#logsEnd !== 'due' && !(await readFaceFile(disk)).logsEnd) return true;
    if (this.#logsEnd !== 'done') {
      if (!(await endLogs(disk, keys, this.tools.random))) return false;
      this.#logsEnd = 'done';
    }
    await this.changeFace({ logsEnd: false }).catch(() => undefined);
    return true;
  }

  /** A rotation that was cut off before its moment begins again (keys.md 5); one cut off after it is tidied up. */
  async #finishErase(): Promise<void> {
    const session = this.openSession();
    const { eraseIntents } = session.keys.now.ring.contents;
    if (eraseIntents.length > 0) await this.rotate({ erase: [] });
    else await this.tidyErased();
    await this.sleepAgain();
  }

  /** What lies here, sealed and without a key, of cases that went. */
  async tidyErased(): Promise<void> {
    const session = this.openSession();
    if (session.keys.now.ring.contents.erased.length === 0) return;
    await this.#orLock(session, () => this.#dropErased(session));
  }

  /** K15: a case whose waking was cut off sleeps. */
  async sleepAgain(): Promise<void> {
    const sleep = halfWoken(this.openSession().keys.now.ring.contents);
    if (sleep.length > 0) await this.rotate({ erase: [], sleep });
  }

  /** After the passphrase: a new session of the PIN begins. */
  #open(): void {
    this.soft = false;
    this.#pin = pinSession(this.#now());
    this.#lookedAfter = false;
    this.#arm();
    void this.session?.tidy().catch(() => undefined);
  }

  #reopen(): void {
    this.soft = false;
    this.#arm();
  }

  /**
   * Once after each unlock, and put off by whatever is written meanwhile: what the start took on trust is looked after, also
   * for who has no PIN and so no soft lock. What it finds is told with the summaries, beside which home asks for it.
   */
  lookAfterInQuiet(): void {
    if (this.#lookedAfter) return;
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => void this.#lookAfter().catch(() => undefined), quietAfterMs);
  }

  async #lookAfter(): Promise<void> {
    const { session } = this;
    if (!session || this.soft) return;
    this.#lookedAfter = true;
    if (!(await this.stillStands(session))) return;
    const before = JSON.stringify(session.health());
    await session.check().catch(() => undefined);
    if (this.session !== session || this.soft || JSON.stringify(session.health()) === before) return;
    const tellAll = (summaries: readonly CaseSummary[]) => this.tell({ is: 'summaries', summaries });
    tellAll(await session.summaries(tellAll));
  }

  openSession(): Session {
    if (!this.session || this.soft) throw new GateShut();
    return this.session;
  }

  // Out

  async softLock(): Promise<void> {
    if (!this.session || this.soft) return;
    this.soft = true;
    // Before anything that may fail or find nothing: no soft lock lasts longer for it. Its time may be over already.
    this.#arm();
    this.tell({ is: 'locked', how: 'soft' });
    const session = this.session;
    await session.files.runs.stop().catch(() => undefined);
    if (!(await this.stillStands(session))) return;
    // A hard lock that came meanwhile saves by itself.
    if (this.session !== session) return;
    await session.saveAll();
    if (this.session === session) void session.check().catch(() => undefined);
  }

  async hardLock(draft: Draft | null): Promise<void> {
    const session = this.session;
    if (!session) return;
    // From here on nothing new comes in, whatever the disk does.
    this.#forget();
    try {
      await hardLock(session.disk, session.keys, draft, this.tools.random, () => session.saveAll());
    } finally {
      session.end();
      this.writer?.release();
      this.tell({ is: 'locked', how: 'hard' });
    }
  }

  /** Another tab asks: it gets the vault after everything here is sealed. */
  async #giveWay(): Promise<void> {
    this.tell({ is: 'writer-asked' });
    await this.hardLock(null);
    // A locked tab holds nothing but the lock.
    this.writer?.release();
  }

  /** The lock was stolen: nothing may be written any more, not even to tidy up. */
  #lose(): void {
    this.session?.end();
    this.#forget();
    this.tell({ is: 'writer-lost' });
  }

  #forget(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#quiet);
    this.session = null;
    this.soft = false;
    this.#pin = null;
    this.openHearing = null;
    // From here another window may have it, and be robbed.
    if (this.#logsEnd === 'done') this.#logsEnd = 'no';
  }

  /** Without a key. It goes first: what stays, whatever fails after, is unreadable. */
  async wipe(): Promise<Wiped> {
    await this.#ownBeforeWipe();
    // So that it does not wait for a file that the browser has taken away (`Journal.leaveSegment`).
    await this.session?.stands();
    this.session?.end();
    this.#forget();
    // Where the browser has cleared the origin meanwhile, the folder that was known leads nowhere.
    this.#disk = null;
    return this.#finishWipe(await this.openDisk());
  }

  /** Another window that has the vault seals and lets go, or is robbed: else it would hold files, and its keys. */
  async #ownBeforeWipe(): Promise<void> {
    const writer = this.writerLock();
    if (writer.isOurs()) return;
    const isFree = await writer.tryAcquire().catch(() => false);
    if (!isFree) await writer.takeOver().catch(() => undefined);
  }

  async #finishWipe(disk: Disk): Promise<Wiped> {
    const wiped = await wipe(disk, this.tools.random, [() => deleteIndex(this.tools.index)]);
    this.namesAtStart = await disk.names();
    return wiped;
  }

  // When a PIN may still reopen

  async tryPin(
    pin: string,
  ): Promise<Outcome<object, 'wrong' | 'expired' | 'no-pin'> & { triesLeft: number }> {
    const session = this.session;
    const check = session?.keys.now.ring.contents.pin;
    if (!session || !check || !this.#pin) return { ok: false, because: 'no-pin', triesLeft: 0 };
    const right = await isRightPin(pin, check);
    const tried = tryPin(this.#pin, right, this.#now(), this.openHearing !== null);
    this.#pin = tried.session;
    const { triesLeft } = tried.session;
    if (tried.verdict === 'hard-lock') await this.hardLock(null);
    if (tried.verdict === 'right') this.#reopen();
    if (tried.verdict === 'right') return { ok: true, triesLeft };
    if (tried.verdict === 'wrong') return { ok: false, because: 'wrong', triesLeft };
    return { ok: false, because: triesLeft === 0 ? 'wrong' : 'expired', triesLeft };
  }

  #now(): Instant {
    return { wall: this.tools.wall(), mono: this.tools.monotonic() };
  }

  async setOpenHearing(hearing: { key: CaseKey; id: string } | null): Promise<void> {
    if (!this.session) throw new GateShut();
    this.openHearing = hearing;
    await this.changeFace({ hearingOpen: hearing !== null });
    this.#arm();
  }

  /**
   * A convenience only: what counts is judged at each try. Phones stop timers. Nobody waits to hear of a disk that
   * fails under a lock: the keys go all the same.
   */
  #arm(): void {
    clearTimeout(this.#timer);
    const pin = this.#pin;
    if (!pin) return;
    const hearingOpen = this.openHearing !== null;
    // Nobody who writes in a hearing is cut off: its end, or a soft lock, asks again (decision 16).
    if (!this.soft && hearingOpen) return;
    const wait = this.soft ? untilHardLock(pin, this.#now(), hearingOpen) : untilOpenEnds(pin, this.#now());
    this.#timer = setTimeout(() => void this.#judge().catch(() => undefined), wait);
  }

  async #judge(): Promise<void> {
    if (!this.#pin) return;
    if (!this.soft) {
      if (untilOpenEnds(this.#pin, this.#now()) > 0) return this.#arm();
      this.#timer = setTimeout(() => void this.hardLock(null).catch(() => undefined), farewellMs);
      return this.tell({ is: 'time-over' });
    }
    const { session, standing } = judgePin(this.#pin, this.#now(), this.openHearing !== null);
    this.#pin = session;
    if (standing === 'hard-lock') await this.hardLock(null);
    else this.#arm();
  }

  // Other keys

  /** The one moment at which something is erased. When it throws, only the next start knows which state won: lock. */
  async rotate(what: Parameters<typeof rotate>[2]): Promise<Outcome<object, 'storage-full'>> {
    const session = this.openSession();
    await session.saveAll();
    return this.#orLock(session, async () => {
      const done = await rotate(session.disk, session.keys, what, this.tools);
      if (!done.ok) return done;
      await session.renewKeys();
      // A copy that was on its way out may hold what was erased.
      await removeCopies(session.disk);
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
    const done = await rotate(session.disk, session.keys, { erase: [], dropped: erased }, this.tools);
    if (done.ok) await session.renewKeys();
  }

  async #orLock<T>(session: Session, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (problem) {
      session.end();
      this.#forget();
      this.tell({ is: 'locked', how: 'hard' });
      throw problem;
    }
  }

  /** Whoever waits to hear that an entry is kept does not wait for it. The next entry does. */
  lookSoon(): void {
    afterAnswer(() => this.session && this.stillStands(this.session));
  }

  /** Asked wherever something is written that nobody waits for; told when the browser has taken away what lay here. */
  async stillStands(session: Session): Promise<boolean> {
    const stands = await session.stands();
    // Of a session that ended meanwhile it is no news: the person may have wiped it.
    if (!stands && this.session === session) this.tell({ is: 'storage-gone' });
    return stands;
  }

  tell(news: News): void {
    for (const listener of this.listeners) listener(news);
  }
}
