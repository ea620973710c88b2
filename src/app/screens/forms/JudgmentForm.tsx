import { useLingui } from '@lingui/react/macro';
import { charges, instances, itemOf, personsByRole } from '#domain/casebook.ts';
import { valueOf } from '#domain/item.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import type { Place } from '../../places.ts';
import { OneIn, YesNoIn } from './controls/CodeIn.tsx';
import { SourceIn } from './controls/SourceIn.tsx';
import { WordsIn } from './controls/TextIn.tsx';
import { ExactWordsField } from './fields/ExactWordsField.tsx';
import { InstanceIn } from './fields/InstanceIn.tsx';
import { JudgmentWhen } from './fields/JudgmentWhen.tsx';
import { PenaltiesPart } from './fields/PenaltiesPart.tsx';
import { ReasonsOnPart } from './fields/ReasonsOnPart.tsx';
import { VerdictFields } from './fields/VerdictFields.tsx';
import { FormScreen } from './FormScreen.tsx';
import { useKindForm } from './useKindForm.ts';
import './forms.css';

/** Verdict per accused and count, and a list of penalties: what the court said, in its own words. */
export function JudgmentForm({ place }: { place: Extract<Place, { at: 'judgment-form' }> }) {
  const { t } = useLingui();
  const { state } = useOpenCase();
  const all = instances(state);
  const last = all.at(-1)?.id;
  const accused = personsByRole(state).get('accused') ?? [];
  const { item, field, frame } = useKindForm(
    'judgment',
    place,
    last ? { instance: last } : undefined,
    undefined,
    accused.length === 0 ? ['for-nobody'] : [],
  );
  const at = itemOf(state, 'instance', field('instance').value);
  const higher = at !== undefined && (valueOf(at, 'level') ?? 'first') !== 'first';
  const outcome = field(
    'outcome',
    t({
      message: 'The judgment before it was',
      comment: 'Field of an appeal court’s decision: upheld, changed',
    }),
  );
  return (
    <FormScreen
      title={t({ message: 'Judgment', comment: 'Kind of entry: verdict and penalties' })}
      {...frame}
    >
      <JudgmentWhen field={field} item={item} />
      {all.length > 1 ? <InstanceIn of={field('instance')} instances={all} /> : null}
      {higher || outcome.value !== undefined ? <OneIn of={outcome} from="instanceOutcome" /> : null}
      <VerdictFields
        accused={accused}
        charges={charges(state)}
        value={field('verdicts').value ?? []}
        onChange={(verdicts) => field('verdicts').set(verdicts)}
      />
      <PenaltiesPart of={field('penalties')} accused={accused} />
      <OneIn of={field('readOut')} from="readOut" optional />
      <ReasonsOnPart of={field('reasonsOn')} />
      <YesNoIn of={field('appealTold')} optional />
      <YesNoIn of={field('copyGiven')} optional />
      <WordsIn of={field('words')} optional />
      <SourceIn of={field('source')} />
      <ExactWordsField of={field('exact')} />
    </FormScreen>
  );
}
