/** The words of a day note in one language, and how its lines are put together. */
import { correctionsOf } from '#domain/corrections.ts';
import { clockOf, dayOf } from '#domain/courtTime.ts';
import type { FieldName, Fields, Kind } from '#domain/entry.ts';
import type { FoldState } from '#domain/fold.ts';
import { conflictOf, valueOf, type AnyItem, type Item } from '#domain/item.ts';
import type { ExactWords } from '#domain/values.ts';
import type { ExportLabels } from './labels.ts';
import type { ValueWords } from './plainWords.ts';

type Hearing = Fields<'hearing'>;
type PartsOf<Name extends keyof Hearing> = keyof Exclude<Hearing[Name], undefined>;

/** Conditions of a hearing that have a line of their own. */
type Condition =
  | 'type'
  | 'part'
  | 'late'
  | 'mode'
  | 'access'
  | 'link'
  | 'openness'
  | 'came'
  | 'dock'
  | 'language'
  | 'interpreter'
  | 'recordKept'
  | 'breaks'
  | 'clockAhead'
  | 'source';

/** Names of the fields and of what stands inside them. */
export interface ConditionNames {
  readonly fields: Readonly<Record<Condition, string>>;
  readonly access: Readonly<Record<Exclude<PartsOf<'access'>, 'admitted' | 'words'>, string>>;
  readonly link: Readonly<Record<PartsOf<'link'>, string>>;
  readonly openness: Readonly<Record<Exclude<PartsOf<'openness'>, 'is'>, string>>;
  readonly interpreter: Readonly<Record<PartsOf<'interpreter'>, string>>;
  readonly recordKept: Readonly<Record<'by', string>>;
  readonly dock: Readonly<Record<'restraints', string>>;
}

export interface MotionNames {
  readonly howMany: string;
  readonly against: string;
  readonly complainsOf: string;
  readonly repeats: string;
  readonly filedOn: string;
}

export interface JudgmentNames {
  readonly reasonsOn: string;
  readonly appealTold: string;
  readonly copyGiven: string;
}

export interface PenaltyNames {
  readonly perYear: string;
  readonly suspended: string;
}

/** Names of the fields of an item of evidence that have no word of their own. */
export interface EvidenceNames {
  readonly date: string;
  readonly document: string;
  readonly orderedBy: string;
  readonly author: string;
  readonly shown: string;
  readonly read: string;
  readonly objectedBy: string;
}

/** Every word of the page, in one language. */
export interface DayNoteWords extends ValueWords {
  readonly title: string;
  readonly case: string;
  readonly court: string;
  readonly hearing: string;
  readonly date: string;
  readonly room: string;
  readonly announced: string;
  readonly start: string;
  readonly end: string;
  readonly conditions: string;
  readonly conditionNames: ConditionNames;
  /** After the name of a condition: entries of the log say it. */
  readonly fromLog: string;
  readonly log: string;
  readonly noEntries: string;
  readonly motions: string;
  readonly noMotions: string;
  readonly motionNames: MotionNames;
  readonly open: string;
  readonly by: string;
  readonly reasons: string;
  readonly sameJudge: string;
  readonly evidence: string;
  readonly evidenceNames: EvidenceNames;
  readonly judgment: string;
  readonly judgmentNames: JudgmentNames;
  readonly penaltyNames: PenaltyNames;
  readonly next: string;
  readonly howRecorded: string;
  /** Before how many entries were recorded in which way. */
  readonly entries: string;
  readonly limits: string;
  /** `10:38 (noted 10:51)`: the second half. */
  readonly noted: (when: string) => string;
  /** When a value of an entry was last replaced, and whether on another phone than that of the entry. */
  readonly corrected: (when: string, elsewhere: boolean) => string;
  readonly timeNotKnown: string;
  readonly timeNotSaid: string;
  /** Two versions of one field. */
  readonly versions: (all: readonly string[]) => string;
  readonly setAside: (n: number) => string;
  /** The last line: that these are observations, and where evaluation is. */
  readonly factsOnly: string;
  readonly notSaid: string;
  /** A source, with the name as it was typed. */
  readonly toldBy: (who: string) => string;
  readonly exact: (words: ExactWords) => string;
}

export interface DayNote {
  readonly state: FoldState;
  readonly hearing: Item<'hearing'>;
  readonly words: DayNoteWords;
  readonly labels: ExportLabels;
  /** Records of the case that could not be read. */
  readonly setAside: number;
}

/** A field in words; of two versions both; '' when blank. */
export function said<K extends Kind, Name extends FieldName<K>>(
  { words }: DayNote,
  item: Item<K>,
  field: Name,
  show: (value: Exclude<Fields<K>[Name], undefined>) => string,
): string {
  const versions = conflictOf(item, field);
  if (versions.length > 0) return words.versions(versions.map(({ value }) => show(value)));
  const value = valueOf(item, field);
  return value === undefined ? '' : show(value);
}

/** In brackets behind what does not stand as it was recorded; '' of what does. */
export function correctedOf({ words }: DayNote, item: AnyItem): string {
  const last = correctionsOf(item).at(-1)?.said;
  if (last === undefined) return '';
  const [day, clock] = [dayOf(last.at), clockOf(last.at)];
  const when = day === dayOf(item.first.at) ? clock : `${words.day(day)} ${clock}`;
  return ` (${words.corrected(when, last.device !== item.first.device)})`;
}

/** A name and its value; a question takes its answer without a colon. */
export function line(label: string, text: string): string {
  if (text === '') return '';
  return label.endsWith('?') ? `${label} ${text}` : `${label}: ${text}`;
}

export function heading(text: string): string {
  return `${text}\n${'-'.repeat(text.length)}`;
}

export function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
