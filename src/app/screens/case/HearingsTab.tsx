import { Trans, useLingui } from '@lingui/react/macro';
import { hearingsWithGaps, type HearingGap, type InstanceHearings } from '#domain/hearingGaps.ts';
import { nextHearings, type NextHearing } from '#domain/nextHearings.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useDates } from '../../i18n/dates.ts';
import { useNav } from '../../nav.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Standing.tsx';
import { MovedAway } from '../move/MovedAway.tsx';
import { Attendances } from './Attendances.tsx';
import { HearingRow } from './HearingRow.tsx';
import { InstanceRow } from './InstanceRow.tsx';
import { NextRow } from './NextRow.tsx';
import { NotAdmitted } from './NotAdmitted.tsx';
import { useToday } from './useToday.ts';
import { withGaps } from './withGaps.ts';

/** Instance by instance, numbered; what is missing between and after is marked. */
export function HearingsTab() {
  const { t } = useLingui();
  const nav = useNav();
  const { key, state } = useOpenCase();
  const today = useToday();
  const parts = hearingsWithGaps(state, today);
  const nexts = nextHearings(state).filter(({ day }) => day === null || day >= today);
  // Without any instance it stands by itself.
  const alone = nexts.filter(({ instance }) => instance === undefined);
  return (
    <section className="stack">
      {parts.length === 0 ? (
        <Empty>
          <Trans comment="The list of hearings is empty">
            No hearing yet. “Start hearing” logs one now; an earlier one can be added from paper or memory.
          </Trans>
        </Empty>
      ) : null}
      {parts.map((part) => (
        <HearingsOf
          key={part.instance?.id ?? 'none'}
          part={part}
          next={part.instance && nexts.find(({ instance }) => instance === part.instance?.id)}
        />
      ))}
      {alone.map((next) => (
        <NextRow key="next" ahead={next} />
      ))}
      <MovedAway />
      <div className="row">
        <NotAdmitted />
        <Button onClick={() => nav.go({ at: 'hearing-form', key, id: null })}>
          {t({
            message: 'Add an earlier hearing',
            comment: 'Button: a hearing in the past, from paper or memory',
          })}
        </Button>
        <Button onClick={() => nav.go({ at: 'instance-form', key, id: null })}>
          {t({ message: 'Add an instance', comment: 'Button: the case comes to another court' })}
        </Button>
      </div>
      <Attendances />
    </section>
  );
}

function HearingsOf({ part, next }: { part: InstanceHearings; next: NextHearing | undefined }) {
  const others = part.gaps.filter(({ is }) => is === 'announced' || is === 'not-entered');
  return (
    <section className="stack-tight">
      {part.instance ? (
        <InstanceRow instance={part.instance} />
      ) : (
        <h3>
          <Trans comment="Heading above hearings that belong to no instance">Instance not said yet</Trans>
        </h3>
      )}
      <ol className="rows">
        {withGaps(part).map((line) =>
          line.is === 'hearing' ? (
            <HearingRow key={line.hearing.id} hearing={line.hearing} />
          ) : (
            <Gap key={`gap-${line.number}`}>
              <MissingNumber number={line.number} sure={line.sure} />
            </Gap>
          ),
        )}
        {others.map((gap) => (
          <Gap key={gap.is}>
            <OtherGap gap={gap} />
          </Gap>
        ))}
        {next ? (
          <li>
            <NextRow ahead={next} />
          </li>
        ) : null}
      </ol>
    </section>
  );
}

function Gap({ children }: { children: React.ReactNode }) {
  return (
    <li className="case-gap">
      <span aria-hidden="true">⚠ </span>
      {children}
    </li>
  );
}

function MissingNumber({ number, sure }: { number: number; sure: boolean }) {
  const { t } = useLingui();
  return sure
    ? t({ message: `Hearing ${number}: not logged`, comment: 'A gap in the numbers of hearings' })
    : t({
        message: `Hearing ${number}: perhaps not logged`,
        comment: 'A gap in the numbers of hearings, while another hearing has no number',
      });
}

function OtherGap({ gap }: { gap: HearingGap }) {
  const { t } = useLingui();
  const dates = useDates();
  if (gap.is === 'announced') {
    const day = dates.day(gap.day);
    return t({ message: `Announced for ${day}: not logged`, comment: 'A hearing that was announced' });
  }
  if (gap.is !== 'not-entered') return null;
  const [held, entered] = [dates.count(gap.held), dates.number(gap.entered)];
  return t({
    message: `Hearings held: ${held}. Logged here: ${entered}`,
    comment: 'An instance had more hearings than were logged',
  });
}
