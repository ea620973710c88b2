import type { ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '../../../ui/Button.tsx';
import { DoubtBeside } from './DoubtBeside.tsx';
import type { Slot } from './slot.ts';
import { useRows, type RowSlots } from './useRows.ts';
import '../forms.css';

interface Props<Value extends object> {
  of: Slot<Value[]>;
  /** Words on the button that adds a row. */
  add: string;
  /** Without these a row cannot be kept. */
  needs: readonly (keyof Value & string)[];
  title(value: Partial<Value>, number: number): string;
  /** The name of the list stands above it already. */
  hideTitle?: boolean | undefined;
  children(row: RowSlots<Value>): ReactNode;
}

/** A list of rows, each with the same few fields; rows are added and removed one by one. */
export function RowsIn<Value extends object>({ of, add, needs, title, hideTitle, children }: Props<Value>) {
  const { t } = useLingui();
  const enough = (value: Partial<Value>): value is Value =>
    needs.every((name) => value[name] !== undefined) && Object.keys(value).length > 0;
  const list = useRows<Value>({
    of,
    enough,
    lacking: t({
      message: 'Something is missing in this row. Fill it in, or remove the row.',
      comment: 'Error beside a row of a list in a form',
    }),
  });
  return (
    <section className="stack-tight" aria-label={of.label}>
      {hideTitle ? null : <h3>{of.label}</h3>}
      {list.rows.map((row, at) => {
        const name = title(row.value, at + 1);
        return (
          <fieldset key={row.key} id={row.id} tabIndex={-1} className="stack form-part">
            <legend>{name}</legend>
            {row.error ? (
              <p className="field-error">
                <span aria-hidden="true">▲ </span>
                {row.error}
              </p>
            ) : null}
            {children(row)}
            <Button look="quiet" onClick={row.remove}>
              {t({ message: `Remove: ${name}`, comment: 'Button: takes this row out of the form' })}
            </Button>
          </fieldset>
        );
      })}
      <DoubtBeside of={of} />
      <Button onClick={() => list.add()}>{add}</Button>
    </section>
  );
}
