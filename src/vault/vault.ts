/**
 * What the page may ask of the vault, and when: the door, over the gate. Reading needs an open gate. Writing goes on in an
 * open hearing while the gate is shut: the lock is about reading.
 */
import { recoveryIdentity } from '#crypto/age.ts';
import { generatePassphrase, generateRecoveryCode, isRecoveryCode, recoverySeed } from '#crypto/secrets.ts';
import { isStrongEnough } from '#crypto/strength.ts';
import type { Statement } from '#domain/entry.ts';
import { deviceOf } from '#ledger/recordId.ts';
import { copyStates, storageState } from './copyStates.ts';
import { createVaultFiles } from './createVaultFiles.ts';
import type {
  AsleepCase,
  BeforeSleep,
  CaseKey,
  CaseSummary,
  CopyState,
  Draft,
  Face,
  FileAsked,
  FileRefusal,
  Health,
  Look,
  News,
  OpenedCase,
  Outcome,
  Settings,
  SleepRefusal,
  StorageState,
  TakenIn,
  VaultState,
  WakeRefusal,
  Wiped,
  WorkerDoor,
  AppendRefusal,
} from './door.ts';
import { readDrafts, saveDraft } from './drafts.ts';
import { readFaceFile } from './faceFile.ts';
import { Gate, GateShut } from './gate.ts';
import { indexExists } from './indexDatabase.ts';
import type { Keys } from './keys.ts';
import { isPin } from './pin.ts';
import { makePinCheck } from './pinCheck.ts';
import type { RingChange } from './ringEvent.ts';
import { Session, type When } from './session.ts';
import { asleepCases, beforeSleep, knowCopy, sleepCases } from './sleep.ts';
import type { VaultTools } from './tools.ts';
import { unlockKeyFile, unlockWithRecovery } from './unlock.ts';
import { openBackup, sealBackup, takeInBackup } from './vaultBackup.ts';
import { sealCases, takeInCases } from './vaultCases.ts';
import { wakeCases } from './wake.ts';

type UnlockRefusal = 'wrong' | 'damaged' | 'missing' | 'not-the-writer';

export class Vault implements WorkerDoor {
  readonly #gate: Gate;

  constructor(tools: VaultTools) {
    this.#gate = new Gate(tools);
  }

  // Before and around the lock

