import { useState, type FC } from 'react';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { valueOf } from '#domain/item.ts';
import type { Language } from '#standards/schema.ts';
import { taxonomy, violationTypes } from '#standards/taxonomy.ts';
import { useDates } from '../../i18n/dates.ts';
import { useNav } from '../../nav.ts';
import type { Place } from '../../places.ts';
import { useSettings } from '../../settingsContext.ts';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { RowButton } from '../../ui/RowButton.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Empty, Loading } from '../../ui/Standing.tsx';
import { useHearingWords } from '../case/useHearingWords.ts';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { caseName } from '../today/caseName.ts';
import { useAllFlags, type FlagRow } from './useAllFlags.ts';
import './review.css';

type View = 'new' | 'sent' | 'by-right' | 'by-hearing';

/** Possible violations of all cases: what is new, what was sent; by right or by hearing. */
export const ReviewScreen: FC<{ place: Extract<Place, { at: 'review' }> }> = () => {
  const { t, i18n } = useLingui();
  const nav = useNav();
  const dates = useDates();
  const hearingWords = useHearingWords(null);
  const words = useEntryWords();
  const { settings } = useSettings();
  const [chosen, choose] = useState<View | null>(null);
  const { rows, left, closed } = useAllFlags();
  const n = (state: 'flagged' | 'sent') => rows.filter(({ flag }) => flag.state === state).length;
  /** What was chosen; before, the first part that holds something. */
  const view = chosen ?? (n('flagged') === 0 && n('sent') > 0 ? 'sent' : 'new');
  const counted = (label: string, of: number) => (of === 0 ? label : `${label} (${dates.number(of)})`);
  const language = i18n.locale as Language;

  const rightOf = ({ flag }: FlagRow): string => {
    const type = violationTypes.get(valueOf(flag.item, 'type') ?? '');
    const group = taxonomy.groups.find(({ id }) => id === type?.group);
    return (
      group?.[language] ??
      t({ message: 'Type not chosen yet', comment: 'Heading above flags without a type' })
    );
  };
  const hearingOf = ({ summary, hearing, state }: FlagRow): string =>
    words.listed([
      caseName(summary, settings.caseNames),
      hearing && hearingWords(hearing, 'with-day', state),
    ]);
  const shown = rows.filter(({ flag }) => {
    if (view === 'new') return flag.state === 'flagged';
    return view === 'sent' ? flag.state === 'sent' : true;
  });
  const groups = new Map<string, FlagRow[]>();
  for (const row of shown) {
    const heading = view === 'by-right' ? rightOf(row) : view === 'by-hearing' ? hearingOf(row) : '';
    groups.set(heading, [...(groups.get(heading) ?? []), row]);
  }
  const next = rows.find(({ flag }) => flag.state === 'flagged');

  return (
    <Screen
      title={t({ message: 'Review', comment: 'Bottom bar: possible violations to work on' })}
      action={
        next ? (
          <Button
            look="primary"
            wide
            onClick={() => nav.go({ at: 'flag', key: next.key, id: next.flag.item.id })}
          >
            {t({ message: 'Next', comment: 'Button: the next possible violation that was not sent yet' })}
          </Button>
        ) : null
      }
    >
      <Chips<View>
        legend={t({
          message: 'Show',
          comment: 'Chips: which possible violations are listed, and in which order',
        })}
        hideLegend
        options={[
          {
            value: 'new',
            label: counted(
              t({ message: 'New', comment: 'Possible violations not sent to review yet' }),
              n('flagged'),
            ),
          },
          {
            value: 'sent',
            label: counted(t({ message: 'Sent', comment: 'Possible violations sent to review' }), n('sent')),
          },
          {
            value: 'by-right',
            label: t({ message: 'By right', comment: 'Possible violations grouped by right' }),
          },
          {
            value: 'by-hearing',
            label: t({ message: 'By hearing', comment: 'Possible violations grouped by hearing' }),
          },
        ]}
        value={view}
        onChange={(value) => choose(value ?? view)}
      />
      {left > 0 ? (
        <Loading>
          <Trans comment="Cases are being read one after another">Reading the cases…</Trans>
        </Loading>
      ) : null}
      {left === 0 && shown.length === 0 ? (
        <Empty>
          {view === 'new' ? (
            <Trans comment="No possible violation waits to be sent">
              Nothing waits here. A possible violation is flagged from an entry or a ruling.
            </Trans>
          ) : (
            <Trans comment="The list of possible violations is empty">No possible violation here yet.</Trans>
          )}
        </Empty>
      ) : null}
      {closed > 0 ? (
        <p className="quiet">
          {t({
            message: plural(closed, {
              one: '# case did not open and is not in this list.',
              other: '# cases did not open and are not in this list.',
            }),
            comment: 'Cases asleep or gone',
          })}
        </p>
      ) : null}
      {[...groups].map(([heading, some]) => (
        <section key={heading}>
          {heading ? <h2>{heading}</h2> : null}
          <ul className="rows">
            {some.map((row) => (
              <li key={row.flag.item.id}>
                <RowButton
                  main={words.possible(valueOf(row.flag.item, 'type'))}
                  more={words.listed([
                    view !== 'by-hearing' && hearingOf(row),
                    row.flag.state === 'sent'
                      ? t({ message: 'Sent to review', comment: 'State of a possible violation' })
                      : row.flag.lacks.length > 0 &&
                        t({
                          message: 'lacks facts',
                          comment: 'A possible violation that is not complete yet',
                        }),
                  ])}
                  onOpen={() => nav.go({ at: 'flag', key: row.key, id: row.flag.item.id })}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Screen>
  );
};
