import { useLingui } from '@lingui/react/macro';
import { instances } from '#domain/casebook.ts';
import type { FoldState } from '#domain/fold.ts';
import type { RecordId } from '#domain/values.ts';
import { useInstanceName } from '../case/useInstanceName.ts';
import './instanceChips.css';

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
    <div
      className="instance-chips"
      role="group"
      aria-label={t({
        message: 'Instance of this hearing',
        comment: 'Above the feed: chips, one for each instance',
      })}
    >
      {all.map((one) => (
        <button
          key={one.id}
          type="button"
          className="instance-chip"
          aria-pressed={one.id === instance}
          onClick={() => {
            if (one.id !== instance) onInstance(one.id);
          }}
        >
          {one.id === instance ? '✓ ' : ''}
          {nameOf(one, state)}
        </button>
      ))}
    </div>
  );
}
