/** What Unlock needs rarely is loaded only then. */
import { lazy } from 'react';

export const ForgotPassphrase = lazy(async () => ({
  default: (await import('./ForgotPassphrase.tsx')).ForgotPassphrase,
}));
export const WipeScreen = lazy(async () => ({ default: (await import('../more/WipePage.tsx')).WipePage }));
