/** Theme and text size as attributes of `<html>`; the stylesheets do the rest. */
import type { Settings, Theme } from '#vault/door.ts';

const darkWished = () => matchMedia('(prefers-color-scheme: dark)');
let chosen: Theme = 'system';

/** `system` follows the phone, also when it changes later. */
export function wearTheme(theme: Theme): void {
  chosen = theme;
  show();
}

/** Follows the phone's own theme until the returned function is called. */
export function followSystem(): () => void {
  const wished = darkWished();
  wished.addEventListener('change', show);
  return () => wished.removeEventListener('change', show);
}

export function wearText(size: Settings['textSize']): void {
  document.documentElement.dataset.text = String(size);
}

function show(): void {
  const theme = chosen === 'system' ? (darkWished().matches ? 'dark' : 'light') : chosen;
  document.documentElement.dataset.theme = theme;
}
