/**
 * The door of the vault: everything the page may ask of the one vault worker. Plain data both ways;
 * no key ever passes here. Expected failure is a value, surprise is an exception.
 */
import type { AttachedFile, HowRecorded } from '#domain/values.ts';
import type { SetAside, Stated, Statement } from '#domain/entry.ts';
import type { Summary } from '#domain/summary.ts';

/** Outer case id, 32 hex digits: how the page and the vault name a case to each other. */
export type CaseKey = string & { readonly __brand: 'CaseKey' };

export type Outcome<Good extends object, Refusal extends string> =
  ({ ok: true } & Good) | { ok: false; because: Refusal };

export type Language = 'en' | 'ru' | 'kk';
export type Theme = 'system' | 'light' | 'dark' | 'dim';
/** The only settings that lie in clear: Unlock needs them. */
export interface Face {
  readonly language: Language | null;
  readonly theme: Theme;
}

/**
 * - `nothing`: no key file and no other trace. · `locked`: a whole key file. · `soft-locked`, `open`: the session lives.
 * - `damaged`: both copies of the key file are unreadable, or one side of key file and data is missing; never treated as new.
 * - `half-wiped`: a wipe was begun, this start went on with it, and something is left. No vault is made before it is gone.
 * - `elsewhere`: another tab is the writer. · `unfit`: this browser cannot keep a vault (`why`).
 */
export type Standing =
  | { is: 'nothing' | 'locked' | 'soft-locked' | 'open' | 'damaged' | 'elsewhere' }
  | { is: 'half-wiped'; left: Wiped }
  | { is: 'unfit'; why: Unfit };
export type Unfit =
  | 'no-opfs'
  | 'no-handles'
  | 'no-indexeddb'
  | 'no-locks'
  | 'no-crypto'
  | 'insecure-context'
  | 'private-mode'
  | 'ios-tab';

export interface Wiped {
  /** Both copies of the key file are overwritten: nothing here opens any more, whatever else failed. */
  readonly keysGone: boolean;
  /** Steps that failed: files, databases. If any did, the key file stays, and the next start goes on. */
  readonly failed: number;
}

export interface Look {
  readonly standing: Standing;
  readonly face: Face;
}

/** Settings sealed in the ring. */
export interface Settings {
  /** Minutes of idleness before the soft lock outside a hearing, 1–15. */
  readonly idleMinutes: number;
  /** Seconds of grace when hidden in an open hearing, 0–300. */
  readonly hearingGraceSeconds: number;
  readonly textSize: 18 | 20 | 22 | 24;
  readonly caseNames: 'codes' | 'titles';
  /** IANA zone of the court, for new entries; null = the phone's own. */
  readonly zone: string | null;
  /** ISO 3166 alpha-2, default country of new cases. */
  readonly country: string;
}

export interface VaultState {
  readonly settings: Settings;
  readonly pinSet: boolean;
  readonly recoverySet: boolean;
  /** `null` = not asked yet. */
  readonly persisted: boolean | null;
  /** This device, 32 hex digits, as its records name it: what stands under it is one's own. */
  readonly device: string;
}

/** One row on home, from the sealed summary: no case is opened for it. */
/** One case on home. */
export type CaseSummary = Summary & { readonly key: CaseKey };

/** An opened case: everything the fold needs, already verified. */
export interface OpenedCase {
  readonly key: CaseKey;
  readonly stated: readonly Stated[];
  readonly setAside: readonly SetAside[];
  /** Record ids that share one (log, seq): forks, both kept. */
  readonly forks: readonly (readonly string[])[];
}

export interface Appended {
  readonly stated: readonly Stated[];
}
/** `storage-gone`: the browser has taken away the files of the vault while it was open; nothing is kept from then on. */
export type AppendRefusal =
  'locked' | 'no-such-case' | 'asleep' | 'storage-full' | 'storage-gone' | 'not-the-writer';

