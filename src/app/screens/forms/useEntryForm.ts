import { useState } from 'react';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, type Resolver } from 'react-hook-form';
import { z } from 'zod';
import { useLingui } from '@lingui/react/macro';
import { fieldsByKind, type FieldName, type Fields, type Kind } from '#domain/entry.ts';
import { valueKey, type Item } from '#domain/item.ts';
import { useToday } from '../case/useToday.ts';
import type { FormProblem } from '../../ui/ErrorSummary.tsx';
import { fieldLabel, type AnyField } from '../hearing/fieldLabels.ts';
import type { HalfTyped } from '../../ui/halfTyped.ts';
import type { AskedDoubt } from './controls/slot.ts';
import { doubtsIn, type Doubt } from './doubts.ts';
import { valuesOf, filled, stays, pathOf, idFor, type Values } from './entryValues.ts';
import { saysNothing } from './saysNothing.ts';
import { useDoubtQuestions } from './useDoubtQuestions.ts';
import { useFormDraft, type CameBack } from './useFormDraft.ts';
import { useGoneParts } from './useGoneParts.ts';
import { useTooLong } from './useTooLong.ts';

export interface EntryForm<K extends Kind> {
  value<Name extends FieldName<K>>(name: Name): Fields<K>[Name] | undefined;
  set<Name extends FieldName<K>>(
    name: Name,
    value: Fields<K>[Name] | undefined,
    problem?: string | null,
    /**
     * Path of the part of the value that was touched, where it has parts: each may be unreadable by itself. Without
     * it the whole is new, and what could not be read in any part of it is nobody's problem any more.
     */
    part?: string,
  ): void;
  /** Said beside the field or its part, the same as above the form; only after one tried to keep it. */
  error(name: FieldName<K>, part?: string): string | null;
  /** Asked beside the field before it is kept: it can hardly be so. */
  doubt(name: FieldName<K>): AskedDoubt | null;
  /** DOM id of the control of the field or its part. */
  idOf(name: FieldName<K>, part?: string): string;
  readonly problems: readonly FormProblem[];
  /** How often one tried to keep it and could not for them. */
  readonly refused: number;
  /** Something that was said is being changed: a reason is asked. */
  readonly needsWhy: boolean;
  readonly why: string;
  setWhy(why: string): void;
  readonly whyError: string | null;
  /** DOM id of the control of the reason. */
  readonly whyId: string;
  readonly busy: boolean;
  /** One tried to keep a new entry in which nothing was said. */
  readonly nothingYet: boolean;
  readonly cameBack: CameBack;
  readonly halfTyped: HalfTyped;
  /** Changes when the form is filled as a whole: its controls are then drawn anew. */
  readonly round: number;
  /** What is asked in the form and is no field of its entry. */
  readonly beside: Readonly<Record<string, unknown>>;
  setBeside(name: string, value: unknown): void;
  /** Checks, then hands over the fields; false from `keep` = refused, what was typed stays. A new entry needs a word. */
  submit(
    keep: (fields: Fields<K>, why: string) => Promise<boolean>,
    /** Something was said elsewhere that belongs to it. */
    more?: boolean,
  ): Promise<void>;
}

/** What was to be kept when something in it was doubted, and the fields that are right as they are. */
interface Asked<K extends Kind> {
  readonly keep: Parameters<EntryForm<K>['submit']>[0];
  readonly more: boolean;
  readonly sure: readonly string[];
}

interface Setting<K extends Kind> {
  readonly kind: K;
  readonly item?: Item<K> | undefined;
  /** What a new entry begins with. */
  readonly start?: Fields<K> | undefined;
  /** Where its draft belongs. */
  readonly draftPlace: string;
  /** Doubts nobody could settle here: never asked. */
  readonly unasked?: readonly Doubt[] | undefined;
}

/**
 * A form over the domain's own schema of a kind of entry. What is typed is never thrown away: not by an error,
 * not by a refusal, not by leaving (it comes back as a draft).
 */
