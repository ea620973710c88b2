/**
 * Between a record's content (type, version, target, parts of plain JSON) and a `Statement`.
 *
 * A part is `{part, set}`; of a patch also `of`, of an amendment also `over`; `why` lies in the part `main`.
 * Which field lies in which part: `parts.ts`. A withheld part is `null` and leaves its fields out.
 */
import '#standards/zodWithoutEval.ts';
import { z } from 'zod';
import { fieldsByKind, kinds, kindVersions, type Kind, type Statement } from './entry.ts';
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
  over: anyFields,
  why: z.string().min(1).optional(),
});
const withdrawPart = z.strictObject({ part: z.literal('main'), why: z.string().min(1) });
/** Values that an amendment is written over, by field. */
const overSchema = z.record(z.string(), z.array(recordIdSchema).max(200));
/** Absent where the part that holds it is withheld. */
const whyRead = z.union([z.literal(''), wordsSchema]);
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
  return told(lifted && judged({ do: 'enter', kind, fields: lifted.fields }));
}

function readWithdrawal(target: string | null, parts: readonly unknown[]): ReadStatement {
  const read = z.array(withdrawPart).max(1).safeParse(parts);
  if (!read.success) return malformed;
  return told(judged({ do: 'withdraw', target, why: read.data[0]?.why ?? '' }));
}

function readPatch(
  type: 'complete' | 'amend',
  kind: Kind,
  target: string | null,
  parts: readonly unknown[],
  lift: (content: { fields: Loose; over: Loose }) => { fields: Loose; over: Loose } | null,
): ReadStatement {
  const read = z.array(type === 'amend' ? amendPart : completePart).safeParse(parts);
  if (!read.success || read.data.some((part) => part.of !== kind)) return malformed;
  const set = gather(read.data);
  const lifted = set && lift({ fields: set, over: gatherOver(read.data) });
  if (!lifted) return malformed;
  const said = { of: kind, target, set: lifted.fields };
  if (type === 'complete') return told(judged({ do: 'complete', ...said }));
  const why = read.data.flatMap((part) => ('why' in part && typeof part.why === 'string' ? [part.why] : []));
  return told(judged({ do: 'amend', ...said, over: lifted.over, why: why[0] ?? '' }));
}

function told(statement: Statement | null): ReadStatement {
  return statement === null ? malformed : { ok: true, statement };
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

/** A statement whose words nobody has looked at yet: out of a record, or from a caller that is to write one. */
type Unjudged =
  | { readonly do: 'enter'; readonly kind: Kind; readonly fields: Loose }
  | { readonly do: 'complete'; readonly of: Kind; readonly target: string | null; readonly set: Loose }
  | {
      readonly do: 'amend';
      readonly of: Kind;
      readonly target: string | null;
      readonly set: Loose;
      readonly over: Loose;
      readonly why: string;
    }
  | { readonly do: 'withdraw'; readonly target: string | null; readonly why: string };

/** What a statement of this version must be, whichever way it goes; null for what is none. */
function judged(said: Unjudged): Statement | null {
  if (said.do === 'enter') {
    if (kindNamed(said.kind) === null) return null;
    const fields = fieldsByKind[said.kind].safeParse(present(said.fields));
    return fields.success ? ({ do: 'enter', kind: said.kind, fields: fields.data } as Statement) : null;
  }
  const target = recordIdSchema.safeParse(said.target);
  if (!target.success) return null;
  if (said.do === 'withdraw') {
    const why = whyRead.safeParse(said.why);
    return why.success ? { do: 'withdraw', target: target.data, why: why.data } : null;
  }
  if (kindNamed(said.of) === null) return null;
  const set = fieldsByKind[said.of].safeParse(present(said.set));
  if (!set.success) return null;
  const patch = { do: said.do, of: said.of, target: target.data, set: set.data };
  if (said.do === 'complete') return patch as Statement;
  const over = overSchema.safeParse(said.over);
  const why = whyRead.safeParse(said.why);
  if (!over.success || !why.success) return null;
  // An `over` for a field that this amendment doesn't set would hide a value without giving another.
  if (Object.keys(over.data).some((field) => !Object.hasOwn(set.data, field))) return null;
  return { ...patch, over: over.data, why: why.data } as Statement;
}

/** What is undefined is not said: a patch that had it would seem to set it. */
function present(fields: Loose): Loose {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function kindNamed(name: string): Kind | null {
  return (kinds as readonly string[]).includes(name) ? (name as Kind) : null;
}

export interface WrittenStatement extends StatementContent {
  /** As it will be read back. */
  readonly statement: Statement;
}

/**
 * The content to commit to, sign and seal. Judges what it is given as reading will, so nothing is written that could not
 * be read back; words come out in NFC. Throws on a statement that is no statement: a fault of the caller.
 */
export function writeStatement(given: Statement): WrittenStatement {
  if ((given.do === 'amend' || given.do === 'withdraw') && given.why === '')
    throw new Error(`not a statement: ${given.do}, which says why`);
  const statement = judged(given);
  if (statement === null) throw new Error(`not a statement: ${given.do}`);
  return { ...contentOf(statement), statement };
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
