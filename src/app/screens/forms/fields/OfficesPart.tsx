import { useLingui } from '@lingui/react/macro';
import type { Fields } from '#domain/entry.ts';
import { DateIn } from '../controls/ApproxIn.tsx';
import { Folded } from '../controls/Folded.tsx';
import { RowsIn } from '../controls/RowsIn.tsx';
import type { Slot } from '../controls/slot.ts';
import { LineIn } from '../controls/TextIn.tsx';

type Offices = NonNullable<Fields<'person'>['offices']>;

/** Organisations a person belongs to, and offices held there, with their dates. */
export function OfficesPart({ of }: { of: Slot<Offices> }) {
  const { t } = useLingui();
  return (
    <Folded title={of.label} said={(of.value ?? []).length > 0}>
      <RowsIn
        of={of}
        hideTitle
        add={t({ message: 'Add an organisation or office', comment: 'Button: a row of a list' })}
        needs={[]}
        title={(row, n) =>
          row.organisation ??
          t({ message: `Organisation ${n}`, comment: 'Heading of a row without a name yet' })
        }
      >
        {(row) => (
          <>
            <LineIn
              of={row.part(
                'organisation',
                t({ message: 'Organisation', comment: 'Field: name of an organisation' }),
              )}
            />
            <LineIn
              of={row.part('office', t({ message: 'Office or membership', comment: 'Field of a person' }))}
              optional
            />
            <DateIn
              of={row.part('from', t({ message: 'Since', comment: 'Field: first day of an office' }))}
              optional
            />
            <DateIn
              of={row.part('to', t({ message: 'Until', comment: 'Field: last day of an office' }))}
              optional
            />
          </>
        )}
      </RowsIn>
    </Folded>
  );
}