/** A file before it is sealed in. `length`: open bytes, at least 1. `previewOf`: the file whose small picture this is. */
export interface FileAsked {
  readonly length: number;
  /** Media type, `image/jpeg`. */
  readonly type: string;
  readonly previewOf?: string;
}
export type AttachRefusal = 'locked' | 'no-such-case' | 'storage-full' | 'not-the-writer';
/** `not-here`: the record names it, the bytes are not on this device. `damaged`: they are not the bytes it names. */
export type ReadRefusal = 'locked' | 'no-such-file' | 'not-here' | 'damaged';

/** Attached files of one case. Files come and go as `AttachedFile` with `key` blanked: the page never holds one. */
export interface FileDoor {
  attachBegin(key: CaseKey, file: FileAsked): Promise<Outcome<{ handle: string }, AttachRefusal>>;
  /** The next 262,144 bytes of the file, or what is left of it; flushed when it resolves. Anything else throws. */
  attachChunk(
    handle: string,
    bytes: Uint8Array,
  ): Promise<Outcome<object, 'locked' | 'storage-full' | 'cut-off'>>;
  /** The file is whole: a record may name it. Until one does, `unrecordedFiles` offers it. */
  attachEnd(handle: string): Promise<Outcome<{ file: AttachedFile }, 'locked' | 'storage-full' | 'cut-off'>>;
  /** Removes a run under way or a whole file that no record names. */
  attachCancel(id: string): Promise<void>;
  unrecordedFiles(key: CaseKey): Promise<readonly AttachedFile[]>;
  /** Up to the end of a chunk at most: ask again from where it ended. Read from 0 to its end, the whole is verified. */
  readAttachment(
    key: CaseKey,
    id: string,
    from: number,
    to: number,
  ): Promise<Outcome<{ bytes: Uint8Array }, ReadRefusal>>;
}

export interface Draft {
  /** Where the words belong: opaque to the vault. */
  readonly place: string;
  readonly text: string;
}

/** What is where, for one case. Counts of records. */
export interface CopyState {
  readonly key: CaseKey;
  readonly code: string;
  readonly records: number;
  /** Of these in logs of this device; the others came in files from other devices. */
  readonly made: number;
  readonly atHub: number;
  /** Claimed local time with offset of the last sealed copy made here and how many records it held, or null. */
  readonly lastCopy: { at: string; records: number } | null;
}

/**
 * Why a case file or a backup did not open. `not-ours`: no file of this app, or its beginning is cut. · `other-kind`: a backup
 * where a case file is asked, or the other way. · `newer`: of a newer build. · `wrong`: its header does not open with this
 * secret, or was altered: these can't be told apart. · `damaged`: the secret is right; what lies behind was altered or cut.
 */
export type FileRefusal = 'not-ours' | 'other-kind' | 'newer' | 'wrong' | 'damaged';

export interface TakenIn {
  readonly cases: number;
  readonly newRecords: number;
  readonly knownRecords: number;
  /** Of the new records those that withdraw an entry that was here before. */
  readonly withdrawals: number;
  /** Attached files that came with it and were not here, and those that its records name and are not here now. */
  readonly files: { readonly fresh: number; readonly missing: number };
  /** Frames that did not verify: refused, counted by reason. */
  readonly refused: Readonly<Record<string, number>>;
  /** Cases of the file that sleep here and were left so. */
  readonly leftAsleep?: number;
}

/** The sealed copy that holds a case, as far as this device knows. */
export interface KnownCopy {
  readonly at: string;
  readonly records: number;
  /** `null`: made by an earlier build that did not note it. */
  readonly is: 'backup' | 'case-file' | null;
  /** When the file was last held up to this device and known again. */
  readonly seen: string | null;
}

/** A case left at home: nothing else of it is here. */
export interface AsleepCase {
  readonly key: CaseKey;
  readonly code: string;
  /** Since when. */
  readonly at: string;
  readonly copy: KnownCopy | null;
}

