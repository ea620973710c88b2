import { useEffect, useRef, type ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import { BottomBar } from './BottomBar.tsx';
import { Button } from './Button.tsx';
import { useShell } from './shellContext.ts';
import { unbrokenDots } from './unbrokenDots.tsx';
import './Screen.css';

interface Props {
  title: ReactNode;
  /** A line above the title: which case, which hearing. */
  over?: ReactNode;
  /** At the end of the title's line: a state in words. */
  mark?: ReactNode;
  /** Where back leads; without it there is no back button. */
  onBack?: (() => void) | undefined;
  /** Small things at the end of the header. */
  headerEnd?: ReactNode;
  /** The one primary action, fixed in the lower third. */
  action?: ReactNode;
  /** Overrides the shell's promise level; `null` hides it. */
  promise?: ReactNode;
  bar?: boolean | undefined;
  /** False where a field takes the focus itself. */
  focusTitle?: boolean | undefined;
  children: ReactNode;
}

/** Frame of a screen: Cover top left, title with the focus on entry, scrolling middle, action and bar below. */
export function Screen(props: Props) {
  const { title, over, mark, onBack, headerEnd, action, promise, bar, focusTitle = true, children } = props;
  const { t } = useLingui();
  const shell = useShell();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which React would take for a clean-up.
    window.scrollTo(0, 0);
    if (focusTitle) heading.current?.focus({ preventScroll: true });
  }, [focusTitle]);
  const told = promise === undefined ? shell.promise : promise;
  const showBar = shell.bar && bar !== false;
  return (
    <div className="screen">
      <header className="screen-head">
        <div className="screen-head-row">
          <CoverButton />
          {onBack ? (
            <Button look="quiet" className="screen-back" onClick={onBack}>
              <span aria-hidden="true">‹ </span>
              {t({ message: 'Back', comment: 'Button: to the screen one came from' })}
            </Button>
          ) : null}
          <div className="screen-head-end">{headerEnd}</div>
        </div>
      </header>
      <main className="screen-main" id="main">
        <div className="screen-title">
          {over ? <p className="label-line">{over}</p> : null}
          <h1 ref={heading} tabIndex={-1} className={isLong(title) ? 'screen-title-long' : undefined}>
            {unbrokenDots(title)}
          </h1>
          {mark ? <p className="screen-mark">{mark}</p> : null}
        </div>
        {children}
      </main>
      {action || told || showBar ? (
        <footer className="screen-foot no-print">
          {told || action ? (
            <div className="screen-foot-in">
              {told ? <div className="screen-promise">{told}</div> : null}
              {action}
            </div>
          ) : null}
          {showBar ? <BottomBar /> : null}
        </footer>
      ) : null}
    </div>
  );
}

/** An entry's own words as a title would fill the screen in the size of titles. */
const isLong = (title: ReactNode): boolean => typeof title === 'string' && title.length > 60;

/** Top left on every screen. The mark is drawn, the word is always there. */
export function CoverButton() {
  const { t } = useLingui();
  const { cover } = useShell();
  return (
    <button
      type="button"
      className="cover-button"
      onClick={cover}
      title={t({ message: 'Cover: Esc twice', comment: 'Help text of the Cover button' })}
    >
      <span className="cover-mark" aria-hidden="true" />
      {t({ message: 'Cover', comment: 'Button: show a plain reading page instead of the app, at once' })}
    </button>
  );
}
