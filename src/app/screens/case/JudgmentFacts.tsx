import { Trans } from '@lingui/react/macro';
import { valueOf, type Item } from '#domain/item.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useDates } from '../../i18n/dates.ts';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { useFieldText } from '../hearing/useFieldText.ts';

/** One judgment: its day, what became of the one before, verdicts, penalties, reasons. */
export function JudgmentFacts({ judgment }: { judgment: Item<'judgment'> }) {
  const dates = useDates();
  const { state } = useOpenCase();
  const words = useEntryWords(state);
  const { text, verdict, penalty } = useFieldText(state);
  const [date, outcome] = [valueOf(judgment, 'date'), valueOf(judgment, 'outcome')];
  const verdicts = valueOf(judgment, 'verdicts') ?? [];
  const penalties = valueOf(judgment, 'penalties') ?? [];
  const others = (
    ['happenedAt', 'readOut', 'reasonsOn', 'appealTold', 'copyGiven', 'words', 'exact', 'source'] as const
  ).flatMap((name) => {
    const value = valueOf(judgment, name);
    if (value !== undefined) return [{ name, text: text('judgment', name, value) }];
    // How it is known is told where nobody said it, too.
    return name === 'source' ? [{ name, text: words.known(judgment) ?? '' }] : [];
  });
  return (
    <>
      <h3>
        {words.listed([
          date ? dates.approxDate(date) : words.label('kind', 'judgment'),
          outcome && words.label('instanceOutcome', outcome),
        ])}
      </h3>
      {verdicts.length > 0 ? (
        <>
          <h4>
            <Trans comment="Heading: what the court decided, in its own words">The court's verdict</Trans>
          </h4>
          <ul className="case-list">
            {verdicts.map((one, at) => (
              <li key={at}>{verdict(one)}</li>
            ))}
          </ul>
        </>
      ) : null}
      {penalties.length > 0 ? (
        <>
          <h4>{words.field('penalties')}</h4>
          <ul className="case-list">
            {penalties.map((one, at) => (
              <li key={at}>{penalty(one)}</li>
            ))}
          </ul>
        </>
      ) : null}
      {others.length > 0 ? (
        <dl className="facts">
          {others.map(({ name, text: said }) => (
            <div key={name}>
              <dt>{words.field(name)}</dt>
              <dd className="lines">{said}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </>
  );
}
