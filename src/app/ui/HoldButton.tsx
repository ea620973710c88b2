import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from './Button.tsx';
import { announce } from './LiveRegion.tsx';

interface Props {
  children: ReactNode;
  onDone(): void;
  /** How long a finger holds, in seconds. */
  hold?: number | undefined;
  /** The countdown for keyboards and switches, in seconds. */
  countdown?: number | undefined;
}

/** For what cannot be undone: hold, or press once and let the countdown run; Stop ends it. */
export function HoldButton({ children, onDone, hold = 3, countdown = 10 }: Props) {
  const { t } = useLingui();
  const [left, setLeft] = useState<number | null>(null);
  const [by, setBy] = useState<'finger' | 'key'>('finger');
  const ticking = useRef<ReturnType<typeof setInterval> | undefined>(undefined);
  const stop = () => {
    clearInterval(ticking.current);
    setLeft(null);
  };
  const start = (seconds: number, way: 'finger' | 'key') => {
    clearInterval(ticking.current);
    setBy(way);
    setLeft(seconds);
    let rest = seconds;
    ticking.current = setInterval(() => {
      rest -= 1;
      if (rest > 0) return setLeft(rest);
      stop();
      onDone();
    }, 1000);
  };
  useEffect(() => () => clearInterval(ticking.current), []);
  useEffect(() => {
    if (left !== null) announce(String(left));
  }, [left]);
  const running = left !== null;
  return (
    <div className="stack-tight">
      <Button
        look="danger"
        wide
        onPointerDown={(event) => {
          if (event.button === 0) start(hold, 'finger');
        }}
        onPointerUp={() => by === 'finger' && stop()}
        onPointerLeave={() => by === 'finger' && stop()}
        onPointerCancel={() => by === 'finger' && stop()}
        onContextMenu={(event) => event.preventDefault()}
        onClick={(event) => {
          // A click without a pointer comes from a key or a switch.
          if (event.detail === 0 && !running) start(countdown, 'key');
        }}
      >
        {children}
        {running ? ` · ${left}` : ''}
      </Button>
      {running && by === 'key' ? (
        <Button look="primary" wide autoFocus onClick={stop}>
          {t({ message: 'Stop', comment: 'Button: end the countdown, nothing is wiped' })}
        </Button>
      ) : (
        <p className="quiet small">
          <Trans comment="How a button works that cannot be undone">
            <Plural value={hold} one="Hold for # second." other="Hold for # seconds." />
          </Trans>{' '}
          <span className="unseen seen-with-mouse">
            <Trans comment="How a button works that cannot be undone; Stop is another button">
              <Plural
                value={countdown}
                one="With a keyboard: press once, # second counts down, Stop ends it."
                other="With a keyboard: press once, # seconds count down, Stop ends it."
              />
            </Trans>
          </span>
        </p>
      )}
    </div>
  );
}
