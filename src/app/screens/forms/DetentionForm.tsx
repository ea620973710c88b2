import { useLingui } from '@lingui/react/macro';
import { personsByRole, persons } from '#domain/casebook.ts';
import type { RecordId } from '#domain/values.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { DateIn, TermIn } from './controls/ApproxIn.tsx';
import { OneIn } from './controls/CodeIn.tsx';
import { Folded } from './controls/Folded.tsx';
import { PersonIn } from './controls/PersonIn.tsx';
import { RowsIn } from './controls/RowsIn.tsx';
import { SourcedIn } from './controls/SourcedIn.tsx';
import { SourceIn } from './controls/SourceIn.tsx';
import { LineIn, TextIn, WordsIn } from './controls/TextIn.tsx';
import { FormScreen } from './FormScreen.tsx';
import type { FormPlace } from '../../places.ts';
import { useKindForm } from './useKindForm.ts';

/** One time in detention: whose, of which kind, from when to when by each source, where, on whose order. */
export function DetentionForm({ place }: { place: FormPlace }) {
  const { t } = useLingui();
  const { state } = useOpenCase();
  const person = (place.about ?? undefined) as RecordId | undefined;
  const { item, field, frame } = useKindForm('detention', place, person ? { person } : undefined);
  const accused = personsByRole(state).get('accused') ?? [];
  const order = [field('orderedBy'), field('orderedOn'), field('orderedFor')] as const;
  const transfers = field('transfers');
  const placeLabel = t({ message: 'To which place', comment: 'Field of a transfer in detention' });
  return (
    <FormScreen
      title={
        item
          ? t({ message: 'Detention', comment: 'Kind of entry: one time of an accused in detention' })
          : t({ message: 'New time in detention', comment: 'Title of a form' })
      }
      {...frame}
    >
      <PersonIn of={field('person')} people={accused.length > 0 ? accused : persons(state)} />
      <OneIn
        of={field('what', t({ message: 'Kind', comment: 'Field of a detention' }))}
        from="detentionKind"
      />
      <SourcedIn of={field('from', t({ message: 'Since', comment: 'Field of a detention: first day' }))}>
        {(slot) => <DateIn of={slot} />}
      </SourcedIn>
      <SourcedIn of={field('to', t({ message: 'Until', comment: 'Field of a detention: last day' }))}>
        {(slot) => (
          <DateIn
            of={slot}
            hint={t({
              message: 'Leave empty while it goes on.',
              comment: 'Hint beside the last day of a detention',
            })}
            optional
          />
        )}
      </SourcedIn>
      <TextIn of={field('place')} optional />
      <Folded
        title={t({ message: 'The order', comment: 'Folded part of a form: who ordered a detention' })}
        said={order.some(({ value }) => value !== undefined)}
      >
        <TextIn of={order[0]} optional />
        <DateIn of={order[1]} optional />
        <TermIn of={order[2]} optional />
      </Folded>
      <Folded title={transfers.label} said={(transfers.value ?? []).length > 0}>
        <RowsIn
          of={transfers}
          hideTitle
          add={t({ message: 'Add a transfer', comment: 'Button: to another place of detention' })}
          needs={['place']}
          title={(row, n) =>
            row.place ?? t({ message: `Transfer ${n}`, comment: 'Heading of a row without a place yet' })
          }
        >
          {(row) => (
            <>
              <LineIn of={row.part('place', placeLabel)} />
              <DateIn of={row.part('date', t({ message: 'Date', comment: 'Field' }))} optional />
            </>
          )}
        </RowsIn>
      </Folded>
      <WordsIn of={field('words')} optional />
      <SourceIn of={field('source')} />
    </FormScreen>
  );
}
