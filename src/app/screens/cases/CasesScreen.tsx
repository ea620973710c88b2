import { useEffect, useState, type FC } from 'react';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { fold } from '#standards/taxonomy.ts';
import type { CaseSummary } from '#vault/door.ts';
import { useDesk, useDeskView } from '../../desk/useDesk.ts';
import { useDates } from '../../i18n/dates.ts';
import { labelOf, type CodeOf } from '../../i18n/labels/labels.ts';
import { useNav } from '../../nav.ts';
import type { Place } from '../../places.ts';
import { useLookingAround } from '../../session.ts';
import { useSettings } from '../../settingsContext.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { RowButton } from '../../ui/RowButton.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Empty, Loading } from '../../ui/Standing.tsx';
import { AsleepList } from '../copies/AsleepList.tsx';
import { caseName } from '../today/caseName.ts';
import { useOpenMotions } from '../today/useOpenMotions.ts';

/** From here on a list is searched rather than looked through. */
const MANY = 8;

/** Every case in one row: stage, next date, open motions, possible violations. No case is opened for it. */
export const CasesScreen: FC<{ place: Extract<Place, { at: 'cases' }> }> = () => {
  const { t, i18n } = useLingui();
  const desk = useDesk();
  const nav = useNav();
  const dates = useDates();
  const openMotions = useOpenMotions();
  const { summaries } = useDeskView();
  const looking = useLookingAround();
  const { settings } = useSettings();
  const [wanted, setWanted] = useState('');
  useEffect(() => void desk.refreshSummaries(), [desk]);

  const all = (summaries ?? []).toSorted((a, b) => (a.lastAt < b.lastAt ? 1 : -1));
  const found = all.filter(({ code, title }) => fold(`${code}\n${title}`).includes(fold(wanted.trim())));
  const more = (of: CaseSummary): string => {
    const [next] = of.nexts;
    return [
      of.emptied &&
        t({
          message: 'emptied: its hearing was moved to another case',
          comment: 'A case on the list of cases',
        }),
      of.stage && labelOf(i18n, 'caseStage', of.stage as CodeOf<'caseStage'>),
      next?.on
        ? [next.on.is === 'exact' ? dates.shortDay(next.on.on) : dates.approxDate(next.on), next.time]
            .filter(Boolean)
            .join(' ')
        : next && labelOf(i18n, 'next', next.state as CodeOf<'next'>),
      openMotions(of.openMotions),
      of.flags > 0 &&
        t({
          message: plural(of.flags, { one: '# possible violation', other: '# possible violations' }),
          comment: 'A count',
        }),
      of.setAside > 0 &&
        t({
          message: plural(of.setAside, { one: '# record set aside', other: '# records set aside' }),
          comment: 'Records this version cannot read: kept, counted, read after an update',
        }),
    ]
      .filter(Boolean)
      .join(' · ');
  };

  return (
    <Screen
      title={t({ message: 'Cases', comment: 'Bottom bar: the list of cases' })}
      action={
        <Button look="primary" wide onClick={() => nav.go({ at: 'case-form', key: null })}>
          <Trans comment="Button: form for a new case">New case</Trans>
        </Button>
      }
    >
      {summaries === null ? <Loading /> : null}
      {summaries?.length === 0 ? (
        <Empty>
          <Trans comment="The list of cases is empty">
            No cases yet. Begin with “New case”, or take in a case file from a colleague.
          </Trans>
        </Empty>
      ) : null}
      {all.length > MANY ? (
        <Field
          label={t({ message: 'Find a case', comment: 'Field: searches code and title' })}
          value={wanted}
          onText={setWanted}
        />
      ) : null}
      {found.length > 0 ? (
        <ul className="rows">
          {found.map((summary) => (
            <li key={summary.key}>
              <RowButton
                main={caseName(summary, settings.caseNames, all)}
                more={more(summary)}
                onOpen={() => nav.go({ at: 'case', key: summary.key, tab: 'log' })}
              />
            </li>
          ))}
        </ul>
      ) : all.length > 0 ? (
        <p role="status">
          <Trans comment="Search without a hit">
            No case matches. Its code or a word of its title finds it.
          </Trans>
        </p>
      ) : null}
      {looking ? null : <AsleepList />}
      <Button onClick={() => nav.go({ at: 'in' })}>
        {t({ message: 'Take in a case file', comment: 'Button: opens the page that reads a case file' })}
      </Button>
    </Screen>
  );
};
