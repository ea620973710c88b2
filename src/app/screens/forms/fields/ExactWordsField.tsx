import { Trans, useLingui } from '@lingui/react/macro';
import type { ExactWords } from '#domain/values.ts';
import { languageNames } from '../../../i18n/language.ts';
import { Chips } from '../../../ui/Chips.tsx';
import { Field } from '../../../ui/Field.tsx';
import { useTyped } from '../../../ui/useTyped.ts';
import type { Slot } from '../controls/slot.ts';

type Typed = { original: string; language: string | undefined; translation: string };

/** Words as they were said, their language, and a translation. Without the original there is nothing to keep. */
export function ExactWordsField({ of }: { of: Slot<ExactWords> }) {
  const { t } = useLingui();
  const { typed, type } = useTyped<ExactWords, Typed>({
    id: of.id,
    value: of.value,
    onChange: (value) => of.set(value),
    toTyped: (value) => ({
      original: value?.original ?? '',
      language: value?.language,
      translation: value?.translation ?? '',
    }),
    read: ({ original, language, translation }) => ({
      value:
        original.trim() === ''
          ? undefined
          : { original, ...(language ? { language } : {}), ...(translation ? { translation } : {}) },
      problem: null,
    }),
  });
  const said = typed.original !== '' || typed.language !== undefined || typed.translation !== '';
  return (
    <details open={said}>
      <summary>
        <Trans comment="Folded part of a form: a quotation">Exact words · original, translation</Trans>
      </summary>
      <div className="stack">
        <Field
          kind="words"
          label={t({ message: 'As it was said', comment: 'Field: exact words in the original language' })}
          lang={typed.language}
          value={typed.original}
          onText={(original) => type({ ...typed, original })}
        />
        <Chips
          legend={t({ message: 'Said in', comment: 'Field: language of the exact words' })}
          options={Object.entries(languageNames).map(([code, label]) => ({ value: code, label }))}
          value={typed.language}
          onChange={(language) => type({ ...typed, language })}
        />
        <Field
          kind="words"
          label={t({ message: 'Translation', comment: 'Field: translation of the exact words' })}
          optional
          value={typed.translation}
          onText={(translation) => type({ ...typed, translation })}
        />
      </div>
    </details>
  );
}
