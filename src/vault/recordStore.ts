/**
 * The path of a record: signed, sealed, kept in the journal; and back: opened, verified, told from what is refused.
 * Keys are handed in; the clock's reading comes with each draft. What a record means is not known here.
 */
import { fromHex, toHex } from '#crypto/bytes.ts';
import type { Random } from '#crypto/random.ts';
import type { SealingKey } from '#crypto/seal.ts';
import type { Signer } from '#crypto/sign.ts';
import { makeRecord } from '#ledger/makeRecord.ts';
import type { HeaderDraft, MadeRecord } from '#ledger/makeRecord.ts';
import { deviceOf } from '#ledger/recordId.ts';
import { openEnvelope, sealRecord } from '#ledger/sealRecord.ts';
import { encodeEnvelope, envelopeOrNull } from '#wire/envelope.ts';
import { DiskError } from './disk.ts';
import type { CaseKey } from './door.ts';
import type { EnvelopeStore } from './envelopeStore.ts';
import type { StreamRow } from './index.ts';
import { readLogs } from './readLogs.ts';
import type { Candidate, LogKeys, LogsRead, ReadCandidate } from './readLogs.ts';

/** One of this device's own logs, as the ring has seen it: a lower bound. Ids in hex: 16, 16, 32 B. */
export interface OwnLog {
  readonly stream: string;
  readonly log: string;
  readonly n: number;
  readonly head: string | null;
}

export interface Epoch {
  /** 32 B. */
  readonly id: Uint8Array;
  readonly key: SealingKey;
}

/** What the ring holds of one case. */
export interface CaseKeys {
  /** The id inside the signed headers, 32 hex. */
  readonly inner: string;
  /** The last one is written under. */
  readonly epochs: readonly Epoch[];
  /** Oldest first; the last one is continued if it can be. */
  readonly logs: readonly OwnLog[];
}

/** The part of the ring that records need. K7: what `addLog` adds is flushed when it resolves. */
export interface Keyring {
  readonly signer: Signer;
  /** Null when there is no such case, or no key of it any more. */
  caseKeys(key: CaseKey): Promise<CaseKeys | null>;
  addLog(key: CaseKey, log: OwnLog): Promise<void>;
}

/** What the caller says of a record; log, seq, prev and case follow from the store. */
export type RecordDraft = Pick<HeaderDraft, 'type' | 'version' | 'target' | 'at' | 'how' | 'build'> &
  Partial<Pick<HeaderDraft, 'roster' | 'token' | 'attachments'>> & { readonly parts: readonly Uint8Array[] };

/** A record that was just made, with the parts it was made of. */
export type KeptRecord = MadeRecord & { readonly parts: readonly Uint8Array[] };

/** Envelopes of a case from a point on, opened but not verified. */
export interface OpenedEnvelopes {
  readonly candidates: readonly Candidate[];
  readonly streams: readonly StreamRow[];
  /** By stream, how many envelopes there are above what is covered. */
  readonly above: ReadonlyMap<string, number>;
  /** How many keys of the case there were to try. */
  readonly epochs: number;
  /** Envelopes no key here opens: of an epoch that was never given or was erased, or altered. */
  readonly unopened: number;
}

interface LogHead {
  readonly log: string;
  readonly stream: string;
  seq: number;
  id: string | null;
  after: HeaderDraft['after'];
}

const batchBytes = 1024 * 1024;

export class RecordStore {
  readonly #envelopes: EnvelopeStore;
  readonly #keyring: Keyring;
  readonly #random: Random;
  readonly #continueLogs: boolean;
  /** Own heads by case: so a tap costs the same in every vault. */
  readonly #heads = new Map<CaseKey, LogHead>();
  readonly #turns = new Map<CaseKey, Promise<unknown>>();

  /** `continueLogs`: false after a take-over, since the tab that lost the lock may have written one record more. */
  constructor(parts: {
    readonly envelopes: EnvelopeStore;
    readonly keyring: Keyring;
    readonly random: Random;
    readonly continueLogs: boolean;
  }) {
    this.#envelopes = parts.envelopes;
    this.#keyring = parts.keyring;
    this.#random = parts.random;
    this.#continueLogs = parts.continueLogs;
  }

  /**
   * All drafts or none; flushed when it resolves. Appends to one case go one after the other.
   * Null when there is no such case. Throws DiskError('full') or DiskError('gone'); then nothing was kept.
   */
  append(key: CaseKey, drafts: readonly RecordDraft[]): Promise<readonly KeptRecord[] | null> {
    return this.#inTurn(key, () => this.#append(key, drafts));
  }

