import { Trans } from '@lingui/react/macro';
import { itemsOf } from '#domain/casebook.ts';
import type { CaseSummary } from '#vault/door.ts';
import { useDesk, useDeskView } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import { useSettings } from '../../settingsContext.ts';
import { RowButton } from '../../ui/RowButton.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { caseName } from '../today/caseName.ts';

/** Whose mission: the case that is open first. One mission opens at once; of several, the case shows them all. */
export function MissionSheet({ onClose }: { onClose(): void }) {
  const desk = useDesk();
  const nav = useNav();
  const { settings } = useSettings();
  const { summaries, open } = useDeskView();
  const all = summaries ?? [];
  const last = ({ key }: CaseSummary) => Number(key !== open?.key);
  const choose = async ({ key }: CaseSummary) => {
    if (!(await desk.openCase(key))) return;
    const now = desk.view().open;
    const missions = now?.key === key ? itemsOf(now.state, 'mission') : [];
    onClose();
    if (missions.length > 1) return nav.go({ at: 'case', key, tab: 'people' });
    nav.go({ at: 'form', of: 'mission', key, id: missions[0]?.id ?? null, about: null });
  };
  return (
    <Sheet
      open
      title={<Trans comment="Heading: the monitors of a case and their organisations">Who monitors</Trans>}
      onClose={onClose}
    >
      <ul className="rows">
        {all
          .toSorted((a, b) => last(a) - last(b))
          .map((summary) => (
            <li key={summary.key}>
              <RowButton
                main={caseName(summary, settings.caseNames, all)}
                onOpen={() => void choose(summary)}
              />
            </li>
          ))}
      </ul>
    </Sheet>
  );
}
