import { useLingui } from '@lingui/react/macro';
import { languageNames } from '../../../i18n/language.ts';
import { isListed, languageOptions } from '../../../i18n/labels/languages.ts';
import { Chips } from '../../../ui/Chips.tsx';
import { Field, Select } from '../../../ui/Field.tsx';

const ANOTHER = 'another';
const LONGEST = 60;

/** How a language is being said: a chip, out of the list, or typed. */
export type LanguageWay = 'usual' | 'listed' | 'typed';

interface Props {
  way: LanguageWay;
  language: string | undefined;
  onSay(way: LanguageWay, language: string | undefined): void;
}

/** Which of the ways a kept value was, or would be, said in. */
export function wayOf(language: string | undefined): LanguageWay {
  if (language === undefined || Object.hasOwn(languageNames, language)) return 'usual';
  return isListed(language) ? 'listed' : 'typed';
}

/** In which language something was said: one of the usual three, one of the region, or any other by name or code. */
export function LanguageSaidIn({ way, language, onSay }: Props) {
  const { t, i18n } = useLingui();
  const usual = Object.entries(languageNames).map(([value, label]) => ({ value, label }));
  const listed = languageOptions(i18n).filter(({ value }) => !Object.hasOwn(languageNames, value));
  return (
    <>
      <Chips
        legend={t({ message: 'Said in', comment: 'Field: language of the exact words' })}
        options={[
          ...usual,
          {
            value: ANOTHER,
            label: t({
              message: 'Another language',
              comment: 'Chip: exact words were said in none of the usual languages',
            }),
          },
        ]}
        value={way === 'usual' ? language : ANOTHER}
        onChange={(chosen) => (chosen === ANOTHER ? onSay('listed', undefined) : onSay('usual', chosen))}
      />
      {way === 'usual' ? null : (
        <Select
          label={t({ message: 'Which language', comment: 'Field: language of the exact words, from a list' })}
          value={way === 'typed' ? ANOTHER : (language ?? '')}
          onValue={(chosen) =>
            chosen === ANOTHER ? onSay('typed', undefined) : onSay('listed', chosen || undefined)
          }
          options={[
            { value: '', label: t({ message: 'not said yet', comment: 'Empty choice in a list' }) },
            ...listed,
            {
              value: ANOTHER,
              label: t({
                message: 'not in this list',
                comment: 'Last choice in a list of languages: the name is typed below',
              }),
            },
          ]}
        />
      )}
      {way === 'typed' ? (
        <Field
          label={t({
            message: 'Its name or code',
            comment: 'Field: name of a language, or its code such as kaa',
          })}
          value={language ?? ''}
          maxLength={LONGEST}
          onText={(text) => onSay('typed', text)}
        />
      ) : null}
    </>
  );
}
