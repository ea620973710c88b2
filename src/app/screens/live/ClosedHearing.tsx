import { Trans, useLingui } from '@lingui/react/macro';
import { caseOf, itemOf } from '#domain/casebook.ts';
import { wasEnteredUnattended } from '#domain/hearingOver.ts';
import { fieldOf, valueOf } from '#domain/item.ts';
import type { RecordId } from '#domain/values.ts';
import { withdraw } from '#domain/write.ts';
import { useDesk, useDeskView, useOpenCase } from '../../desk/useDesk.ts';
import { useDates } from '../../i18n/dates.ts';
import { labelOf } from '../../i18n/labels/labels.ts';
import { useNav } from '../../nav.ts';
import type { Place } from '../../places.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { useHearingWords } from '../case/useHearingWords.ts';
import { say } from '../forms/writing.ts';
import { REOPENED } from '../hearing/reopened.ts';

/** What stands where a hearing was logged, once it has an end: nothing more is taken as live until it is reopened. */
export function ClosedHearing({ place }: { place: Extract<Place, { at: 'live' }> }) {
  const { t, i18n } = useLingui();
  const desk = useDesk();
  const nav = useNav();
  const dates = useDates();
  const { refused } = useDeskView();
  const { key, state } = useOpenCase();
  const hearingWords = useHearingWords(state);
  const theCase = caseOf(state);
  const hearing = itemOf(state, 'hearing', place.hearing as RecordId);
  const end = hearing && fieldOf(hearing, 'end');
  if (!hearing || !end) return null;

  const said = [...end.now, ...end.before];
  // An end the hearing was entered with is no answer of its own that could be taken back.
  const wasLive = hearing.first.how === 'live' && !wasEnteredUnattended(hearing);
  const mayReopen = wasLive && said.every(({ by }) => by !== 'enter');
  const ended = dates.moment(end.now[0].value);
  return (
    <Screen
      title={hearingWords(hearing, 'without-day')}
      over={theCase && valueOf(theCase, 'code')}
      onBack={nav.back}
      bar={false}
      action={
        <Button look="primary" wide onClick={() => nav.replace({ at: 'hearing', key, hearing: hearing.id })}>
          {t({ message: 'Read the log', comment: 'Button: opens the log of the hearing' })}
        </Button>
      }
    >
      {refused ? <Notice kind="failed" live title={labelOf(i18n, 'refusal', refused.because)} /> : null}
      <Notice
        kind="told"
        title={t({
          message: 'This hearing is closed',
          comment: 'In place of the live screen: it has an end',
        })}
        action={
          mayReopen ? (
            <Button
              onClick={() =>
                void say(
                  desk,
                  [...new Set(said.map((one) => one.said.record))].map((id) => withdraw(id, REOPENED)),
                )
              }
            >
              {t({
                message: 'Reopen',
                comment: 'Button: takes back the end, the hearing is logged live again',
              })}
            </Button>
          ) : undefined
        }
      >
        <p>
          <Trans comment="A day and a time follow: when the hearing ended">Ended: {ended}</Trans>
        </p>
        <p>
          <Trans comment="What to do with a closed hearing">
            Nothing is logged as live here. What you remember or have on paper can be added to its log.
          </Trans>
        </p>
      </Notice>
    </Screen>
  );
}
