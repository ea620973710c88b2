import type { ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import type { Sourced } from '#domain/values.ts';
import { Button } from '../../../ui/Button.tsx';
import { DoubtBeside } from './DoubtBeside.tsx';
import type { Slot } from './slot.ts';
import { SourceFolded } from './SourceFolded.tsx';
import { useRows } from './useRows.ts';
import '../forms.css';

interface Props<Value> {
  of: Slot<Sourced<Value>[]>;
  /** Is the value itself whole? Of a plain value: as soon as it is there. */
  whole?: ((value: Value) => boolean) | undefined;
  /** The control of one value. */
  children(slot: Slot<Value>): ReactNode;
}

/** What each source says of one fact, side by side: another source is added, nothing is written over. */
export function SourcedIn<Value>({ of, whole = () => true, children }: Props<Value>) {
  const { t } = useLingui();
  const name = of.label;
  const list = useRows<Sourced<Value>>({
    of,
    first: true,
    enough: (row): row is Sourced<Value> => row.value !== undefined && whole(row.value),
    lacking: t({
      message: `${name}: write the value too, or take the source away.`,
      comment: 'Error: a source was given without a value; the name of the field comes first',
    }),
  });
  const some = list.rows.some(({ value }) => value.value !== undefined);
  return (
    <div className="stack-tight sourced">
      {list.rows.map((row, at) => {
        const n = at + 1;
        const label = n === 1 ? of.label : `${of.label} (${n})`;
        return (
          <div key={row.key} id={row.id} tabIndex={-1} className="stack-tight">
            {row.error ? (
              <p className="field-error">
                <span aria-hidden="true">▲ </span>
                {row.error}
              </p>
            ) : null}
            {children(row.part('value', label) as Slot<Value>)}
            <SourceFolded
              of={row.part(
                'source',
                t({
                  message: `${label}: how do you know?`,
                  comment: 'Field: source of one value; the name of the field comes first',
                }),
              )}
            />
            {list.rows.length > 1 ? (
              <Button look="quiet" onClick={row.remove}>
                {t({ message: `Remove: ${label}`, comment: 'Button: takes this row out of the form' })}
              </Button>
            ) : null}
          </div>
        );
      })}
      <DoubtBeside of={of} />
      {some ? (
        <Button onClick={() => list.add()}>
          {t({
            message: `${name}: another source says otherwise`,
            comment: 'Button: a second value of the same fact, by another source',
          })}
        </Button>
      ) : null}
    </div>
  );
}
