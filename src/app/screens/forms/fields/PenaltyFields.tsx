import { useLingui } from '@lingui/react/macro';
import type { Item } from '#domain/item.ts';
import { labelOf } from '../../../i18n/labels/labels.ts';
import { Button } from '../../../ui/Button.tsx';
import { MoneyIn, TermIn } from '../controls/ApproxIn.tsx';
import { OneIn, YesNoIn } from '../controls/CodeIn.tsx';
import { Folded } from '../controls/Folded.tsx';
import { PeopleIn } from '../controls/PersonIn.tsx';
import { partOf, type Slot } from '../controls/slot.ts';
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

type Asked = 'term' | 'amounts' | 'unit' | 'perYear' | 'activity' | 'starts' | 'suspended';

/** What is asked first of each kind, and what stands folded below. */
const asks: Readonly<Record<Penalty['kind'], { first: readonly Asked[]; more: readonly Asked[] }>> = {
  imprisonment: { first: ['term', 'suspended'], more: ['starts'] },
  'restriction-of-liberty': { first: ['term', 'suspended'], more: ['starts'] },
  'compulsory-work': { first: ['term', 'perYear'], more: ['suspended', 'starts'] },
  'community-work': { first: ['term', 'perYear'], more: ['suspended', 'starts'] },
  fine: { first: ['amounts', 'unit'], more: ['perYear', 'suspended', 'starts'] },
  ban: { first: ['term', 'activity', 'starts'], more: ['suspended'] },
  confiscation: { first: ['amounts'], more: [] },
  other: { first: ['term', 'amounts'], more: ['unit', 'perYear', 'suspended', 'starts'] },
};
const every: readonly Asked[] = ['term', 'amounts', 'unit', 'perYear', 'activity', 'suspended', 'starts'];

/** One penalty: for whom, what, how long or how much, from when. What was said of it is always shown. */
export function PenaltyFields({ number, accused, row }: Props) {
  const { t, i18n } = useLingui();
  const of = row.part('penalty', '');
  const kind = of.value?.kind ?? 'other';
  const said = (part: Asked) => of.value?.[part] !== undefined;
  const { first, more } = asks[kind];
  const below = every.filter((part) => !first.includes(part) && (more.includes(part) || said(part)));
  return (
    <fieldset id={row.id} tabIndex={-1} className="stack form-part">
      <legend>
        {number}. {labelOf(i18n, 'penalty', kind)}
      </legend>
      <PeopleIn
        of={row.part('accused', t({ message: 'For whom', comment: 'Field of a penalty: which accused' }))}
        people={accused}
      />
      {first.map((part) => (
        <PenaltyPart key={part} of={of} part={part} optional={part === 'suspended' || kind === 'other'} />
      ))}
      <LineIn
        of={partOf(
          of,
          'words',
          t({ message: 'In your words', comment: 'Field: what happened, in the words of the monitor' }),
        )}
        optional
      />
      {below.length === 0 ? null : (
        <Folded
          title={t({
            message: 'More of this penalty',
            comment: 'Folded part of one penalty: suspended, from when, units',
          })}
          said={below.some(said)}
        >
          {below.map((part) => (
            <PenaltyPart key={part} of={of} part={part} optional />
          ))}
        </Folded>
      )}
      <Button look="quiet" onClick={row.remove}>
        {t({ message: `Remove penalty ${number}`, comment: 'Button: takes this penalty out of the form' })}
      </Button>
    </fieldset>
  );
}

interface PartProps {
  of: Slot<PenaltyRow['penalty']>;
  part: Asked;
  optional: boolean;
}

function PenaltyPart({ of, part, optional }: PartProps) {
  const { t, i18n } = useLingui();
  const named = useParts('penalty');
  switch (part) {
    case 'term':
      return (
        <TermIn
          of={partOf(of, 'term', t({ message: 'Term', comment: 'Field of a penalty: how long' }))}
          optional={optional}
        />
      );
    case 'amounts':
      return (
        <SourcedIn of={partOf(of, 'amounts', t({ message: 'Sum', comment: 'Field of a penalty: how much' }))}>
          {(slot) => <MoneyIn of={slot} />}
        </SourcedIn>
      );
    case 'unit':
      return (
        <LineIn
          of={named(of, 'unit')}
          hint={t({
            message: 'If the law counts in units: how many of which.',
            comment: 'Hint beside the unit of a fine',
          })}
          optional
        />
      );
    case 'perYear':
      return (
        <TrueIn of={named(of, 'perYear')} legend={labelOf(i18n, 'penalty', of.value?.kind ?? 'other')} />
      );
    case 'activity':
      return (
        <LineIn
          of={partOf(
            of,
            'activity',
            t({ message: 'From which activity or posts', comment: 'Field of a ban' }),
          )}
        />
      );
    case 'starts':
      return (
        <OneIn
          from="starts"
          of={partOf(
            of,
            'starts',
            t({ message: 'From when', comment: 'Field of a penalty: when it begins' }),
          )}
          optional={optional}
        />
      );
    case 'suspended':
      return <YesNoIn of={named(of, 'suspended')} optional={optional} />;
  }
}
