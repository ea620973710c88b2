/**
 * When reading ends. It decides and calls `lock`; what locking does is the shell's and the vault's.
 * Outside a hearing: hidden → at once, untouched → after the idle time. In an open hearing: hidden → after the grace.
 * No timer is trusted alone: phones stop timers of hidden pages, so the clock is asked again on coming back.
 */
export interface LockTimes {
  readonly idleMinutes: number;
  readonly hearingGraceSeconds: number;
}

export interface LockSurroundings {
  /** Milliseconds, never running backwards. */
  now(): number;
  /** The live screen of an open hearing is where the person is. */
  inHearing(): boolean;
  times(): LockTimes;
  lock(): void;
}

export class LockManager {
  readonly #around: LockSurroundings;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #touchedAt: number;
  #hiddenAt: number | null = null;

  constructor(around: LockSurroundings) {
    this.#around = around;
    this.#touchedAt = around.now();
    this.#arm();
  }

  /** Any touch or key. */
  touched(): void {
    if (this.#due()) return this.#lock();
    this.#touchedAt = this.#around.now();
    this.#arm();
  }

  hidden(): void {
    this.#hiddenAt ??= this.#around.now();
    if (!this.#around.inHearing()) return this.#lock();
    this.#arm();
  }

  /** Before anything is drawn again. */
  shown(): void {
    const due = this.#due();
    this.#hiddenAt = null;
    if (due) this.#lock();
    else this.touched();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #due(): boolean {
    const now = this.#around.now();
    const { idleMinutes, hearingGraceSeconds } = this.#around.times();
    if (this.#around.inHearing()) {
      return this.#hiddenAt !== null && now - this.#hiddenAt >= hearingGraceSeconds * 1000;
    }
    return this.#hiddenAt !== null || now - this.#touchedAt >= idleMinutes * 60_000;
  }

  #arm(): void {
    clearTimeout(this.#timer);
    const { idleMinutes, hearingGraceSeconds } = this.#around.times();
    const wait = this.#hiddenAt === null ? idleMinutes * 60_000 : hearingGraceSeconds * 1000;
    this.#timer = setTimeout(() => (this.#due() ? this.#lock() : this.#arm()), wait);
  }

  #lock(): void {
    this.stop();
    this.#around.lock();
  }
}
