import { useLingui } from '@lingui/react/macro';
import type { Text } from '#domain/values.ts';
import { Chips } from './Chips.tsx';
import { Field } from './Field.tsx';
import { Group } from './Group.tsx';
import { useTyped, type ApproxProps } from './useTyped.ts';

interface Props extends ApproxProps<Text> {
  /** Several lines. */
  long?: boolean | undefined;
  lang?: string | undefined;
}

/** Words, or "not known". Empty is blank: not asked yet. */
export function TextOrNotKnown({ label, hint, optional, id, value, onChange, error, long, lang }: Props) {
  const { t } = useLingui();
  const { typed, type } = useTyped<Text, { text: string; notKnown: boolean }>({
    id,
    value,
    onChange,
    toTyped: (given) => ({
      text: given?.is === 'text' ? given.text : '',
      notKnown: given?.is === 'not-known',
    }),
    read: ({ text, notKnown }) => ({
      value: notKnown ? { is: 'not-known' } : text.trim() ? { is: 'text', text } : undefined,
      problem: null,
    }),
  });
  return (
    <Group label={label} optional={optional} hint={hint} error={error}>
      {typed.notKnown ? null : (
        <Field
          kind={long ? 'words' : 'text'}
          id={id}
          label={label}
          hideLabel
          lang={lang}
          value={typed.text}
          onText={(text) => type({ ...typed, text })}
        />
      )}
      <Chips<'not-known'>
        legend={label}
        hideLegend
        value={typed.notKnown ? 'not-known' : undefined}
        onChange={(chosen) => type({ ...typed, notKnown: chosen !== undefined })}
        options={[
          {
            value: 'not-known',
            label: t({ message: 'Not known', comment: 'Chip: asked, and nobody could say' }),
          },
        ]}
      />
    </Group>
  );
}
