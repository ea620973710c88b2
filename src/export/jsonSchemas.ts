/**
 * The shape of the JSON files, from the domain's own schemas; `schema/*.json` are made from this and a test
 * holds them equal. Facts and evaluation are two files with two schemas.
 */
import '#standards/zodWithoutEval.ts';
import { z } from 'zod';
import { evaluationKinds, fieldsByKind, kinds, type Kind } from '#domain/entry.ts';
import { saidSchema } from '#domain/said.ts';
import {
  attachedFileSchema,
  daySchema,
  clockSchema,
  howRecordedSchema,
  recordIdSchema,
  wordsSchema,
} from '#domain/values.ts';
import { languageSchema } from '#standards/schema.ts';
import { exportVersion } from './exported.ts';

const said = {
  log: z.string().regex(/^[0-9a-f]{32}$/),
  seq: z.int().min(1),
  /** Claimed local time with offset. */
  recordedAt: z.iso.datetime({ offset: true, precision: 0 }),
  howRecorded: howRecordedSchema,
};

/** Of a change left out where it makes no claim. */
const change = { ...said, howRecorded: howRecordedSchema.optional() };

/** Every value of a field that was ever given more than one. */
const version = z.strictObject({
  field: z.string(),
  stands: z.enum(['now', 'replaced']),
  value: z.unknown(),
  saidIn: recordIdSchema,
  saidBy: z.enum(['enter', 'complete', 'amend']),
  ...change,
  why: z.string(),
});

const withdrawal = z.strictObject({ reason: z.string(), saidIn: recordIdSchema, ...change });

const lawSchema = z.strictObject({
  instrument: z.string(),
  citation: z.string(),
  binds: z.boolean(),
  marks: z.array(z.enum(['check-edition', 'later-than-facts', 'date-not-known'])),
});

const labelsSchema = z.record(z.string(), z.record(z.string(), z.string()));

/** What a reader may work out too, but should not have to. */
const derivedByKind: Partial<Record<Kind, z.ZodRawShape>> = {
  motion: {
    state: z.enum(['open', 'ruled']),
    chain: z.array(recordIdSchema),
    rulings: z.array(recordIdSchema),
  },
  hearing: {
    /** What the log says where the hearing's own fields are silent. */
    notedInLog: z.strictObject({
      came: z.array(
        z.strictObject({ person: recordIdSchema, is: z.literal('present'), saidIn: recordIdSchema }),
      ),
      breaks: z.array(
        z.strictObject({
          from: clockSchema.optional(),
          to: clockSchema.optional(),
          words: wordsSchema.optional(),
          saidIn: recordIdSchema,
        }),
      ),
    }),
  },
  detention: {
    days: z
      .strictObject({
        min: z.int().min(0),
        max: z.int().min(0).nullable(),
        about: z.boolean(),
        soFar: z.boolean(),
        endNotRecorded: z.literal(true).optional(),
      })
      .nullable(),
  },
  'possible-violation': {
    state: z.enum(['flagged', 'sent']),
    lacks: z.array(z.enum(['words', 'source', 'entries', 'type'])),
    factsOn: z
      .strictObject({
        /** Null: as early, or as late, as one likes; `about`: the days are no bounds. */
        first: daySchema.nullable(),
        last: daySchema.nullable(),
        about: z.boolean(),
        by: z.enum(['said', 'hearing', 'entries']),
        from: z.array(recordIdSchema),
      })
      .nullable(),
    law: z.array(lawSchema),
  },
};

/** What of a file leaves the phone: which it is and what is said of it, never what opens it. */
const sharedFile = attachedFileSchema.pick({
  commitment: true,
  length: true,
  type: true,
  credit: true,
  shows: true,
  showsWords: true,
});

/** Where an entry that was moved here, or a change of it, was first said: without the number of the phone. */
const movedFrom = z.strictObject({ value: saidSchema.omit({ device: true }) });

function sharedFields(kind: Kind): z.ZodObject {
  if (kind === 'case') return fieldsByKind.case;
  const moved = { moved: z.array(movedFrom).optional() };
  if (kind !== 'document') return fieldsByKind[kind].extend(moved);
  return fieldsByKind.document.extend({ ...moved, files: z.array(sharedFile).optional() });
}

/** `fields` holds what one value stands for; a field in `conflicts` has all its values in `versions`. */
function entrySchema(kind: Kind, more: z.ZodRawShape) {
  return z.strictObject({
    record: recordIdSchema,
    kind: z.literal(kind),
    ...said,
    fields: sharedFields(kind),
    conflicts: z.array(z.string()),
    versions: z.array(version),
    ...more,
  });
}

function anyOf(wanted: readonly Kind[], more: (kind: Kind) => z.ZodRawShape) {
  const [first, ...rest] = wanted.map((kind) => entrySchema(kind, more(kind)));
  if (first === undefined) throw new Error('a file of no kinds');
  return z.discriminatedUnion('kind', [first, ...rest]);
}

function fileSchema<Format extends string>(format: Format, wanted: readonly Kind[]) {
  return z.strictObject({
    format: z.literal(format),
    version: z.literal(exportVersion),
    caseCode: z.string(),
    language: languageSchema,
    madeAt: z.iso.datetime({ offset: true, precision: 0 }),
    recordsSetAside: z.int().min(0),
    statementsWaiting: z.int().min(0),
    statementsNotApplied: z.int().min(0),
    labels: labelsSchema,
    entries: z.array(anyOf(wanted, (kind) => derivedByKind[kind] ?? {})),
    withdrawn: z.array(anyOf(wanted, () => ({ withdrawals: z.array(withdrawal).min(1) }))),
  });
}

export const factsFileSchema = fileSchema(
  'watching-brief-facts',
  kinds.filter((kind) => !evaluationKinds.has(kind)),
);
export const evaluationFileSchema = fileSchema(
  'watching-brief-evaluation',
  kinds.filter((kind) => evaluationKinds.has(kind)),
);

/** JSON Schema 2020-12 for other programs. */
export function jsonSchemaOf(schema: z.ZodType, title: string): object {
  return {
    ...z.toJSONSchema(schema, { target: 'draft-2020-12', reused: 'ref' }),
    title,
    $comment: 'SPDX-License-Identifier: Apache-2.0',
  };
}
