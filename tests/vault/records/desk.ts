import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { toHex } from '#crypto/bytes.ts';
import { labels } from '#crypto/labels.ts';
import { sealingKey } from '#crypto/seal.ts';
import { signerFromSeed } from '#crypto/sign.ts';
import type { Statement } from '#domain/entry.ts';
import { writeStatement } from '#domain/readStatement.ts';
import { canonicalBytes } from '#ledger/canonical.ts';
import { epochId } from '#ledger/epoch.ts';
import type { Header } from '#ledger/header.ts';
import { makeRecord } from '#ledger/makeRecord.ts';
import { envelopeKey } from '#ledger/sealRecord.ts';
import type { CaseKey } from '#vault/door.ts';
import { EnvelopeStore } from '#vault/envelopeStore.ts';
import { VaultIndex } from '#vault/index.ts';
import { RecordStore } from '#vault/recordStore.ts';
import type { CaseKeys, Keyring, OwnLog, RecordDraft } from '#vault/recordStore.ts';
import { Snapshots } from '#vault/snapshots.ts';
import { MemoryDisk, vaultDisk } from '../journal/memoryDisk.ts';

export const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

/** One device: its disk, its index, its keys. `start` is what a start of the program does. */
export interface Device {
  disk: MemoryDisk;
  factory: IDBFactory;
  readonly ring: Ring;
  readonly seed: Uint8Array;
}

/** A ring in memory: what the real one keeps sealed. */
export class Ring {
  readonly cases = new Map<CaseKey, CaseKeys>();
  /** Epoch keys as bytes: to prove that they are nowhere. */
  readonly roots: Uint8Array[] = [];

  async addCase(key: CaseKey, inner: string): Promise<void> {
    const root = random(32);
    this.roots.push(root);
    const epoch = { id: await epochId(bytesOf(key), root), key: await envelopeKey(root) };
    this.cases.set(key, { inner, epochs: [epoch], logs: [] });
  }

  addLog(key: CaseKey, log: OwnLog): Promise<void> {
    const keys = this.cases.get(key);
    if (keys !== undefined) this.cases.set(key, { ...keys, logs: [...keys.logs, log] });
    return Promise.resolve();
  }

  seen(key: CaseKey, log: OwnLog): void {
    const keys = this.cases.get(key);
    if (keys === undefined) return;
    const logs = keys.logs.map((old) => (old.stream === log.stream ? log : old));
    this.cases.set(key, { ...keys, logs });
  }
}

export function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

export function newCaseKey(): CaseKey {
  return toHex(random(16)) as CaseKey;
}

export async function newDevice(): Promise<Device> {
  return { disk: await vaultDisk(), factory: new IDBFactory(), ring: new Ring(), seed: random(32) };
}

export interface Running {
  readonly index: VaultIndex;
  readonly envelopes: EnvelopeStore;
  readonly records: RecordStore;
  readonly snapshots: Snapshots;
  readonly keyring: Keyring;
}

const rk = new Uint8Array(32).fill(9);

export async function start(
  device: Device,
  { continueLogs = true, reader = 'build-1' }: { continueLogs?: boolean; reader?: string } = {},
): Promise<Running> {
  const index = new VaultIndex({ indexedDB: device.factory, IDBKeyRange });
  const { disk, ring } = device;
  const envelopes = await EnvelopeStore.open({
    disk,
    namesAtStart: await disk.names(),
    index,
    random,
    standsWith: [],
  });
  const signer = await signerFromSeed(device.seed);
  const keyring: Keyring = {
    signer,
    caseKeys: (key) => Promise.resolve(ring.cases.get(key) ?? null),
    addLog: (key, log) => ring.addLog(key, log),
  };
  const records = new RecordStore({ envelopes, keyring, random, continueLogs });
  const snapshots = new Snapshots({
    index,
    records,
    reader,
    random,
    keys: {
      snapshot: await sealingKey(rk, labels.snapshot),
      summary: await sealingKey(rk, labels.summary),
    },
  });
  return { index, envelopes, records, snapshots, keyring };
}

export async function newCase(device: Device): Promise<CaseKey> {
  const key = newCaseKey();
  await device.ring.addCase(key, toHex(random(16)));
  return key;
}

export function draftOf(statement: Statement, at = '2016-10-24T10:12:00+05:00'): RecordDraft {
  const { type, version, target, parts } = writeStatement(statement);
  return { type, version, target, at, how: 'live', build: 'test', parts: parts.map(canonicalBytes) };
}

export function remark(words: string): RecordDraft {
  return draftOf({ do: 'enter', kind: 'remark', fields: { words } });
}

/** The same keys, none of the logs: a colleague who may read and write the case. */
export function withoutLogs(device: Device, key: CaseKey): Ring {
  const ring = new Ring();
  const keys = device.ring.cases.get(key);
  if (keys !== undefined) ring.cases.set(key, { ...keys, logs: [] });
  return ring;
}

/** Another record at the same place of the same log, by the same device: what must never happen, and is told. */
export async function forkOf(device: Device, key: CaseKey, header: Header): Promise<Uint8Array> {
  const { type, version, target, at, how, build, log, seq, prev } = header;
  const inner = device.ring.cases.get(key)?.inner ?? '';
  const made = await makeRecord({
    header: {
      case: inner,
      log,
      seq,
      prev,
      type,
      version,
      target,
      at,
      how,
      build,
      roster: null,
      token: null,
      attachments: [],
    },
    parts: remark('twin').parts,
    signer: await signerFromSeed(device.seed),
    random,
  });
  return made.frame;
}
