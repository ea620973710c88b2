import { useEffect, useRef } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useLongPress } from '../../ui/useLongPress.ts';
import './CoverScreen.css';

/** Held this long on the title, or Enter held on it, brings one back. */
const HOLD_MS = 700;

/** A plain reading page. Back: a long press on its title; with a keyboard Enter held, or Shift and Enter, on the title. */
export function CoverScreen({ onBack }: { onBack(): void }) {
  const { t } = useLingui();
  const title = useRef<HTMLHeadingElement>(null);
  const enterSince = useRef<number | null>(null);
  const press = useLongPress(onBack, HOLD_MS);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <main className="cover">
      <article className="cover-text">
        <h1
          ref={title}
          tabIndex={0}
          className="cover-title"
          {...press}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            const now = performance.now();
            enterSince.current ??= now;
            if (event.shiftKey || now - enterSince.current >= HOLD_MS) onBack();
          }}
          onKeyUp={() => {
            enterSince.current = null;
          }}
        >
          {t({ message: 'How a court hearing runs', comment: 'Cover: title of a plain reading page' })}
        </h1>
        <p>
          <Trans comment="Cover: reading page">
            A hearing follows an order that is much the same everywhere. Knowing it helps to follow what
            happens in the room, whether you are a relative, a student or a visitor.
          </Trans>
        </p>
        <h2>
          <Trans comment="Cover: heading">Before it begins</Trans>
        </h2>
        <p>
          <Trans comment="Cover: reading page">
            The list of hearings usually hangs by the entrance or is on the court’s website: room, time, names
            of the parties. Come early, bring a document with your name, and switch the phone to silent.
            Everyone stands when the judge enters.
          </Trans>
        </p>
        <h2>
          <Trans comment="Cover: heading">The opening</Trans>
        </h2>
        <p>
          <Trans comment="Cover: reading page">
            The judge opens the hearing and says which case is heard. The clerk reports who has come. The
            judge checks who the accused is, names the participants, explains their rights, and asks whether
            anyone challenges the judge or another participant, and whether there are motions.
          </Trans>
        </p>
        <h2>
          <Trans comment="Cover: heading">The evidence</Trans>
        </h2>
        <p>
          <Trans comment="Cover: reading page">
            The prosecutor reads the charge and the accused says whether they understand it and what they
            answer. Then witnesses and experts are heard and documents are read. Whoever called a witness asks
            first, then the other side; the judge may ask at any time. Breaks are announced with the time of
            return.
          </Trans>
        </p>
        <h2>
          <Trans comment="Cover: heading">The closing speeches</Trans>
        </h2>
        <p>
          <Trans comment="Cover: reading page">
            The prosecutor speaks, then the victim, then the defence. Each may answer once more. The last word
            belongs to the accused, without questions and without a limit of time.
          </Trans>
        </p>
        <h2>
          <Trans comment="Cover: heading">The judgment</Trans>
        </h2>
        <p>
          <Trans comment="Cover: reading page">
            The court withdraws to decide and announces when the judgment will be read. It is read in the
            open, standing. The judge explains how and until when one may appeal, and when a copy can be had.
          </Trans>
        </p>
        <h2>
          <Trans comment="Cover: heading">In the room</Trans>
        </h2>
        <p>
          <Trans comment="Cover: reading page">
            Visitors sit in silence and do not speak to the participants. Notes may be taken in an open
            hearing. Photos and broadcasts need the judge’s permission. Anyone may leave quietly; coming back
            in, one waits for a break.
          </Trans>
        </p>
      </article>
    </main>
  );
}
