import { Trans, useLingui } from '@lingui/react/macro';
import type { ExactWords } from '#domain/values.ts';
import { tagOf } from '../../../i18n/labels/languages.ts';
import { Field } from '../../../ui/Field.tsx';
import { useTyped } from '../../../ui/useTyped.ts';
import type { Slot } from '../controls/slot.ts';
import { LanguageSaidIn, wayOf, type LanguageWay } from './LanguageSaidIn.tsx';

type Typed = { original: string; way: LanguageWay; language: string | undefined; translation: string };

/** Words as they were said, their language, and a translation. Without the original there is nothing to keep. */
export function ExactWordsField({ of }: { of: Slot<ExactWords> }) {
  const { t } = useLingui();
  const { typed, type } = useTyped<ExactWords, Typed>({
    id: of.id,
    value: of.value,
    onChange: (value) => of.set(value),
    toTyped: (value) => ({
      original: value?.original ?? '',
      way: wayOf(value?.language),
      language: value?.language,
      translation: value?.translation ?? '',
    }),
    read: ({ original, language, translation }) => ({
      value:
        original.trim() === ''
          ? undefined
          : {
              original,
              ...(language?.trim() ? { language: language.trim() } : {}),
              ...(translation ? { translation } : {}),
            },
      problem: null,
    }),
  });
  const said =
    typed.original !== '' ||
    typed.way !== 'usual' ||
    typed.language !== undefined ||
    typed.translation !== '';
  return (
    <details open={said}>
      <summary>
        <Trans comment="Folded part of a form: a quotation">Exact words · original, translation</Trans>
      </summary>
      <div className="stack">
        <Field
          kind="words"
          label={t({ message: 'As it was said', comment: 'Field: exact words in the original language' })}
          lang={tagOf(typed.language)}
          value={typed.original}
          onText={(original) => type({ ...typed, original })}
        />
        <LanguageSaidIn
          way={typed.way}
          language={typed.language}
          onSay={(way, language) => type({ ...typed, way, language })}
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
