import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

/** `npm run translations` collects into a folder of its own and compares. */
const folder = process.env['WB_CATALOGUES'] ?? '<rootDir>/src/app/i18n/locales';

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'ru', 'kk'],
  catalogs: [{ path: `${folder}/{locale}`, include: ['<rootDir>/src/app'] }],
  format: formatter({ lineNumbers: false }),
});
