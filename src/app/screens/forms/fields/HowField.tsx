import { useLingui } from '@lingui/react/macro';
import { labelOf } from '../../../i18n/labels/labels.ts';
import { Chips } from '../../../ui/Chips.tsx';
import type { HowChoice, HowWritten } from '../howWritten.ts';

const ways = ['live', 'from-paper', 'from-memory', 'from-document'] as const satisfies readonly HowWritten[];

/** Nothing is preset but in an open hearing; a blank is said to count as the weakest claim. */
export function HowField({ choice }: { choice: HowChoice }) {
  const { t, i18n } = useLingui();
  return (
    <Chips
      legend={t({ message: 'From what do you write?', comment: 'Field: paper notes, memory, a document' })}
      hint={
        choice.how === undefined && choice.ofChange
          ? t({
              message: 'Nothing is chosen: the change does not say.',
              comment: 'Hint beside: from what do you write; what was entered before is being changed',
            })
          : choice.how === undefined
            ? t({
                message: 'Nothing is chosen: it counts as “From memory”.',
                comment: 'Hint beside: from what do you write',
              })
            : choice.stays
              ? t({
                  message: 'Stays so for this case until you lock.',
                  comment: 'Hint beside: from what do you write',
                })
              : undefined
      }
      options={ways.map((value) => ({ value, label: labelOf(i18n, 'howRecorded', value) }))}
      value={choice.how}
      onChange={(how) => choice.choose(how)}
    />
  );
}
