import { useLingui } from '@lingui/react/macro';
import { Field } from '../../ui/Field.tsx';
import type { FormState } from './FormScreen.tsx';

/** The reason of a change, beside the button that keeps it: there as soon as something that was said is another. */
export function WhyChanged({
  form,
}: {
  form: Pick<FormState, 'needsWhy' | 'whyId' | 'why' | 'setWhy' | 'whyError'>;
}) {
  const { t } = useLingui();
  if (!form.needsWhy) return null;
  return (
    <Field
      id={form.whyId}
      label={t({ message: 'Why is it changed?', comment: 'Field: the reason of an amendment' })}
      hint={t({
        message: 'What was said before is kept and can be read.',
        comment: 'Hint beside the reason of an amendment',
      })}
      error={form.whyError}
      value={form.why}
      onText={form.setWhy}
    />
  );
}
