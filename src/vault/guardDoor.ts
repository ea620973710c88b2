/**
 * The border of the worker: every call from the page is parsed before it reaches the vault.
 * Only the names in this table can be called at all.
 */
import { z } from 'zod';
import { howRecordedSchema } from '#domain/values.ts';
import type { Statement } from '#domain/entry.ts';
import type { CaseKey, WorkerDoor } from './door.ts';

const caseKey = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .transform((key) => key as CaseKey);
const recordId = z.string().regex(/^[0-9a-f]{64}$/);
const secret = z.string().max(1_024);
/** What is to open something. None that was ever set is longer, so a longer one is answered as a wrong one is, not thrown. */
const opening = z.string().transform((typed) => typed.slice(0, 1_024));
const bytes = z.instanceof(Uint8Array);
/** A sealed copy, as it was chosen: read where it lies. */
const file = z.instanceof(Blob);
/** Claimed local time with offset. */
const when = z.strictObject({
  at: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/),
  how: howRecordedSchema,
});
/** What a statement says is parsed by the domain when it is written. */
const statements = z
  .array(z.custom<Statement>((value) => typeof value === 'object' && value !== null && 'do' in value))
  .min(1)
  .max(1_000);
const draft = z.strictObject({ place: z.string().max(500), text: z.string().max(100_000) });
const fileId = z.string().regex(/^[0-9a-f]{32}$/);
const fileAsked = z
  .strictObject({
    length: z.int().min(1).max(4_294_967_296),
    type: z.string().regex(/^[a-z]+\/[a-z0-9.+-]{1,80}$/),
    previewOf: fileId.optional(),
  })
  .transform(({ previewOf, ...rest }) => ({ ...rest, ...(previewOf === undefined ? {} : { previewOf }) }));
const byte = z.int().min(0);
const codeKind = z.enum(['digits', 'words']);

const argumentsOf = {
  look: z.tuple([]),
  watch: z.tuple([z.custom<Parameters<WorkerDoor['watch']>[0]>((value) => typeof value === 'function')]),
  setFace: z.tuple([
    z.strictObject({
      language: z.enum(['en', 'ru', 'kk']).nullable(),
      theme: z.enum(['system', 'light', 'dark', 'dim']),
    }),
  ]),
  takeOver: z.tuple([]),
  proposePassphrase: z.tuple([codeKind]),
  proposeRecoveryCode: z.tuple([codeKind]),
  isStrongEnough: z.tuple([secret]),
  create: z.tuple([secret]),
  unlock: z.tuple([opening]),
  unlockWithRecovery: z.tuple([opening, secret]),
  checkBackup: z.tuple([file, opening]),
  restore: z.tuple([file, opening, secret]),
  wipe: z.tuple([]),
  state: z.tuple([]),
  saveSettings: z.tuple([
    z.strictObject({
      idleMinutes: z.int().min(1).max(15),
      hearingGraceSeconds: z.int().min(0).max(300),
      textSize: z.union([z.literal(18), z.literal(20), z.literal(22), z.literal(24)]),
      caseNames: z.enum(['codes', 'titles']),
      zone: z.string().max(64).nullable(),
      country: z.string().regex(/^[A-Z]{2}$/),
    }),
  ]),
  setRecoveryCode: z.tuple([secret]),
  changePassphrase: z.tuple([secret]),
  setPin: z.tuple([secret]),
  tryPin: z.tuple([opening]),
  softLock: z.tuple([]),
  hardLock: z.tuple([draft.nullable()]),
  eraseCases: z.tuple([z.array(caseKey).min(1)]),
  summaries: z.tuple([]),
  openCase: z.tuple([caseKey]),
  closeCase: z.tuple([caseKey]),
  createCase: z.tuple([statements, when]),
  append: z.tuple([caseKey, statements, when]),
  saveDraft: z.tuple([draft]),
  drafts: z.tuple([]),
  setOpenHearing: z.tuple([z.strictObject({ key: caseKey, id: recordId }).nullable()]),
  asleep: z.tuple([]),
  beforeSleep: z.tuple([z.array(caseKey)]),
  sleepCases: z.tuple([
    z.array(z.strictObject({ key: caseKey, code: z.string().trim().min(1).max(24) })).min(1),
    z.boolean(),
  ]),
  wake: z.tuple([file, opening, z.array(caseKey).min(1)]),
  knowCopy: z.tuple([file]),
  attachBegin: z.tuple([caseKey, fileAsked]),
  attachChunk: z.tuple([fileId, bytes]),
  attachEnd: z.tuple([fileId]),
  attachCancel: z.tuple([fileId]),
  unrecordedFiles: z.tuple([caseKey]),
  readAttachment: z.tuple([caseKey, fileId, byte, byte]),
  copies: z.tuple([]),
  caseFile: z.tuple([z.array(caseKey).min(1), secret.min(1)]),
  backup: z.tuple([]),
  takeIn: z.tuple([file, opening]),
  storage: z.tuple([]),
  health: z.tuple([]),
} satisfies Record<keyof WorkerDoor, z.ZodType>;

/** The same door, with every argument parsed; an argument out of shape throws before the vault sees it. */
export function guardDoor(vault: WorkerDoor): WorkerDoor {
  const guarded: Record<string, (...given: unknown[]) => Promise<unknown>> = {};
  for (const [name, schema] of Object.entries(argumentsOf)) {
    const call = vault[name as keyof WorkerDoor].bind(vault) as (...args: unknown[]) => Promise<unknown>;
    guarded[name] = async (...given) => call(...(schema.parse(given) as unknown[]));
  }
  return guarded as unknown as WorkerDoor;
}
