import { useLingui } from '@lingui/react/macro';
import type { Fields } from '#domain/entry.ts';
import { optionsOf } from '../../../i18n/labels/labels.ts';
import { OneIn } from '../controls/CodeIn.tsx';
import { Folded } from '../controls/Folded.tsx';
import { answerFor, type Slot } from '../controls/slot.ts';

type ReasonsOn = NonNullable<Fields<'judgment'>['reasonsOn']>;

/** On what the judgment gives reasons, and whether more than a formula. */
export function ReasonsOnPart({ of }: { of: Slot<ReasonsOn> }) {
  const { i18n } = useLingui();
  return (
    <Folded title={of.label} said={(of.value ?? []).length > 0}>
      {optionsOf(i18n, 'reasonsOn').map(({ value, label }) => (
        <OneIn key={value} from="reasons" of={answerFor(of, 'on', value, 'given', label)} />
      ))}
    </Folded>
  );
}
