import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'ru', 'kk'],
  catalogs: [{ path: '<rootDir>/src/app/i18n/locales/{locale}', include: ['<rootDir>/src/app'] }],
  format: formatter({ lineNumbers: false }),
});
