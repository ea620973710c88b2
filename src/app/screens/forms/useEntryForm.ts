import { useEffect, useRef, useState } from 'react';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, type Resolver } from 'react-hook-form';
import { z } from 'zod';
import { useLingui } from '@lingui/react/macro';
import { fieldsByKind, type FieldName, type Fields, type Kind } from '#domain/entry.ts';
import { fieldNames, valueKey, valueOf, type Item } from '#domain/item.ts';
import type { FormProblem } from '../../ui/ErrorSummary.tsx';
import { fieldLabels, type AnyField } from '../hearing/fieldLabels.ts';
import { useDraft } from '../live/useDraft.ts';

type Values = Record<string, unknown>;

export interface EntryForm<K extends Kind> {
  value<Name extends FieldName<K>>(name: Name): Fields<K>[Name] | undefined;
  set<Name extends FieldName<K>>(
    name: Name,
    value: Fields<K>[Name] | undefined,
    problem?: string | null,
  ): void;
  /** Said beside the field, the same as above the form; only after one tried to keep it. */
  error(name: FieldName<K>): string | null;
  /** DOM id of the field's control. */
  idOf(name: FieldName<K>): string;
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
    (name) => values[name] !== undefined && valueKey(values[name]) !== valueKey(before[name]),
  );
  const needsWhy = changed.length > 0;
  const whyMissing = tried && needsWhy && why.trim() === '';

  const labelled = (name: string, text: string): FormProblem => ({ field: idFor(kind, name), text });
  const textOf = (name: string): string | null => {
    if (!tried) return null;
    if (unreadable[name]) return unreadable[name];
    const label = i18n._(fieldLabels[name as AnyField]);
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
    set(name, value, problem = null) {
      const { [name]: _, ...others } = unreadable;
      setUnreadable(problem === null ? others : { ...others, [name]: problem });
      const path: string = name;
      form.setValue(path, value, { shouldValidate: tried });
      draft.setText(JSON.stringify({ ...form.getValues(), [name]: value }));
    },
    error: textOf,
    idOf: (name) => idFor(kind, name),
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

function valuesOf<K extends Kind>(item: Item<K>): Values {
  return Object.fromEntries(fieldNames(item).map((name) => [name, valueOf(item, name)]));
}

/** Without what was never said: blanks, and lists nobody put anything into. */
function filled(values: Values, before: Values): Values {
  const said = ([name, value]: [string, unknown]) =>
    value !== undefined && !(Array.isArray(value) && value.length === 0 && before[name] === undefined);
  return Object.fromEntries(Object.entries(values).filter(said));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function idFor(kind: Kind, name: string): string {
  return `${kind}-${name}`;
}
