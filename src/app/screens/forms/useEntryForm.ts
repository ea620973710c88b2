import { useEffect, useRef, useState } from 'react';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, type Resolver } from 'react-hook-form';
import { z } from 'zod';
import { useLingui } from '@lingui/react/macro';
import { fieldsByKind, type FieldName, type Fields, type Kind } from '#domain/entry.ts';
import type { Item } from '#domain/item.ts';
import type { FormProblem } from '../../ui/ErrorSummary.tsx';
import { fieldLabel, type AnyField } from '../hearing/fieldLabels.ts';
import { valuesOf, filled, parsed, stays, pathOf, idFor, type Values } from './entryValues.ts';
import { useDraft } from '../live/useDraft.ts';

export interface EntryForm<K extends Kind> {
  value<Name extends FieldName<K>>(name: Name): Fields<K>[Name] | undefined;
  set<Name extends FieldName<K>>(
    name: Name,
    value: Fields<K>[Name] | undefined,
    problem?: string | null,
    /** Path of the part of the value that was touched, where it has parts: each may be unreadable by itself. */
    part?: string,
  ): void;
  /** Said beside the field or its part, the same as above the form; only after one tried to keep it. */
  error(name: FieldName<K>, part?: string): string | null;
  /** DOM id of the control of the field or its part. */
  idOf(name: FieldName<K>, part?: string): string;
  readonly problems: readonly FormProblem[];
  /** Something that was said is being changed: a reason is asked. */
  readonly needsWhy: boolean;
  readonly why: string;
  setWhy(why: string): void;
  readonly whyError: string | null;
  readonly busy: boolean;
  /** Checks, then hands over the fields; false from `keep` = refused, what was typed stays. */
  submit(keep: (fields: Fields<K>, why: string) => Promise<boolean>): Promise<void>;
}

interface Setting<K extends Kind> {
  readonly kind: K;
  readonly item?: Item<K> | undefined;
  /** What a new entry begins with. */
  readonly start?: Fields<K> | undefined;
  /** Where its draft belongs. */
  readonly draftPlace: string;
}

/**
 * A form over the domain's own schema of a kind of entry. What is typed is never thrown away: not by an error,
 * not by a refusal, not by leaving (it comes back as a draft).
 */
export function useEntryForm<K extends Kind>({ kind, item, start, draftPlace }: Setting<K>): EntryForm<K> {
  const { t, i18n } = useLingui();
  const before: Values = item ? valuesOf(item) : {};
  const form = useForm<Values>({
    defaultValues: { ...start, ...before },
    // The schema of a kind gives that kind's fields; the form itself handles them by name only.
    resolver: zodResolver(fieldsByKind[kind] as unknown as z.ZodType<Values, Values>) as Resolver<Values>,
  });
  const [unreadable, setUnreadable] = useState<Readonly<Record<string, string>>>({});
  const [tried, setTried] = useState(false);
  const [why, setWhy] = useState('');
  const [busy, setBusy] = useState(false);
  const draft = useDraft(draftPlace);
  const restored = useRef(false);

  useEffect(() => {
    if (restored.current || draft.text === '') return;
    restored.current = true;
    const read = z.record(z.string(), z.unknown()).safeParse(parsed(draft.text));
    if (read.success) for (const [name, value] of Object.entries(read.data)) form.setValue(name, value);
  }, [draft.text, form]);

  const values = form.watch();
  const { errors } = form.formState;
  const emptied = Object.keys(before).filter((name) => values[name] === undefined);
  const changed = Object.keys(before).filter(
    (name) => values[name] !== undefined && !stays(kind, name, before[name], values[name]),
  );
  const needsWhy = changed.length > 0;
  const whyMissing = tried && needsWhy && why.trim() === '';

  const labelled = (name: string, text: string): FormProblem => ({ field: idFor(kind, name), text });
  const textOf = (path: string): string | null => {
    if (!tried) return null;
    if (unreadable[path]) return unreadable[path];
    const name = path.split('.')[0] ?? path;
    if (name !== path) return null;
    const label = i18n._(fieldLabel(kind, name as AnyField));
    if (emptied.includes(name)) {
      return t({
        message: `${label}: what was said stays. Write what is right, or choose “Not known”.`,
        comment:
          'Error in a form: a value that was kept before was emptied; the name of the field comes first',
      });
    }
    if (errors[name]) {
      return t({
        message: `${label}: this cannot be kept as it is.`,
        comment: 'Error in a form: the name of the field comes first',
      });
    }
    return null;
  };
  const whyError = whyMissing
    ? t({ message: 'Say why it is changed.', comment: 'Error: an amendment needs a reason' })
    : null;
  const names = [...new Set([...Object.keys(unreadable), ...emptied, ...Object.keys(errors)])];
  const problems = names.flatMap((name) => {
    const text = textOf(name);
    return text === null ? [] : [labelled(name, text)];
  });
  if (whyError) problems.push(labelled('why', whyError));

  return {
    value: (name) => values[name] as Fields<K>[typeof name] | undefined,
    set(name, value, problem = null, part = '') {
      const path = pathOf(name, part);
      setUnreadable((before) => {
        const others = Object.entries(before).filter(([at]) => at !== path && !at.startsWith(`${path}.`));
        return Object.fromEntries(problem === null ? others : [...others, [path, problem]]);
      });
      const whole: string = name;
      form.setValue(whole, value, { shouldValidate: tried });
      draft.setText(JSON.stringify({ ...form.getValues(), [name]: value }));
    },
    error: (name, part = '') => textOf(pathOf(name, part)),
    idOf: (name, part = '') => idFor(kind, pathOf(name, part)),
    problems,
    needsWhy,
    why,
    setWhy,
    whyError,
    busy,
    async submit(keep) {
      setTried(true);
      const readable = (await form.trigger()) && Object.keys(unreadable).length === 0;
      if (!readable || emptied.length > 0 || (needsWhy && why.trim() === '')) return;
      setBusy(true);
      const kept = await keep(filled(form.getValues(), before) as Fields<K>, why.trim());
      setBusy(false);
      if (kept) draft.clear();
    },
  };
}
