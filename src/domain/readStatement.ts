/**
 * Between a record's content (type, version, target, parts of plain JSON) and a `Statement`.
 *
 * A part is `{part, set}`; of a patch also `of`, of an amendment also `over`; `why` lies in the part `main`.
 * Which field lies in which part: `parts.ts`. A withheld part is `null` and leaves its fields out.
 */
import '#standards/zodWithoutEval.ts';
import { z } from 'zod';
import { fieldsByKind, kinds, kindVersions, type Fields, type Kind, type Statement } from './entry.ts';
import { partNames, partOf, pick, type Loose } from './parts.ts';
import { steps, upgrade, type Steps } from './upgrade.ts';
import { recordIdSchema, wordsSchema, type RecordId } from './values.ts';

/** What the header and the parts of a record say about an entry; the ledger carries it without knowing. */
export interface StatementContent {
  readonly type: string;
  readonly version: number;
  readonly target: RecordId | null;
  readonly parts: readonly unknown[];
}

export type ReadStatement =
  | { readonly ok: true; readonly statement: Statement }
  | { readonly ok: false; readonly because: 'unknown-kind' | 'newer-version' | 'malformed' };

/** Version of the shape of a withdrawal, which has no kind of its own. */
const withdrawVersion = 1;

const anyFields = z.record(z.string(), z.unknown());
const partBase = { part: z.enum(partNames), set: anyFields };
const enterPart = z.strictObject(partBase);
const completePart = z.strictObject({ ...partBase, of: z.string() });
const amendPart = z.strictObject({
  ...partBase,
  of: z.string(),
  over: z.record(z.string(), z.array(recordIdSchema).max(200)),
  why: wordsSchema.optional(),
});
const withdrawPart = z.strictObject({ part: z.literal('main'), why: wordsSchema });
/** Enough to know the kind before the rest, which a newer version may have changed. */
const kindOnly = z.looseObject({ of: z.string() });

const malformed: ReadStatement = { ok: false, because: 'malformed' };
const newerVersion: ReadStatement = { ok: false, because: 'newer-version' };
const unknownKind: ReadStatement = { ok: false, because: 'unknown-kind' };

/** Never throws: what cannot be read is set aside by its reason. */
export function readStatement(
  content: {
    readonly type: string;
    readonly version: number;
    readonly target: string | null | undefined;
    readonly parts: readonly unknown[];
  },
  table: Steps = steps,
  versions: Readonly<Record<Kind, number>> = kindVersions,
): ReadStatement {
  const { type, version } = content;
  if (!Number.isSafeInteger(version) || version < 1) return malformed;
  const parts = content.parts.filter((part) => part !== null && part !== undefined);
  const target = content.target ?? null;

  if (type === 'withdraw') {
    if (version > withdrawVersion) return newerVersion;
    return readWithdrawal(target, parts);
  }
  if (type === 'complete' || type === 'amend') {
    const known = kindOnly.safeParse(parts[0]);
    if (!known.success) return malformed;
    const kind = kindNamed(known.data.of);
    if (kind === null) return unknownKind;
    if (version > versions[kind]) return newerVersion;
    return readPatch(type, kind, target, parts, (lift) =>
      upgrade(kind, lift, version, versions[kind], table),
    );
  }
  const kind = kindNamed(type);
  if (kind === null) return unknownKind;
  if (version > versions[kind]) return newerVersion;
  const read = z.array(enterPart).safeParse(parts);
  if (target !== null || !read.success) return malformed;
  const set = gather(read.data);
  const lifted = set && upgrade(kind, { fields: set, over: {} }, version, versions[kind], table);
  const fields = lifted && parseFields(kind, lifted.fields);
  if (!fields) return malformed;
  return { ok: true, statement: { do: 'enter', kind, fields } as Statement };
}

function readWithdrawal(target: string | null, parts: readonly unknown[]): ReadStatement {
  const to = recordIdSchema.safeParse(target);
  const read = z.array(withdrawPart).max(1).safeParse(parts);
  if (!to.success || !read.success) return malformed;
  return { ok: true, statement: { do: 'withdraw', target: to.data, why: read.data[0]?.why ?? '' } };
}

