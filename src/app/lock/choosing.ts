/**
 * Whether the system's own file chooser is open on the person's tap. It hides the page on a phone: then reading ends
 * after the grace of a hearing, and not at once, or no file could ever be chosen.
 */
let open = false;

export const isChoosing = (): boolean => open;

/** On the tap that opens the chooser; until a file was chosen, the chooser was closed, or the page is touched again. */
export function choosing(chooser: HTMLInputElement): void {
  open = true;
  const done = (): void => {
    open = false;
    for (const name of ['change', 'cancel']) chooser.removeEventListener(name, done);
    document.removeEventListener('pointerdown', done, true);
  };
  for (const name of ['change', 'cancel']) chooser.addEventListener(name, done);
  document.addEventListener('pointerdown', done, true);
}