/** What would be gone with the keys of a case. */
export interface BeforeSleep {
  readonly key: CaseKey;
  readonly records: number;
  /** Records that no sealed copy made here holds, as counts tell. */
  readonly onlyHere: number;
  /** Attached files that came after the last sealed copy, as counts tell. */
  readonly filesOnlyHere: number;
  /** Lines and files that were begun and not kept: no copy ever holds them. */
  readonly unfinished: number;
  readonly copy: KnownCopy | null;
}

export type SleepRefusal = 'only-here' | 'hearing-open' | 'no-such-case' | 'storage-full';
/** `wrong`: does not open with this secret. `not-in-it`: none of the cases that were asked for. */
export type WakeRefusal = 'wrong' | 'not-a-copy' | 'damaged' | 'not-in-it' | 'storage-full';

export interface StorageState {
  readonly persisted: boolean;
  readonly usage: number;
  readonly quota: number;
  /** True once the reserve was released: text only. About this many entries like the last ones still fit; at 0 a few more may. */
  readonly full: boolean;
  readonly entriesFit: number;
}

/** Damage the vault met and what it did; counts only. */
export interface Health {
  readonly journalGaps: number;
  readonly refilledFromIndex: number;
  readonly missingFrames: number;
  readonly indexRebuilt: boolean;
  /** Damaged frames of the ring that its second copy had. */
  readonly mendedFrames: number;
  /** What lies here and no key here opens: lost frames of the ring, entries of cases the ring does not name, drafts. */
  readonly unreadable: number;
  /** Attached files whose sealing was cut off, by a kill or a lock: what lay there was removed. */
  readonly filesCutOff: number;
  /** Attached files that were here and are not any more. */
  readonly filesMissing: number;
}

export type News =
  | { is: 'summaries'; summaries: readonly CaseSummary[] }
  | { is: 'locked'; how: 'soft' | 'hard' }
  | { is: 'storage'; storage: StorageState }
  /** Told at each refusal and wherever else it is noticed: what stands on the page is all there is. */
  | { is: 'storage-gone' }
  /** Six hours after the passphrase, outside an open hearing: the page seals what is typed and locks; else the vault does, 2 s later. */
  | { is: 'time-over' }
  | { is: 'writer-asked' }
  | { is: 'writer-lost' };

/** What screens need to read and write cases. The example case of *Look around* is a second, in-memory one. */
export interface CaseDoor {
  summaries(): Promise<readonly CaseSummary[]>;
  openCase(key: CaseKey): Promise<Outcome<{ opened: OpenedCase }, 'locked' | 'no-such-case' | 'asleep'>>;
  closeCase(key: CaseKey): Promise<void>;
  /** Makes a case and its first records in one go. */
  createCase(
    statements: readonly Statement[],
    when: { at: string; how: HowRecorded },
  ): Promise<Outcome<{ key: CaseKey } & Appended, AppendRefusal>>;
  /** Resolves after the journal is flushed: only then may "kept" be said. All statements or none. */
  append(
    key: CaseKey,
    statements: readonly Statement[],
    when: { at: string; how: HowRecorded },
  ): Promise<Outcome<Appended, AppendRefusal>>;
  saveDraft(draft: Draft): Promise<void>;
  drafts(): Promise<readonly Draft[]>;
  setOpenHearing(hearing: { key: CaseKey; id: string } | null): Promise<void>;
}

export interface VaultDoor extends CaseDoor, FileDoor {
  look(): Promise<Look>;
  watch(listener: (news: News) => void): Promise<void>;
  setFace(face: Face): Promise<void>;
  takeOver(): Promise<void>;

