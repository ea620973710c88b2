/** Many accused, told apart by a number, a letter or a seat: ticked by exceptions, typed as "3, 7–9, B". */
import { valueOf, type Item } from './item.ts';
import { byItem } from './order.ts';
import type { RecordId } from './values.ts';

/** 2 before 10, A2 before A10; those without a mark last. */
export function byMark(a: Item<'person'>, b: Item<'person'>): number {
  const [markA, markB] = [valueOf(a, 'mark'), valueOf(b, 'mark')];
  if (markA === undefined || markB === undefined)
    return Number(markA === undefined) - Number(markB === undefined) || byItem(a, b);
  return compareMarks(markA, markB) || byItem(a, b);
}

/** Everybody in the group but these, in the group's order. */
export function allBut(
  group: readonly Item<'person'>[],
  exceptions: Iterable<RecordId>,
): readonly RecordId[] {
  const out = new Set(exceptions);
  return group.flatMap(({ id }) => (out.has(id) ? [] : [id]));
}

export interface TypedMarks {
  readonly persons: readonly RecordId[];
  /** What names nobody in the group, as it was typed. */
  readonly unknown: readonly string[];
}

/**
 * Marks separated by commas, semicolons or spaces; `7-9` is everybody whose mark is from 7 to 9. Small and
 * capital letters are one. A mark that two have names both.
 */
export function readMarks(group: readonly Item<'person'>[], typed: string): TypedMarks {
  const found = new Set<RecordId>();
  const unknown: string[] = [];
  const words = typed.replace(/\s*[-–—]\s*/g, '-').split(/[\s,;]+/);
  for (const word of words.filter((one) => one !== '')) {
    const named = namedBy(group, word);
    for (const { id } of named) found.add(id);
    if (named.length === 0) unknown.push(word);
  }
  return { persons: group.flatMap(({ id }) => (found.has(id) ? [id] : [])), unknown };
}

function namedBy(group: readonly Item<'person'>[], word: string): readonly Item<'person'>[] {
  const marked = group.flatMap((person) => {
    const mark = valueOf(person, 'mark');
    return mark === undefined ? [] : [{ person, mark: plain(mark) }];
  });
  const whole = marked.filter(({ mark }) => mark.replace(/[–—]/g, '-') === plain(word));
  if (whole.length > 0) return whole.map(({ person }) => person);
  const [first, last, ...more] = word.split('-').map(plain);
  if (!first || !last || more.length > 0 || compareMarks(first, last) > 0) return [];
  return marked
    .filter(({ mark }) => shapeOf(mark) === shapeOf(first) && shapeOf(mark) === shapeOf(last))
    .filter(({ mark }) => compareMarks(first, mark) <= 0 && compareMarks(mark, last) <= 0)
    .map(({ person }) => person);
}

/** A run of numbers names no letters, a run of letters no numbers: what stands beside the digits. */
function shapeOf(mark: string): string {
  return /^\p{L}$/u.test(mark) ? 'letter' : mark.replace(/\d+/g, '0');
}

function plain(mark: string): string {
  return mark.trim().normalize('NFC').toUpperCase();
}

function compareMarks(a: string, b: string): number {
  const [partsA, partsB] = [a, b].map((mark) => plain(mark).match(/\d+|\D+/g) ?? []);
  for (let at = 0; at < Math.max(partsA?.length ?? 0, partsB?.length ?? 0); at += 1) {
    const [x, y] = [partsA?.[at] ?? '', partsB?.[at] ?? ''];
    const numbers = /^\d/.test(x) && /^\d/.test(y) ? Number(x) - Number(y) : 0;
    if (numbers !== 0) return numbers;
    if (x !== y && !(/^\d/.test(x) && /^\d/.test(y))) return x < y ? -1 : 1;
  }
  return 0;
}
