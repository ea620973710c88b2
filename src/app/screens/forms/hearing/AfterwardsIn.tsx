import { useLingui } from '@lingui/react/macro';
import type { HowRecorded } from '#domain/values.ts';
import { labelOf } from '../../../i18n/labels/labels.ts';
import { Chips } from '../../../ui/Chips.tsx';
import type { FieldSlots } from '../controls/useFieldSlots.ts';

const afterwards = ['from-paper', 'from-memory', 'from-document'] as const satisfies readonly HowRecorded[];

/** From what a hearing that was is written. Never live: that begins with the button above. */
export function AfterwardsIn({ field }: { field: FieldSlots<'hearing'> }) {
  const { t, i18n } = useLingui();
  const how = field('howRecorded');
  return (
    <Chips
      legend={t({
        message: 'From what do you write?',
        comment: 'Field: paper notes, memory, a document',
      })}
      options={afterwards.map((value) => ({ value, label: labelOf(i18n, 'howRecorded', value) }))}
      value={how.value as (typeof afterwards)[number] | undefined}
      onChange={(value) => how.set(value)}
    />
  );
}
