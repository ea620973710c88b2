import { useLingui } from '@lingui/react/macro';
import { instances } from '#domain/casebook.ts';
import type { FoldState } from '#domain/fold.ts';
import type { RecordId } from '#domain/values.ts';
import { ChipRow } from '../../ui/ChipRow.tsx';
import { useInstanceName } from '../case/useInstanceName.ts';

interface Props {
  state: FoldState;
  /** Of the hearing; `undefined`: nobody has said. */
  instance: RecordId | undefined;
  onInstance(instance: RecordId): void;
}

/** Which instance the hearing is in, of a case that has several: said, and another one in one tap. */
export function InstanceChips({ state, instance, onInstance }: Props) {
  const { t } = useLingui();
  const nameOf = useInstanceName();
  const all = instances(state);
  if (all.length < 2) return null;
  return (
    <ChipRow
      label={t({
        message: 'Instance of this hearing',
        comment: 'Above the feed: chips, one for each instance',
      })}
      chips={all.map((one) => ({
        key: one.id,
        label: nameOf(one, state),
        pressed: one.id === instance,
        onPress: () => {
          if (one.id !== instance) onInstance(one.id);
        },
      }))}
    />
  );
}
