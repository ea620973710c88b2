/**
 * Where one can be in the app. The browser's URL never changes and carries no id (`nav.ts`);
 * a place is remembered only in memory and in the sealed draft.
 */
import type { CaseKey } from '#vault/door.ts';

/** Parts of a case, in the order in which they are drawn; the first is where a case opens. */
export const caseTabs = [
  'log',
  'people',
  'charges',
  'hearings',
  'motions',
  'evidence',
  'outside',
  'judgment',
] as const;
export type CaseTab = (typeof caseTabs)[number];

/** Entries of a case that have a form of their own and are no place by themselves. */
export const formsOf = [
  'event',
  'detention',
  'evidence',
  'document',
  'appeal',
  'mission',
  'attendance',
  'filed-motion',
  'court-decides',
] as const;
export type FormOf = (typeof formsOf)[number];

/** What can be added after the fact. */
export type AddedKind = 'observation' | 'motion' | 'ruling' | 'remark';

export type Place =
  | { at: 'today' }
  | { at: 'cases' }
  | { at: 'review' }
  | { at: 'more' }
  | { at: 'settings' }
  | { at: 'secrets' }
  | { at: 'where' }
  | { at: 'limits' }
  | { at: 'wipe' }
  | { at: 'case'; key: CaseKey; tab: CaseTab }
  | { at: 'case-form'; key: CaseKey | null }
  | { at: 'person-form'; key: CaseKey; id: string | null }
  | { at: 'charge-form'; key: CaseKey; id: string | null }
  | { at: 'instance-form'; key: CaseKey; id: string | null }
  /** `kept`: one tap has just kept it, and the form says so. */
  | { at: 'hearing-form'; key: CaseKey; id: string | null; kept?: 'not-admitted' }
  | { at: 'judgment-form'; key: CaseKey; id: string | null }
  /** `about`: the entry a new one belongs to: whose detention, of which hearing, against which judgment. */
  | { at: 'form'; of: FormOf; key: CaseKey; id: string | null; about: string | null }
  /** `addingSince`: the way back from the form of a person leads to *Who came*; so many were known before. */
  | { at: 'live'; key: CaseKey; hearing: string; addingSince?: number }
  | { at: 'close-hearing'; key: CaseKey; hearing: string }
  | { at: 'hearing'; key: CaseKey; hearing: string }
  | { at: 'add'; key: CaseKey; hearing: string | null; is: AddedKind; motions: readonly string[] }
  | { at: 'day-note'; key: CaseKey; hearing: string }
  | { at: 'entry'; key: CaseKey; id: string }
  | { at: 'flag'; key: CaseKey; id: string }
  /** `way`: a way out that is chosen already. */
  | { at: 'out'; key: CaseKey | null; way?: 'plain' }
  | { at: 'erase'; of: CaseKey }
  /** `instance`: whose hearing is ahead; `null`: of the one that goes on. */
  | { at: 'prepare'; key: CaseKey; instance: string | null }
  /** `from`: where back leads; `null`: not chosen yet. */
  | { at: 'move'; key: CaseKey; hearing: string | null; to: CaseKey | null; from: 'live' | 'case' }
  /** `stays`: the case one prepares for, not offered. */
  | { at: 'leave'; stays: CaseKey | null }
  | { at: 'wake'; of: CaseKey }
  | { at: 'in' }
  | { at: 'copies' };

export type FormPlace = Extract<Place, { at: 'form' }>;
