/** What is typed in a form and not kept yet, as its draft holds it: only what differs from what the form began with. */
import { z } from 'zod';
import { valueKey } from '#domain/item.ts';
import { parsed, type Values } from './entryValues.ts';

const texts = z.record(z.string(), z.string());
const values = z.record(z.string(), z.unknown());

const besidesSchema = z.strictObject({
  /** By the id of a control: what stands in it and is no value. */
  half: z.record(z.string(), z.strictObject({ means: z.string(), typed: z.unknown() })),
  /** By path: what was typed cannot be read. */
  unreadable: texts,
  /** Asked in the form, and no field of its entry. */
  beside: values,
  why: z.string(),
});
/** All but the values of the fields. */
export type Besides = z.infer<typeof besidesSchema>;

/** `null`: the field was emptied. */
const draftSchema = besidesSchema.extend({ v: z.literal(2), values });
export type FormDraft = z.infer<typeof draftSchema>;

export const NO_BESIDES: Besides = { half: {}, unreadable: {}, beside: {}, why: '' };

/** '' when nothing differs and nothing else was typed. */
export function draftText(first: Values, now: Values, besides: Besides): string {
  const names = [...new Set([...Object.keys(first), ...Object.keys(now)])];
  const differs = names.filter((name) => valueKey(first[name]) !== valueKey(now[name]));
  const draft: FormDraft = {
    v: 2,
    values: Object.fromEntries(differs.map((name) => [name, now[name] ?? null])),
    ...besides,
  };
  const blank = Object.values(draft).every(
    (part) => part === 2 || part === '' || (typeof part === 'object' && Object.keys(part).length === 0),
  );
  return blank ? '' : JSON.stringify(draft);
}

/** Null: not a draft; '' is an empty one. One of an earlier build holds values by name alone. */
export function readDraft(text: string): FormDraft | null {
  if (text === '') return { v: 2, values: {}, ...NO_BESIDES };
  const json = parsed(text);
  const read = draftSchema.safeParse(json);
  if (read.success) return read.data;
  const old = values.safeParse(json);
  return old.success ? { v: 2, values: old.data, ...NO_BESIDES } : null;
}
