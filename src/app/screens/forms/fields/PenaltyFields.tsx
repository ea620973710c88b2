import { useLingui } from '@lingui/react/macro';
import type { Item } from '#domain/item.ts';
import { labelOf } from '../../../i18n/labels/labels.ts';
import { Button } from '../../../ui/Button.tsx';
import { MoneyIn, TermIn } from '../controls/ApproxIn.tsx';
import { OneIn, YesNoIn } from '../controls/CodeIn.tsx';
import { PeopleIn } from '../controls/PersonIn.tsx';
import { partOf } from '../controls/slot.ts';
import { SourcedIn } from '../controls/SourcedIn.tsx';
import { LineIn } from '../controls/TextIn.tsx';
import { TrueIn } from '../controls/TrueIn.tsx';
import { useParts } from '../controls/useParts.ts';
import type { RowSlots } from '../controls/useRows.ts';
import type { Penalty, PenaltyRow } from '../penalties.ts';

interface Props {
  number: number;
  accused: readonly Item<'person'>[];
  row: RowSlots<PenaltyRow>;
}

const withTerm: ReadonlySet<Penalty['kind']> = new Set([
  'imprisonment',
  'restriction-of-liberty',
  'compulsory-work',
  'community-work',
  'ban',
]);

/** One penalty: for whom, what, how long or how much, from when. Only what belongs to its kind is asked. */
export function PenaltyFields({ number, accused, row }: Props) {
  const { t, i18n } = useLingui();
  const named = useParts('penalty');
  const of = row.part('penalty', '');
  const kind = of.value?.kind ?? 'other';
  const ofMoney = kind === 'fine' || kind === 'confiscation';
  const prison = kind === 'imprisonment' || kind === 'restriction-of-liberty';
  return (
    <fieldset id={row.id} tabIndex={-1} className="stack form-part">
      <legend>
        {number}. {labelOf(i18n, 'penalty', kind)}
      </legend>
      <PeopleIn
        of={row.part('accused', t({ message: 'For whom', comment: 'Field of a penalty: which accused' }))}
        people={accused}
      />
      {withTerm.has(kind) ? (
        <TermIn of={partOf(of, 'term', t({ message: 'Term', comment: 'Field of a penalty: how long' }))} />
      ) : null}
      {ofMoney ? (
        <SourcedIn of={partOf(of, 'amounts', t({ message: 'Sum', comment: 'Field of a penalty: how much' }))}>
          {(slot) => <MoneyIn of={slot} />}
        </SourcedIn>
      ) : null}
      {kind === 'fine' ? (
        <LineIn
          of={named(of, 'unit')}
          hint={t({
            message: 'If the law counts in units: how many of which.',
            comment: 'Hint beside the unit of a fine',
          })}
          optional
        />
      ) : null}
      {kind === 'community-work' || kind === 'compulsory-work' ? (
        <TrueIn of={named(of, 'perYear')} legend={labelOf(i18n, 'penalty', kind)} />
      ) : null}
      {kind === 'ban' ? (
        <LineIn
          of={partOf(
            of,
            'activity',
            t({ message: 'From which activity or posts', comment: 'Field of a ban' }),
          )}
        />
      ) : null}
      {kind === 'ban' ? (
        <OneIn
          from="starts"
          of={partOf(
            of,
            'starts',
            t({ message: 'From when', comment: 'Field of a penalty: when it begins' }),
          )}
        />
      ) : null}
      {prison ? (
        <YesNoIn
          of={partOf(
            of,
            'suspended',
            t({ message: 'Suspended?', comment: 'Field of a penalty: conditional sentence' }),
          )}
          optional
        />
      ) : null}
      <LineIn
        of={partOf(
          of,
          'words',
          t({ message: 'In your words', comment: 'Field: what happened, in the words of the monitor' }),
        )}
        optional
      />
      <Button look="quiet" onClick={row.remove}>
        {t({ message: `Remove penalty ${number}`, comment: 'Button: takes this penalty out of the form' })}
      </Button>
    </fieldset>
  );
}
