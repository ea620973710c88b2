import { useLingui } from '@lingui/react/macro';
import type { Source } from '#domain/values.ts';
import { optionsOf } from '../../../i18n/labels/labels.ts';
import { Chips } from '../../../ui/Chips.tsx';
import { Field } from '../../../ui/Field.tsx';

interface Props {
  value: Source | undefined;
  onChange(value: Source | undefined): void;
  error?: string | null;
}

/** How the monitor knows a fact, and from whom. */
export function SourceField({ value, onChange, error }: Props) {
  const { t, i18n } = useLingui();
  const named = value && value.how !== 'observed';
  return (
    <div className="stack-tight">
      <Chips
        legend={t({ message: 'How do you know?', comment: 'Field: observed, heard, told, document, media' })}
        options={optionsOf(i18n, 'source')}
        value={value?.how}
        error={error}
        onChange={(how) => onChange(how && { how, ...(value?.who ? { who: value.who } : {}) })}
      />
      {named ? (
        <Field
          label={t({ message: 'From whom, or which document', comment: 'Field: who told it, which paper' })}
          optional
          value={value.who ?? ''}
          onText={(who) => onChange({ how: value.how, ...(who ? { who } : {}) })}
        />
      ) : null}
    </div>
  );
}
