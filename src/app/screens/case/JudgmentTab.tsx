import { Trans, useLingui } from '@lingui/react/macro';
import { caseOf, itemOf, judgments } from '#domain/casebook.ts';
import { valueOf } from '#domain/item.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useDates } from '../../i18n/dates.ts';
import { useNav } from '../../nav.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Standing.tsx';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { useFieldText } from '../hearing/useFieldText.ts';

/** What each instance decided: per accused and count, and the penalties. */
export function JudgmentTab() {
  const { t } = useLingui();
  const nav = useNav();
  const dates = useDates();
  const { key, state } = useOpenCase();
  const theCase = caseOf(state);
  const words = useEntryWords(theCase && valueOf(theCase, 'stage'));
  const { verdict, penalty } = useFieldText(state);
  const all = judgments(state);
  return (
    <section className="stack">
      {all.length === 0 ? (
        <Empty>
          <Trans comment="The case has no judgment yet">No judgment yet.</Trans>
        </Empty>
      ) : null}
      {all.map((judgment) => {
        const date = valueOf(judgment, 'date');
        const instance = itemOf(state, 'instance', valueOf(judgment, 'instance'));
        const level = instance && valueOf(instance, 'level');
        const verdicts = valueOf(judgment, 'verdicts') ?? [];
        const penalties = valueOf(judgment, 'penalties') ?? [];
        return (
          <section key={judgment.id} className="stack-tight">
            <h2>
              {words.listed([
                date ? dates.approxDate(date) : words.label('kind', 'judgment'),
                level && words.label('level', level),
              ])}
            </h2>
            {verdicts.length > 0 ? (
              <>
                <h3>
                  <Trans comment="Heading: what the court decided, in its own words">
                    The court's verdict
                  </Trans>
                </h3>
                <ul className="case-list">
                  {verdicts.map((one, at) => (
                    <li key={at}>{verdict(one)}</li>
                  ))}
                </ul>
              </>
            ) : null}
            {penalties.length > 0 ? (
              <>
                <h3>
                  <Trans comment="Heading above the list of penalties of a judgment">Penalties</Trans>
                </h3>
                <ul className="case-list">
                  {penalties.map((one, at) => (
                    <li key={at}>{penalty(one)}</li>
                  ))}
                </ul>
              </>
            ) : null}
            <div className="row">
              <Button onClick={() => nav.go({ at: 'judgment-form', key, id: judgment.id })}>
                {t({ message: 'Edit', comment: 'Button: opens the form of this entry' })}
              </Button>
              <Button onClick={() => nav.go({ at: 'entry', key, id: judgment.id })}>
                {t({ message: 'History', comment: 'Button: everything that was said of this entry' })}
              </Button>
            </div>
          </section>
        );
      })}
      <Button onClick={() => nav.go({ at: 'judgment-form', key, id: null })}>
        {t({ message: 'Add a judgment', comment: 'Button: opens the form of a new judgment' })}
      </Button>
    </section>
  );
}