export function useEntryForm<K extends Kind>({
  kind,
  item,
  start,
  draftPlace,
  unasked = [],
}: Setting<K>): EntryForm<K> {
  const { t, i18n } = useLingui();
  const today = useToday();
  const before: Values = item ? valuesOf(item) : {};
  const first: Values = { ...start, ...before };
  const form = useForm<Values>({
    defaultValues: first,
    // The schema of a kind gives that kind's fields; the form itself handles them by name only.
    resolver: zodResolver(fieldsByKind[kind] as unknown as z.ZodType<Values, Values>) as Resolver<Values>,
  });
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState(0);
  const [blank, setBlank] = useState(false);
  const [busy, setBusy] = useState(false);
  const draft = useFormDraft({
    place: draftPlace,
    first,
    values: form.getValues,
    put: (name, value) => form.setValue(name, value),
    fits: (name, value) => fieldsByKind[kind].safeParse({ [name]: value }).success,
  });
  const { unreadable, why, beside } = draft.besides;
  const tooLong = useTooLong(kind);
  useGoneParts(
    Object.fromEntries(Object.keys(unreadable).map((path) => [path, idFor(kind, path)])),
    (paths) =>
      draft.save(({ unreadable: before }) => ({
        unreadable: Object.fromEntries(Object.entries(before).filter(([path]) => !paths.includes(path))),
      })),
  );
  const question = useDoubtQuestions();
  /** One tried to keep it, and was asked. */
  const [asked, setAsked] = useState<Asked<K> | null>(null);

  const values = form.watch();
  const { errors } = form.formState;
  const emptied = Object.keys(before).filter((name) => values[name] === undefined);
  const changed = Object.keys(before).filter(
    (name) => item && values[name] !== undefined && !stays(item, name, values[name]),
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
      const long = tooLong(name, label, values);
      if (long !== null) return long;
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

  const doubts = (sure: readonly string[]) =>
    doubtsIn(kind, form.getValues(), today).filter(
      ({ field, doubt, by }) =>
        !unasked.includes(doubt) &&
        !sure.includes(field) &&
        by.some((name) => valueKey(form.getValues(name)) !== valueKey(before[name])),
    );
  const submit = async ({ keep, more, sure }: Asked<K>): Promise<void> => {
    setTried(true);
    setAsked(null);
    const readable = (await form.trigger()) && Object.keys(unreadable).length === 0;
    if (!readable || emptied.length > 0 || (needsWhy && why.trim() === '')) {
      setRefused((times) => times + 1);
      return;
    }
    const said = more || Object.keys(beside).length > 0;
    if (!item && !said && saysNothing(kind, filled(form.getValues(), before), first)) {
      setBlank(true);
      return;
    }
    if (doubts(sure).length > 0) {
      setAsked({ keep, more, sure });
      return;
    }
    setBusy(true);
    const kept = await keep(filled(form.getValues(), before) as Fields<K>, why.trim());
    setBusy(false);
    if (kept) draft.clear();
  };

  return {
    value: (name) => values[name] as Fields<K>[typeof name] | undefined,
    set(name, value, problem = null, part = '') {
      const path = pathOf(name, part);
      const whole: string = name;
      setBlank(false);
      setAsked(null);
      form.setValue(whole, value, { shouldValidate: tried });
      draft.save(
        ({ unreadable: before }) => {
          const others = Object.entries(before).filter(([at]) => at !== path && !at.startsWith(`${path}.`));
          return {
            unreadable: Object.fromEntries(problem === null ? others : [...others, [path, problem]]),
          };
        },
        { ...form.getValues(), [name]: value },
      );
    },
    error: (name, part = '') => textOf(pathOf(name, part)),
    doubt(name) {
      const one = asked && doubts(asked.sure).find(({ field }) => field === name);
      if (!one) return null;
      const again = { ...asked, sure: [...asked.sure, one.field] };
      return { text: question(one.doubt), keepSo: () => void submit(again) };
    },
    idOf: (name, part = '') => idFor(kind, pathOf(name, part)),
    problems,
    refused,
    needsWhy,
    why,
    setWhy(text) {
      setAsked(null);
      draft.save(() => ({ why: text }));
    },
    whyError,
    whyId: idFor(kind, 'why'),
    busy,
    nothingYet: blank,
    cameBack: draft.cameBack,
    halfTyped: draft.halfTyped,
    round: draft.round,
    beside,
    setBeside(name, value) {
      setBlank(false);
      setAsked(null);
      draft.save((before) => {
        const { [name]: _, ...others } = before.beside;
        return { beside: value === undefined ? others : { ...others, [name]: value } };
      });
    },
    submit: (keep, more = false) => submit({ keep, more, sure: [] }),
  };
}
