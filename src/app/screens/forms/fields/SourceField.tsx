import { useLingui } from '@lingui/react/macro';
import type { Source } from '#domain/values.ts';
import { SourceIn } from '../controls/SourceIn.tsx';

interface Props {
  value: Source | undefined;
  onChange(value: Source | undefined): void;
  error?: string | null;
}

/** How the monitor knows a fact, outside a form. */
export function SourceField({ value, onChange, error = null }: Props) {
  const { t } = useLingui();
  const label = t({
    message: 'How do you know?',
    comment: 'Field: observed, heard, told, document, media',
  });
  return (
    <SourceIn
      of={{
        id: 'source',
        label,
        value,
        set: (next) => onChange(next),
        error: (part) => (part === undefined ? error : null),
        idOf: (part) => `source-${part.replaceAll('.', '-')}`,
      }}
    />
  );
}
