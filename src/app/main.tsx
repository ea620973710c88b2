/** The page's first lines: language and theme as they were, then the shell. */
import { createRoot } from 'react-dom/client';
import { I18nProvider } from '@lingui/react';
import { i18n } from '@lingui/core';
import { compose } from './compose.ts';
import { guessLanguage, speak } from './i18n/language.ts';
import { Shell } from './Shell.tsx';
import { wearTheme } from './theme/face.ts';

const parts = await compose();
wearTheme(parts.look.face.theme);
await speak(parts.look.face.language ?? guessLanguage(navigator.languages));

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');
createRoot(root).render(
  <I18nProvider i18n={i18n}>
    <Shell parts={parts} />
  </I18nProvider>,
);
// In development every file is fresh from the server: nothing may be kept aside.
if (!import.meta.env.DEV) void parts.updates.start();
