import { useLingui } from '@lingui/react/macro';
import { tallyText } from '#domain/tally.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { caseTabs, type CaseTab } from '../../places.ts';
import { caseParts } from './caseParts.ts';
import './case.css';

interface Props {
  tab: CaseTab;
  onTab(tab: CaseTab): void;
}

/** The parts of a case, each with how much it holds. */
export function CaseNav({ tab, onTab }: Props) {
  const { t } = useLingui();
  const { state } = useOpenCase();
  const labels = useTabLabels();
  const counts = caseParts(state);
  return (
    <nav
      id="case-parts"
      className="case-tabs"
      aria-label={t({ message: 'Parts of the case', comment: 'Name of the tabs' })}
    >
      {caseTabs.map((one) => (
        <button
          key={one}
          type="button"
          className="case-tab"
          aria-current={one === tab ? 'page' : undefined}
          onClick={() => onTab(one)}
        >
          <span className="case-tab-name">{labels[one]}</span>{' '}
          <span className="case-tab-count">{tallyText(counts[one])}</span>
        </button>
      ))}
    </nav>
  );
}

export function useTabLabels(): Record<CaseTab, string> {
  const { t } = useLingui();
  return {
    log: t({ message: 'Time line', comment: 'Tab of a case: everything in order' }),
    people: t({ message: 'People', comment: 'Tab of a case' }),
    charges: t({ message: 'Charges and custody', comment: 'Part of a case' }),
    hearings: t({ message: 'Hearings', comment: 'Tab of a case' }),
    motions: t({ message: 'Motions', comment: 'Name of a list' }),
    evidence: t({ message: 'Evidence and documents', comment: 'Part of a case' }),
    outside: t({ message: 'Outside court', comment: 'Part of a case: events that were not in court' }),
    judgment: t({ message: 'Judgment and appeal', comment: 'Part of a case' }),
  };
}
