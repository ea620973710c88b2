import { Trans } from '@lingui/react/macro';
import type { Language } from '#vault/door.ts';
import { languageNames } from '../../i18n/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';

const languages: readonly Language[] = ['kk', 'ru', 'en'];

// The space before a dot does not break: no line begins with it.
const TITLE = 'Тіл\u00a0· Язык\u00a0· Language';

/** The first question; each language in itself. */
export function LanguageChoice({ onChosen }: { onChosen(language: Language): void }) {
  return (
    <Screen title={<span translate="no">{TITLE}</span>}>
      <div className="stack-tight">
        {languages.map((language) => (
          <Button key={language} look="capture" wide lang={language} onClick={() => onChosen(language)}>
            {languageNames[language]}
          </Button>
        ))}
      </div>
      <p className="quiet small">
        <Trans comment="Under the choice of language; can be changed later">You can change it later.</Trans>
      </p>
    </Screen>
  );
}