  /** While the work runs nothing is written to these cases; what waits for its turn then meets the keys as they are after it. */
  hold<T>([first, ...rest]: readonly CaseKey[], work: () => Promise<T>): Promise<T> {
    return first === undefined ? work() : this.#inTurn(first, () => this.hold(rest, work));
  }

  #inTurn<T>(key: CaseKey, work: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(key) ?? Promise.resolve();
    const turn = before.catch(() => undefined).then(work);
    this.#turns.set(key, turn);
    return turn;
  }

  async #append(key: CaseKey, drafts: readonly RecordDraft[]): Promise<readonly KeptRecord[] | null> {
    const keys = await this.#keyring.caseKeys(key);
    const epoch = keys?.epochs.at(-1);
    if (keys === null || epoch === undefined) return null;
    const head = this.#heads.get(key) ?? (await this.#findHead(key, keys));
    const made: KeptRecord[] = [];
    const envelopes: Uint8Array[] = [];
    let { seq, id } = head;
    for (const draft of drafts) {
      const record = await this.#make(draft, { ...head, seq, id }, keys.inner);
      seq++;
      id = record.id;
      made.push({ ...record, parts: draft.parts });
      envelopes.push(await this.#seal(key, { stream: head.stream, n: seq, frame: record.frame }, epoch));
    }
    await this.#envelopes.keep(envelopes);
    this.#heads.set(key, { ...head, seq, id });
    return made;
  }

  #make({ parts, ...draft }: RecordDraft, head: LogHead, inner: string): Promise<MadeRecord> {
    const isFirst = head.seq === 0;
    const header: HeaderDraft = {
      roster: null,
      token: null,
      attachments: [],
      ...draft,
      case: inner,
      log: head.log,
      seq: head.seq + 1,
      prev: head.id,
      ...(isFirst && head.after !== undefined && head.after.length > 0 ? { after: head.after } : {}),
    };
    return makeRecord({ header, parts, signer: this.#keyring.signer, random: this.#random });
  }

  async #seal(key: CaseKey, { stream, n, frame }: Candidate, epoch: Epoch): Promise<Uint8Array> {
    const place = { caseId: fromHex(key), stream: fromHex(stream), n, epochId: epoch.id, key: epoch.key };
    return encodeEnvelope(await sealRecord(frame, place, this.#random));
  }

  /** The log to write in: the newest own one, else a new one that names the heads of those before it. */
  async #findHead(key: CaseKey, keys: CaseKeys): Promise<LogHead> {
    const device = await deviceOf(this.#keyring.signer.publicKey);
    const last = keys.logs.at(-1);
    const found = last === undefined ? null : await this.#headOf(key, last, keys);
    const isMine = found === null || found.record.header.device === device;
    const isWhole = (found?.record.header.seq ?? 0) >= (last?.n ?? 0);
    if (last !== undefined && this.#continueLogs && isMine && isWhole) {
      return {
        log: last.log,
        stream: last.stream,
        seq: found?.record.header.seq ?? 0,
        id: found?.record.id ?? null,
        after: await this.#headsOf(key, keys.logs.slice(0, -1), keys),
      };
    }
    const fresh: OwnLog = { stream: toHex(this.#random(16)), log: toHex(this.#random(16)), n: 0, head: null };
    const after = await this.#headsOf(key, keys.logs, keys);
    await this.#keyring.addLog(key, fresh);
    return { log: fresh.log, stream: fresh.stream, seq: 0, id: null, after };
  }

  async #headsOf(
    key: CaseKey,
    logs: readonly OwnLog[],
    keys: CaseKeys,
  ): Promise<NonNullable<HeaderDraft['after']>> {
    const heads: NonNullable<HeaderDraft['after']> = [];
    for (const own of logs) {
      const found = await this.#headOf(key, own, keys);
      const isFound = found !== null && found.record.header.seq >= own.n;
      if (isFound) heads.push({ log: own.log, seq: found.record.header.seq, hash: found.record.id });
      else if (own.head !== null && own.n > 0) heads.push({ log: own.log, seq: own.n, hash: own.head });
    }
    return heads;
  }

  /** Newest record of an own log: looks from the end, opens no more than it needs. */
  async #headOf(key: CaseKey, own: OwnLog, keys: CaseKeys): Promise<ReadCandidate | null> {
    const stream = (await this.#envelopes.streams(key)).find((row) => row.stream === own.stream);
    if (stream === undefined) return null;
    const logKeys = await this.#keysOf(own, keys);
    for (let after = stream.last - 1; after >= 0; after = Math.min(after - 1, Math.floor(after / 2))) {
      const rows = await this.#envelopes.envelopes(own.stream, after);
      const { candidates } = await openAll(rows, own.stream, keys.epochs);
      const { records } = await readLogs(candidates, { inner: keys.inner, keys: logKeys });
      const newest = records.filter(({ record }) => record.header.log === own.log).at(-1);
      if (newest !== undefined) return newest;
      if (after === 0) break;
    }
    return null;
  }

  /** An own log is signed by the key of this device, or by one its first record names. */
  async #keysOf(own: OwnLog, keys: CaseKeys): Promise<LogKeys> {
    const { publicKey } = this.#keyring.signer;
    const mine = new Map([[`${own.log}/${await deviceOf(publicKey)}`, publicKey]]);
    const first = await this.#envelopes.envelopes(own.stream, 0, 1);
    const { candidates } = await openAll(first, own.stream, keys.epochs);
    return (await readLogs(candidates, { inner: keys.inner, keys: mine })).keys;
  }

  /** Envelopes above what is covered (by stream, highest n), opened. Null when there is no such case. */
  async openEnvelopes(
    key: CaseKey,
    covered: ReadonlyMap<string, number> = new Map(),
  ): Promise<OpenedEnvelopes | null> {
    const keys = await this.#keyring.caseKeys(key);
    if (keys === null) return null;
    const streams = await this.#envelopes.streams(key);
    const candidates: Candidate[] = [];
    const above = new Map<string, number>();
    let unopened = 0;
    for (const { stream, last } of streams) {
      const from = covered.get(stream) ?? 0;
      const rows = last > from ? await this.#envelopes.envelopes(stream, from) : [];
      const opened = await openAll(rows, stream, keys.epochs);
      candidates.push(...opened.candidates);
      above.set(stream, rows.length);
      unopened += opened.unopened;
    }
    return { candidates, streams, above, unopened, epochs: keys.epochs.length };
  }

  /** Everything of a case, verified from its first record on. Null when there is no such case. */
  async readCase(key: CaseKey): Promise<(LogsRead & OpenedEnvelopes) | null> {
    const opened = await this.openEnvelopes(key);
    return opened && { ...opened, ...(await this.readOpened(key, opened.candidates, new Map())) };
  }

  /** Verifies what was opened, with the keys of logs that are known already. */
  async readOpened(key: CaseKey, candidates: readonly Candidate[], known: LogKeys): Promise<LogsRead> {
    const keys = await this.#keyring.caseKeys(key);
    return readLogs(candidates, { inner: keys?.inner ?? '', keys: known });
  }

  /** Verified frames, mostly of others: sealed under one's own epoch, same stream and n. Null when there is no such case. */
  keepFrames(key: CaseKey, frames: readonly Candidate[]): Promise<number | null> {
    return this.#inTurn(key, () => this.#keepFrames(key, frames));
  }

  async #keepFrames(key: CaseKey, frames: readonly Candidate[]): Promise<number | null> {
    const epoch = (await this.#keyring.caseKeys(key))?.epochs.at(-1);
    if (epoch === undefined) return null;
    // One's own log may come back further on than it is here.
    this.#heads.delete(key);
    let batch: Uint8Array[] = [];
    let size = 0;
    for (const frame of frames) {
      const bytes = await this.#seal(key, frame, epoch);
      if (size + bytes.length > batchBytes && batch.length > 0) {
        await this.#envelopes.keep(batch);
        [batch, size] = [[], 0];
      }
      batch.push(bytes);
      size += bytes.length;
    }
    if (batch.length > 0) await this.#envelopes.keep(batch);
    if (!(await this.#envelopes.stands())) throw new DiskError('gone');
    return frames.length;
  }

  /** How far one's own logs reach: goes to the ring with the snapshots. */
  ownHeads(): { readonly key: CaseKey; readonly log: OwnLog }[] {
    return [...this.#heads].map(([key, { stream, log, seq, id }]) => ({
      key,
      log: { stream, log, n: seq, head: id },
    }));
  }
}

async function openAll(
  rows: readonly { readonly n: number; readonly bytes: Uint8Array }[],
  stream: string,
  epochs: readonly Epoch[],
): Promise<{ candidates: Candidate[]; unopened: number }> {
  const keys = new Map(epochs.map(({ id, key }) => [toHex(id), key]));
  const opened = await Promise.all(
    rows.map(async ({ n, bytes }) => {
      const envelope = envelopeOrNull(bytes);
      if (envelope === null) return null;
      const key = keys.get(toHex(envelope.epoch));
      const frame = key === undefined ? null : await openEnvelope(envelope, key);
      return frame === null ? null : { stream, n, frame };
    }),
  );
  const candidates = opened.filter((one) => one !== null);
  return { candidates, unopened: rows.length - candidates.length };
}