function readPatch(
  type: 'complete' | 'amend',
  kind: Kind,
  target: string | null,
  parts: readonly unknown[],
  lift: (content: { fields: Loose; over: Loose }) => { fields: Loose; over: Loose } | null,
): ReadStatement {
  const to = recordIdSchema.safeParse(target);
  const read = z.array(type === 'amend' ? amendPart : completePart).safeParse(parts);
  if (!to.success || !read.success) return malformed;
  if (read.data.some((part) => part.of !== kind)) return malformed;
  const set = gather(read.data);
  const lifted = set && lift({ fields: set, over: gatherOver(read.data) });
  const fields = lifted && parseFields(kind, lifted.fields);
  if (!lifted || !fields) return malformed;
  if (type === 'complete')
    return { ok: true, statement: { do: 'complete', of: kind, target: to.data, set: fields } as Statement };
  // An `over` for a field that this amendment doesn't set would hide a value without giving another.
  if (Object.keys(lifted.over).some((field) => !Object.hasOwn(fields, field))) return malformed;
  const why = read.data
    .map((part) => ('why' in part ? part.why : undefined))
    .find((words) => words !== undefined);
  return {
    ok: true,
    statement: {
      do: 'amend',
      of: kind,
      target: to.data,
      set: fields,
      over: lifted.over,
      why: why ?? '',
    } as Statement,
  };
}

/** All parts' fields together; `null` if two parts claim one field. */
function gather(parts: readonly { readonly set: Loose }[]): Loose | null {
  const all = parts.flatMap((part) => Object.entries(part.set));
  const set = Object.fromEntries(all);
  return Object.keys(set).length === all.length ? set : null;
}

function gatherOver(parts: readonly object[]): Loose {
  return Object.fromEntries(
    parts.flatMap((part) => ('over' in part ? Object.entries(part.over as Loose) : [])),
  );
}

function parseFields(kind: Kind, fields: Loose): Fields | null {
  const read = fieldsByKind[kind].safeParse(fields);
  return read.success ? read.data : null;
}

function kindNamed(name: string): Kind | null {
  return (kinds as readonly string[]).includes(name) ? (name as Kind) : null;
}

export interface WrittenStatement extends StatementContent {
  /** As it will be read back. */
  readonly statement: Statement;
}

/**
 * The content to commit to, sign and seal. Parses what it is given, so nothing is written that could not
 * be read back; words come out in NFC. Throws on a statement that is no statement: a fault of the caller.
 */
export function writeStatement(statement: Statement): WrittenStatement {
  if (statement.do === 'amend' && statement.why === '') throw new Error('an amendment says why');
  const content = contentOf(statement);
  const back = readStatement(content);
  if (!back.ok) throw new Error(`not a statement: ${statement.do}, ${back.because}`);
  return { ...contentOf(back.statement), statement: back.statement };
}

function contentOf(statement: Statement): StatementContent {
  switch (statement.do) {
    case 'enter':
      return {
        type: statement.kind,
        version: kindVersions[statement.kind],
        target: null,
        parts: partNames
          .map((part) => ({ part, set: pick(statement.kind, statement.fields, part) }))
          .filter(isNeeded),
      };
    case 'complete':
      return {
        type: 'complete',
        version: kindVersions[statement.of],
        target: statement.target,
        parts: partNames
          .map((part) => ({ part, of: statement.of, set: pick(statement.of, statement.set, part) }))
          .filter(isNeeded),
      };
    case 'amend':
      return {
        type: 'amend',
        version: kindVersions[statement.of],
        target: statement.target,
        parts: partNames
          .map((part) => ({
            part,
            of: statement.of,
            set: pick(statement.of, statement.set, part),
            over: Object.fromEntries(
              Object.entries(statement.over).filter(([field]) => partOf(statement.of, field) === part),
            ),
            ...(part === 'main' && statement.why !== '' ? { why: statement.why } : {}),
          }))
          .filter(isNeeded),
      };
    case 'withdraw':
      return {
        type: 'withdraw',
        version: withdrawVersion,
        target: statement.target,
        parts: [{ part: 'main', why: statement.why }],
      };
  }
}

/** `main` always lies there, so that a record has at least one part; the others only with something in them. */
function isNeeded(part: { readonly part: string; readonly set: Loose }): boolean {
  return part.part === 'main' || Object.keys(part.set).length > 0;
}
