import type { ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import type { Kind } from '#domain/entry.ts';
import { useDeskView } from '../../desk/useDesk.ts';
import { labelOf } from '../../i18n/labels/labels.ts';
import { useNav } from '../../nav.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { HalfTypedContext } from '../../ui/halfTyped.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { DraftCameBack } from './DraftCameBack.tsx';
import { HowField } from './fields/HowField.tsx';
import type { HowChoice, HowWritten } from './howWritten.ts';
import type { EntryForm } from './useEntryForm.ts';
import { WhyChanged } from './WhyChanged.tsx';

interface Props {
  title: string;
  over?: string | undefined;
  onKeep(): void;
  onBack?: (() => void) | undefined;
  /** Asked where nothing else says how the entry came to be written. */
  how?: HowChoice | undefined;
  children: ReactNode;
}

export type FormState = Pick<
  EntryForm<Kind>,
  | 'problems'
  | 'refused'
  | 'needsWhy'
  | 'why'
  | 'setWhy'
  | 'whyError'
  | 'whyId'
  | 'busy'
  | 'nothingYet'
  | 'cameBack'
  | 'halfTyped'
  | 'round'
>;

/** Frame of every form: what is wrong above; below, always in sight, the reason of a change and one button. */
export function FormScreen({
  title,
  over,
  form,
  how,
  onKeep,
  onBack,
  children,
}: Props & { form: FormState }) {
  const { t } = useLingui();
  const nav = useNav();
  return (
    <Screen
      title={title}
      over={over}
      onBack={onBack ?? nav.back}
      bar={false}
      action={
        <>
          {form.nothingYet ? (
            <p className="small" role="alert">
              {t({
                message:
                  'There is nothing to keep yet: nothing was typed or chosen. Any one thing is enough.',
                comment: 'Above the button Keep of a new entry in which everything is blank',
              })}
            </p>
          ) : null}
          <WhyChanged form={form} />
          {how?.carried && how.how ? <AsBefore how={how.how} /> : null}
          <Button look="primary" wide busy={form.busy} onClick={onKeep}>
            {t({ message: 'Keep', comment: 'Button: keep this entry' })}
          </Button>
        </>
      }
    >
      <FormBody form={form}>
        {how && !how.presumed ? <HowField choice={how} /> : null}
        {children}
        {how?.presumed ? <HowField choice={how} /> : null}
      </FormBody>
    </Screen>
  );
}

/** The same inside another screen. */
export function FormBody({ form, children }: { form: FormState; children: ReactNode }) {
  const { i18n } = useLingui();
  const { refused } = useDeskView();
  return (
    <div className="stack">
      <ErrorSummary problems={form.problems} refused={form.refused} />
      {refused ? <Notice kind="failed" live title={labelOf(i18n, 'refusal', refused.because)} /> : null}
      <DraftCameBack of={form.cameBack} />
      <HalfTypedContext value={form.halfTyped}>
        <div key={form.round} className="stack">
          {children}
        </div>
      </HalfTypedContext>
    </div>
  );
}

/** Where it cannot be missed: beside what keeps it. */
function AsBefore({ how }: { how: HowWritten }) {
  const { t, i18n } = useLingui();
  const manner = labelOf(i18n, 'howRecorded', how);
  return (
    <p className="small">
      {t({
        message: `How recorded: ${manner}, as you chose before.`,
        comment: 'Above the button Keep: from paper notes, from memory … was chosen for an earlier entry',
      })}
    </p>
  );
}
