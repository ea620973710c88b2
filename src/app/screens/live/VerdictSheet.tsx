import { Trans, useLingui } from '@lingui/react/macro';
import { charges, itemOf, personsByRole } from '#domain/casebook.ts';
import { courtTimeFrom, dayOf } from '#domain/courtTime.ts';
import type { FoldState } from '#domain/fold.ts';
import { factsOf } from '#domain/hearingLog.ts';
import { valueOf } from '#domain/item.ts';
import type { RecordId } from '#domain/values.ts';
import { useDesk, useOpenCase } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { allVerdicts } from '../forms/allVerdicts.ts';
import { enterOne, fill, say, TAPPED_AGAIN } from '../forms/writing.ts';

interface Props {
  state: FoldState;
  hearing: RecordId;
  onClose(): void;
}

/** The court's own words for all accused at once; where they differ, the form. */
export function VerdictSheet({ state, hearing, onClose }: Props) {
  const { t } = useLingui();
  const desk = useDesk();
  const nav = useNav();
  const { key } = useOpenCase();
  const judgment = factsOf(state, hearing).findLast((fact) => fact.kind === 'judgment');
  const all = (outcome: 'guilty' | 'acquitted') => {
    const verdicts = allVerdicts(personsByRole(state).get('accused') ?? [], charges(state), outcome);
    onClose();
    if (judgment) return void say(desk, fill(desk, judgment, { verdicts }, TAPPED_AGAIN));
    const held = itemOf(state, 'hearing', hearing);
    const instance = held && valueOf(held, 'instance');
    const on = dayOf(courtTimeFrom(desk.clock.now(), desk.clock.zone()).local);
    void enterOne(desk, 'judgment', {
      hearing,
      verdicts,
      date: { is: 'exact', on },
      ...(instance ? { instance } : {}),
    });
  };
  return (
    <Sheet
      open
      title={<Trans comment="Title of a sheet: what the court decided">The court's words</Trans>}
      onClose={onClose}
    >
      <div className="live-grid">
        <Button look="capture" onClick={() => all('guilty')}>
          {t({ message: 'All guilty on all counts', comment: "Button: the court's verdict for all accused" })}
        </Button>
        <Button look="capture" onClick={() => all('acquitted')}>
          {t({ message: 'All acquitted', comment: "Button: the court's verdict for all accused" })}
        </Button>
      </div>
      <Button wide onClick={() => nav.go({ at: 'judgment-form', key, id: judgment?.id ?? null })}>
        {t({ message: 'Different for each…', comment: 'Button: opens the form, per accused and count' })}
      </Button>
    </Sheet>
  );
}
