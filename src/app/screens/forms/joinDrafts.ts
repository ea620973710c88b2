import { valueKey } from '#domain/item.ts';
import { joinWords } from '../../drafts/joinWords.ts';
import { readDraft, type FormDraft } from './formDraft.ts';

/** Whether a field may hold a value: two texts may be joined, two codes or dates may not. */
export type Fits = (name: string, value: unknown) => boolean;

/** Two words: no code and no date reads so. Joined texts may be too long for their field; the form says that itself. */
const ANY_TEXT = 'two words';

/**
 * Two drafts of one form as one: texts follow each other, lists grow together. Where a field holds one answer and both
 * give another, the one typed last stands, as when a person changes an answer.
 */
export function joinDrafts(kept: string, typed: string, fits: Fits): string {
  const [before, now] = [readDraft(kept), readDraft(typed)];
  if (before === null || typed === '') return before === null ? typed : kept;
  if (now === null) return kept;
  const values = Object.entries(now.values).map(([name, value]) => {
    const [old, own] = [before.values[name] ?? undefined, value ?? undefined];
    const mayJoin =
      Array.isArray(old) ||
      fits(
        name,
        joined(old, own, () => ANY_TEXT),
      );
    return [name, mayJoin ? joined(old, own, joinWords) : own];
  });
  const draft: FormDraft = {
    v: 2,
    values: { ...before.values, ...Object.fromEntries(values) },
    half: { ...before.half, ...now.half },
    unreadable: { ...before.unreadable, ...now.unreadable },
    beside: { ...before.beside, ...now.beside },
    why: joinWords(before.why, now.why),
  };
  return JSON.stringify(draft);
}

function joined(kept: unknown, typed: unknown, texts: typeof joinWords): unknown {
  if (typed === undefined || valueKey(kept) === valueKey(typed)) return kept;
  if (kept === undefined) return typed;
  if (typeof kept === 'string' && typeof typed === 'string') return texts(kept, typed);
  if (Array.isArray(kept) && Array.isArray(typed)) {
    const has = new Set(kept.map(valueKey));
    return [...kept, ...typed.filter((one) => !has.has(valueKey(one)))];
  }
  if (!isParts(kept) || !isParts(typed)) return typed;
  const names = [...new Set([...Object.keys(kept), ...Object.keys(typed)])];
  return Object.fromEntries(names.map((name) => [name, joined(kept[name], typed[name], texts)]));
}

function isParts(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
