import { useLingui } from '@lingui/react/macro';
import { charges, personsByRole } from '#domain/casebook.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import type { Place } from '../../places.ts';
import { NumberIn } from './controls/NumberIn.tsx';
import { PeopleIn } from './controls/PersonIn.tsx';
import { SourceIn } from './controls/SourceIn.tsx';
import { TextIn } from './controls/TextIn.tsx';
import { FormScreen } from './FormScreen.tsx';
import { useKindForm } from './useKindForm.ts';

/** One count of the indictment, against one or more of the accused. */
export function ChargeForm({ place }: { place: Extract<Place, { at: 'charge-form' }> }) {
  const { t } = useLingui();
  const { state } = useOpenCase();
  const { item, field, frame } = useKindForm('charge', place, { count: charges(state).length + 1 });
  const title = item
    ? t({ message: 'Charge', comment: 'Kind of entry' })
    : t({ message: 'New charge', comment: 'Title of the form of a new charge' });
  const plain = t({
    message: 'Charge in plain words',
    comment: 'Field of a charge: what one is accused of',
  });
  return (
    <FormScreen title={title} {...frame}>
      <PeopleIn of={field('accused')} people={personsByRole(state).get('accused') ?? []} />
      <NumberIn of={field('count')} optional least={1} most={999} />
      <TextIn of={field('words', plain)} long />
      <TextIn of={field('article')} optional />
      <SourceIn of={field('source')} />
    </FormScreen>
  );
}