  async look(): Promise<Look> {
    const why = await this.#gate.tools.whatIsMissing();
    if (why !== null) return { standing: { is: 'unfit', why }, face: { language: null, theme: 'system' } };
    const disk = await this.#gate.openDisk();
    const { face } = await readFaceFile(disk);
    return { standing: await this.#gate.standing(disk), face };
  }

  async watch(listener: (news: News) => void): Promise<void> {
    this.#gate.listeners.add(listener);
  }

  async setFace(face: Face): Promise<void> {
    await this.#gate.changeFace({ face });
  }

  async takeOver(): Promise<void> {
    await this.#gate.takeOver();
  }

  async proposePassphrase(kind: 'digits' | 'words'): Promise<string> {
    return generatePassphrase(kind, this.#gate.tools.random);
  }

  async proposeRecoveryCode(kind: 'digits' | 'words'): Promise<string> {
    return generateRecoveryCode(kind, this.#gate.tools.random);
  }

  async isStrongEnough(passphrase: string): Promise<boolean> {
    return isStrongEnough(passphrase);
  }

  async create(passphrase: string): Promise<Outcome<object, 'exists' | 'weak' | 'storage-full'>> {
    const made = await this.#create(passphrase);
    if (!made.ok) return made;
    await this.#gate.begin(made.keys);
    return { ok: true };
  }

  async #create(passphrase: string): Promise<Outcome<{ keys: Keys }, 'exists' | 'weak' | 'storage-full'>> {
    if (!isStrongEnough(passphrase)) return { ok: false, because: 'weak' };
    const disk = await this.#gate.openDisk();
    const { kdf, argon, random } = this.#gate.tools;
    const otherTraces = await indexExists(this.#gate.tools.index);
    const made = await createVaultFiles(disk, { passphrase, argon, kdf, random, otherTraces });
    // What was just made is found by this start too: nothing was there before that could be torn (K11).
    if (made.ok) this.#gate.namesAtStart = await disk.names();
    return made;
  }

  async unlock(passphrase: string): Promise<Outcome<object, UnlockRefusal>> {
    return this.#gate.unlockBy((file) => unlockKeyFile(file, passphrase, this.#gate.tools.kdf));
  }

  async unlockWithRecovery(
    code: string,
    newPassphrase: string,
  ): Promise<Outcome<object, 'wrong' | 'damaged' | 'missing' | 'none-set' | 'weak' | 'storage-full'>> {
    if (!isRecoveryCode(code)) return { ok: false, because: 'wrong' };
    if (!isStrongEnough(newPassphrase)) return { ok: false, because: 'weak' };
    const { identity } = await recoveryIdentity(await recoverySeed(code));
    const opened = await this.#gate.unlockBy((file) => unlockWithRecovery(file, identity));
    if (!opened.ok) {
      const { because } = opened;
      return { ok: false, because: because === 'not-the-writer' ? 'missing' : because };
    }
    // The old passphrase is forgotten, so it must not open anything either: P1 asks for a rotation at once.
    const changed = await this.changePassphrase(newPassphrase);
    if (!changed.ok) await this.#gate.hardLock(null);
    return changed;
  }

  async checkBackup(file: Blob, code: string): Promise<Outcome<object, FileRefusal>> {
    const read = await openBackup(file, code);
    return read.ok ? { ok: true } : read;
  }

  async restore(
    file: Blob,
    code: string,
    passphrase: string,
  ): Promise<Outcome<{ taken: TakenIn }, FileRefusal | 'exists' | 'weak' | 'storage-full'>> {
    const backup = await openBackup(file, code);
    if (!backup.ok) return backup;
    const made = await this.#create(passphrase);
    if (!made.ok) return made;
    let taken: TakenIn | 'full' | null = null;
    try {
      await this.#gate.begin(made.keys, false);
      const recoverySet = await this.#gate.rotate({ erase: [], recovery: backup.recipient });
      const how = { file, identity: backup.identity, now: this.#gate.tools.claimedNow() };
      taken = recoverySet.ok ? await takeInBackup(this.#gate.openSession(), backup.backup, how) : 'full';
    } finally {
      // Half a vault would say `exists` at the next try, and would pass for a whole one. The file may go away meanwhile.
      if (taken === null || taken === 'full') await this.wipe();
    }
    return taken === 'full' ? { ok: false, because: 'storage-full' } : { ok: true, taken };
  }

  /** The key file goes first: with it everything is unreadable, whatever fails after. Needs no key. */
  async wipe(): Promise<Wiped> {
    return this.#gate.wipe();
  }

  // Locks

  softLock(): Promise<void> {
    return this.#gate.softLock();
  }

  tryPin(pin: string): ReturnType<WorkerDoor['tryPin']> {
    return this.#gate.tryPin(pin);
  }

  hardLock(draft: Draft | null): Promise<void> {
    return this.#gate.hardLock(draft);
  }

  // Settings and secrets

  async state(): Promise<VaultState> {
    const { keys, keyring } = this.#gate.openSession();
    const { settings, pin, recovery } = keys.now.ring.contents;
    const device = await deviceOf(keyring.signer.publicKey);
    const persisted = (await this.#gate.tools.storage.persisted?.()) ?? null;
    return { settings, pinSet: pin !== null, recoverySet: recovery !== null, persisted, device };
  }

  async saveSettings(settings: Settings): Promise<void> {
    await this.#note([{ kind: 'settings', settings }]);
  }

  async setRecoveryCode(code: string): Promise<Outcome<object, 'storage-full'>> {
    if (!isRecoveryCode(code)) throw new RangeError('not a recovery code');
    const { recipient } = await recoveryIdentity(await recoverySeed(code));
    return this.#gate.rotate({ erase: [], recovery: recipient });
  }

  async changePassphrase(passphrase: string): Promise<Outcome<object, 'weak' | 'storage-full'>> {
    if (!isStrongEnough(passphrase)) return { ok: false, because: 'weak' };
    return this.#gate.rotate({ erase: [], passphrase });
  }

  async setPin(pin: string): Promise<Outcome<object, 'too-short'>> {
    if (!isPin(pin)) return { ok: false, because: 'too-short' };
    await this.#note([{ kind: 'pin', pin: await makePinCheck(pin, this.#gate.tools.random) }]);
    return { ok: true };
  }

  async #note(events: readonly RingChange[]): Promise<void> {
    await this.#gate.openSession().note(events);
  }

  async eraseCases(keys: readonly CaseKey[]): Promise<Outcome<object, 'storage-full'>> {
    return this.#gate.rotate({ erase: keys });
  }

  // Cases

  async summaries(): Promise<readonly CaseSummary[]> {
    const session = this.#gate.openSession();
    const rows = await session.summaries((summaries) => this.#gate.tell({ is: 'summaries', summaries }));
    this.#gate.lookAfterInQuiet();
    return rows;
  }

  async openCase(
    key: CaseKey,
  ): Promise<Outcome<{ opened: OpenedCase }, 'locked' | 'no-such-case' | 'asleep'>> {
    if (!this.#gate.session || this.#gate.soft) return { ok: false, because: 'locked' };
    if (this.#gate.session.isAsleep(key)) return { ok: false, because: 'asleep' };
    const opened = await this.#gate.session.openCase(key);
    return opened ? { ok: true, opened } : { ok: false, because: 'no-such-case' };
  }

  async closeCase(key: CaseKey): Promise<void> {
    await this.#gate.session?.saveCase(key);
  }

  async createCase(statements: readonly Statement[], when: When): ReturnType<WorkerDoor['createCase']> {
    if (!this.#gate.session || this.#gate.soft) return { ok: false, because: 'locked' };
    return this.#writing(this.#gate.session, (session) => session.createCase(statements, when));
  }

  /** In an open hearing the lock is about reading: what is kept then is counted, never shown. */
  async append(key: CaseKey, statements: readonly Statement[], when: When): ReturnType<WorkerDoor['append']> {
    const blind = this.#gate.soft;
    if (!this.#gate.session || (blind && this.#gate.openHearing?.key !== key))
      return { ok: false, because: 'locked' };
    const kept = await this.#writing(this.#gate.session, (session) => session.append(key, statements, when));
    return kept.ok && blind ? { ok: true, stated: [] } : kept;
  }

  async #writing<Good extends object>(
    session: Session,
    write: (session: Session) => Promise<Outcome<Good, AppendRefusal>>,
  ): Promise<Outcome<Good, AppendRefusal>> {
    if (!this.#gate.writer?.isOurs()) return { ok: false, because: 'not-the-writer' };
    const written = await write(session);
    this.#gate.lookAfterInQuiet();
    const isGone = !written.ok && written.because === 'storage-gone';
    if (isGone) this.#gate.tell({ is: 'storage-gone' });
    else this.#gate.lookSoon();
    if (session.full && !isGone) void this.#tellStorage();
    return written;
  }

  /** Apart from the answer to an append: what is kept is kept, whether or not the browser tells how much room is left. */
  async #tellStorage(): Promise<void> {
    try {
      this.#gate.tell({ is: 'storage', storage: await this.storage() });
    } catch {
      // The next entry asks again.
    }
  }

  async saveDraft(draft: Draft): Promise<void> {
    const session = this.#gate.session;
    if (!session) throw new GateShut();
    if (!(await this.#gate.stillStands(session))) {
      session.lastWords.set(draft.place, draft);
      return;
    }
    // Words of a page that was open when its case went to sleep: nothing of it is written here any more.
    if (session.keys.now.ring.contents.asleep.some((one) => draft.place.includes(one.case))) return;
    await saveDraft(session.disk, session.keys, draft, this.#gate.tools.random);
  }

  async drafts(): Promise<readonly Draft[]> {
    const session = this.#gate.openSession();
    const { drafts } = await readDrafts(session.disk, session.keys);
    const { lastWords } = session;
    return [...drafts.filter(({ place }) => !lastWords.has(place)), ...lastWords.values()];
  }

  async setOpenHearing(hearing: { key: CaseKey; id: string } | null): Promise<void> {
    await this.#gate.setOpenHearing(hearing);
  }

  // Left at home

  async asleep(): Promise<readonly AsleepCase[]> {
    return asleepCases(this.#gate.openSession());
  }

  async beforeSleep(keys: readonly CaseKey[]): Promise<readonly BeforeSleep[]> {
    return beforeSleep(this.#gate.openSession(), keys);
  }

  async sleepCases(
    cases: readonly { readonly key: CaseKey; readonly code: string }[],
    anyway: boolean,
  ): Promise<Outcome<object, SleepRefusal>> {
    const session = this.#gate.openSession();
    if (cases.some(({ key }) => key === this.#gate.openHearing?.key))
      return { ok: false, because: 'hearing-open' };
    const slept = await sleepCases(session, { cases, anyway, now: this.#gate.tools.claimedNow() }, (sleep) =>
      this.#gate.rotate({ erase: [], sleep }),
    );
    if (slept.ok) this.#gate.tell({ is: 'summaries', summaries: await this.summaries() });
    return slept;
  }

  async wake(
    file: Blob,
    secret: string,
    keys: readonly CaseKey[],
  ): Promise<Outcome<{ woken: readonly CaseKey[]; taken: TakenIn }, WakeRefusal>> {
    const session = this.#gate.openSession();
    await this.#gate.tidyErased();
    const woken = await this.#taking(
      session,
      wakeCases(session, { file, secret, keys }, this.#gate.tools.claimedNow()),
    );
    // What did not come back whole goes to sleep again.
    await this.#gate.sleepAgain();
    if (woken.ok) this.#gate.tell({ is: 'summaries', summaries: await this.summaries() });
    return woken;
  }

  async knowCopy(file: Blob): Promise<number> {
    return knowCopy(this.#gate.openSession(), file, this.#gate.tools.claimedNow());
  }

  // Attached files

  async attachBegin(key: CaseKey, file: FileAsked): ReturnType<WorkerDoor['attachBegin']> {
    if (!this.#gate.session || this.#gate.soft) return { ok: false, because: 'locked' };
    if (!this.#gate.writer?.isOurs()) return { ok: false, because: 'not-the-writer' };
    // What room is left is for words.
    if (this.#gate.session.full) return { ok: false, because: 'storage-full' };
    return this.#gate.session.files.runs.begin(key, file);
  }

  async attachChunk(handle: string, bytes: Uint8Array): ReturnType<WorkerDoor['attachChunk']> {
    if (!this.#gate.session || this.#gate.soft) return { ok: false, because: 'locked' };
    return this.#gate.session.files.runs.chunk(handle, bytes);
  }

  async attachEnd(handle: string): ReturnType<WorkerDoor['attachEnd']> {
    if (!this.#gate.session || this.#gate.soft) return { ok: false, because: 'locked' };
    return this.#gate.session.files.runs.end(handle);
  }

  async attachCancel(id: string): Promise<void> {
    await this.#gate.openSession().files.runs.cancel(id);
  }

  async unrecordedFiles(key: CaseKey): ReturnType<WorkerDoor['unrecordedFiles']> {
    return this.#gate.openSession().files.unrecorded(key);
  }

  async readAttachment(
    key: CaseKey,
    id: string,
    from: number,
    to: number,
  ): ReturnType<WorkerDoor['readAttachment']> {
    if (!this.#gate.session || this.#gate.soft) return { ok: false, because: 'locked' };
    return this.#gate.session.files.read(key, id, { from, to });
  }

  // Out and in

  async copies(): Promise<readonly CopyState[]> {
    return copyStates(this.#gate.openSession(), await this.summaries());
  }

  async caseFile(keys: readonly CaseKey[], passphrase: string): Promise<Blob> {
    return sealCases(this.#gate.openSession(), keys, passphrase, this.#gate.tools.claimedNow());
  }

  async backup(): Promise<Outcome<{ file: Blob }, 'no-recovery-code'>> {
    const session = this.#gate.openSession();
    const { recovery } = session.keys.now.ring.contents;
    if (recovery === null) return { ok: false, because: 'no-recovery-code' };
    return { ok: true, file: await sealBackup(session, recovery, this.#gate.tools.claimedNow()) };
  }

  async takeIn(
    file: Blob,
    passphrase: string,
  ): Promise<Outcome<{ taken: TakenIn }, FileRefusal | 'storage-full'>> {
    const session = this.#gate.openSession();
    const answer = await this.#taking(
      session,
      takeInCases(session, file, passphrase, this.#gate.tools.claimedNow()),
    );
    if (answer.ok) this.#gate.tell({ is: 'summaries', summaries: await this.summaries() });
    return answer;
  }

  /** Where it throws, it is told first whether the storage was emptied: then what failed is not the file. */
  #taking<T>(session: Session, work: Promise<T>): Promise<T> {
    return work.catch(async (problem: unknown) => {
      await this.#gate.stillStands(session);
      throw problem;
    });
  }

  async storage(): Promise<StorageState> {
    return storageState(this.#gate.tools.storage, this.#gate.session);
  }

  async health(): Promise<Health> {
    return this.#gate.openSession().health();
  }
}
