import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ExactWords } from '#domain/values.ts';
import { languageNames } from '../../../i18n/language.ts';
import { Chips } from '../../../ui/Chips.tsx';
import { Field } from '../../../ui/Field.tsx';

interface Props {
  value: ExactWords | undefined;
  onChange(value: ExactWords | undefined): void;
}

/** Words as they were said, their language, and a translation. Without the original there is nothing to keep. */
export function ExactWordsField({ value, onChange }: Props) {
  const { t } = useLingui();
  const [typed, setTyped] = useState({
    original: value?.original ?? '',
    language: value?.language,
    translation: value?.translation ?? '',
  });
  const change = (next: typeof typed) => {
    setTyped(next);
    const { original, language, translation } = next;
    onChange(
      original === ''
        ? undefined
        : { original, ...(language ? { language } : {}), ...(translation ? { translation } : {}) },
    );
  };
  return (
    <details open={value !== undefined}>
      <summary>
        <Trans comment="Folded part of a form: a quotation">Exact words · original, translation</Trans>
      </summary>
      <div className="stack">
        <Field
          kind="words"
          label={t({ message: 'As it was said', comment: 'Field: exact words in the original language' })}
          lang={typed.language}
          value={typed.original}
          onText={(original) => change({ ...typed, original })}
        />
        <Chips
          legend={t({ message: 'Said in', comment: 'Field: language of the exact words' })}
          options={Object.entries(languageNames).map(([code, label]) => ({ value: code, label }))}
          value={typed.language}
          onChange={(language) => change({ ...typed, language })}
        />
        <Field
          kind="words"
          label={t({ message: 'Translation', comment: 'Field: translation of the exact words' })}
          optional
          value={typed.translation}
          onText={(translation) => change({ ...typed, translation })}
        />
      </div>
    </details>
  );
}
