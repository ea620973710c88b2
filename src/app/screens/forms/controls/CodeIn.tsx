/** Answers from a closed list, with the words of a set of labels. */
import { useLingui } from '@lingui/react/macro';
import type { YesNo } from '#domain/values.ts';
import { labelOf, optionsOf, type CodeOf, type LabelSet } from '../../../i18n/labels/labels.ts';
import { Chips, ChipsMany } from '../../../ui/Chips.tsx';
import { Select } from '../../../ui/Field.tsx';
import type { Asked } from './TextIn.tsx';

type ListedSet = Exclude<LabelSet, 'role'>;

interface OneProps<S extends ListedSet> extends Asked<CodeOf<S>> {
  from: S;
  /** Where the title of the page asks already. */
  hideLegend?: boolean | undefined;
}

/** One of a few, as chips. */
export function OneIn<S extends ListedSet>({ of, from, hideLegend, optional, hint }: OneProps<S>) {
  const { i18n } = useLingui();
  return (
    <Chips
      legend={of.label}
      hideLegend={hideLegend}
      optional={optional}
      hint={hint}
      error={of.error()}
      options={optionsOf(i18n, from)}
      value={of.value}
      onChange={(value) => of.set(value)}
    />
  );
}

/** One of many, as a list that opens. */
export function PickIn<S extends ListedSet>({ of, from, optional, hint }: Omit<OneProps<S>, 'hideLegend'>) {
  const { t, i18n } = useLingui();
  return (
    <Select
      id={of.id}
      label={of.label}
      optional={optional}
      hint={hint}
      error={of.error()}
      value={of.value ?? ''}
      onValue={(value) => of.set((value || undefined) as CodeOf<S> | undefined)}
      options={[
        { value: '', label: t({ message: 'not said yet', comment: 'Empty choice in a list' }) },
        ...optionsOf(i18n, from),
      ]}
    />
  );
}

export function YesNoIn(asked: Asked<YesNo>) {
  return <OneIn {...asked} from="yesNo" />;
}

interface ManyProps<S extends LabelSet> extends Asked<CodeOf<S>[]> {
  from: S;
  /** In the order they are drawn. */
  codes: readonly CodeOf<S>[];
  /** Where the word depends on more than the code: an accused is called by the stage. */
  words?: ((code: CodeOf<S>) => string) | undefined;
}

/** Any number of codes. */
export function ManyIn<S extends LabelSet>({ of, from, codes, words, optional, hint }: ManyProps<S>) {
  const { i18n } = useLingui();
  return (
    <ChipsMany
      legend={of.label}
      optional={optional}
      hint={hint}
      error={of.error()}
      options={codes.map((value) => ({ value, label: words?.(value) ?? labelOf(i18n, from, value) }))}
      value={of.value ?? []}
      onChange={(value) => of.set(value)}
    />
  );
}