  /** A fresh secret to show; nothing is kept of it. */
  proposePassphrase(kind: 'digits' | 'words'): Promise<string>;
  proposeRecoveryCode(kind: 'digits' | 'words'): Promise<string>;
  /** Whether one's own passphrase reaches the floor: asked before it is typed back. */
  isStrongEnough(passphrase: string): Promise<boolean>;
  /** `weak` = below the strength floor for one's own passphrase. */
  create(passphrase: string): Promise<Outcome<object, 'exists' | 'weak' | 'storage-full'>>;
  unlock(passphrase: string): Promise<Outcome<object, 'wrong' | 'damaged' | 'missing' | 'not-the-writer'>>;
  unlockWithRecovery(
    code: string,
    newPassphrase: string,
  ): Promise<Outcome<object, 'wrong' | 'damaged' | 'missing' | 'none-set' | 'weak' | 'storage-full'>>;
  /** Opens it and keeps nothing: whether file and code belong together, before a new passphrase is shown. */
  checkBackup(file: Blob, code: string): Promise<Outcome<object, FileRefusal>>;
  /** On an empty profile: makes a vault as a new device and takes in everything of the backup. */
  restore(
    file: Blob,
    code: string,
    passphrase: string,
  ): Promise<Outcome<{ taken: TakenIn }, FileRefusal | 'exists' | 'weak' | 'storage-full'>>;
  /** No key needed; works locked. */
  wipe(): Promise<Wiped>;

  state(): Promise<VaultState>;
  saveSettings(settings: Settings): Promise<void>;
  /** Where it is refused, what was set before stays good: so with the passphrase. */
  setRecoveryCode(code: string): Promise<Outcome<object, 'storage-full'>>;
  changePassphrase(passphrase: string): Promise<Outcome<object, 'weak' | 'storage-full'>>;
  setPin(pin: string): Promise<Outcome<object, 'too-short'>>;
  tryPin(pin: string): Promise<Outcome<object, 'wrong' | 'expired' | 'no-pin'> & { triesLeft: number }>;
  softLock(): Promise<void>;
  /** Seals the draft, drops the keys; the page then reloads. */
  hardLock(draft: Draft | null): Promise<void>;
  /** Rotation of `keys.md` 5: after it no key here opens these cases. */
  eraseCases(keys: readonly CaseKey[]): Promise<Outcome<object, 'storage-full'>>;

  /** Cases left at home, by their codes. */
  asleep(): Promise<readonly AsleepCase[]>;
  beforeSleep(keys: readonly CaseKey[]): Promise<readonly BeforeSleep[]>;
  /**
   * Puts the keys of these cases off this device: all of them or none. `only-here`: something of them is in no sealed copy
   * made here, and `anyway` is false.
   */
  sleepCases(
    cases: readonly { readonly key: CaseKey; readonly code: string }[],
    anyway: boolean,
  ): Promise<Outcome<object, SleepRefusal>>;
  /** Brings sleeping cases back from a backup (recovery code) or a case file (its passphrase), and nothing else of it. */
  wake(
    file: Blob,
    secret: string,
    keys: readonly CaseKey[],
  ): Promise<Outcome<{ woken: readonly CaseKey[]; taken: TakenIn }, WakeRefusal>>;
  /** Whether this file is the last sealed copy of some case, by its bytes alone: how many cases' it is. */
  knowCopy(file: Blob): Promise<number>;
  copies(): Promise<readonly CopyState[]>;
  /**
   * Sealed case file (`.wbcase`) to a passphrase, one case or several. Its bytes may lie on the disk: it can be read until
   * the next copy is made, the keys change (an erase, another passphrase), or the next start.
   */
  caseFile(keys: readonly CaseKey[], passphrase: string): Promise<Blob>;
  /** Sealed backup of everything to the recovery recipient; a file as `caseFile` gives it. */
  backup(): Promise<Outcome<{ file: Blob }, 'no-recovery-code'>>;
  takeIn(file: Blob, passphrase: string): Promise<Outcome<{ taken: TakenIn }, FileRefusal | 'storage-full'>>;
  storage(): Promise<StorageState>;
  /** Asked on the page (workers cannot), at a quiet moment and never in an open hearing. */
  askToPersist(): Promise<boolean>;
  health(): Promise<Health>;
}

/** The part of the door that the vault worker answers. */
export type WorkerDoor = Omit<VaultDoor, 'askToPersist'>;
