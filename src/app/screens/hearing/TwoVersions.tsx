import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Said } from '#domain/said.ts';
import { useDates } from '../../i18n/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { useEntryWords } from './useEntryWords.ts';
import { WhySheet } from './WhySheet.tsx';

interface Version {
  readonly said: Said;
  /** Who said it first, which is shown: it may have been moved here. */
  readonly first: Said;
  readonly why: string;
  readonly text: string;
  readonly value: unknown;
}

interface Props {
  label: string;
  versions: readonly Version[];
  onSettle(value: unknown, why: string): Promise<boolean>;
}

/** Two people said two things: both stay, side by side, until somebody settles it with a reason. */
export function TwoVersions({ label, versions, onSettle }: Props) {
  const { t } = useLingui();
  const dates = useDates();
  const words = useEntryWords();
  const [chosen, choose] = useState<Version | null>(null);
  return (
    <div className="stack-tight">
      <p>
        <Trans comment="A field has two different values by two people; both are kept">
          Two versions are kept. Which one is right?
        </Trans>
      </p>
      <div className="entry-versions">
        {versions.map((one) => (
          <div key={one.said.record} className="entry-version">
            <p className="lines">{one.text}</p>
            <p className="quiet small">
              {words.listed([
                words.device(one.first.device),
                dates.claimed(one.first.at),
                one.why && words.why(one.why),
              ])}
            </p>
            <Button onClick={() => choose(one)}>
              {t({ message: 'This one', comment: 'Button: of two versions, this one is right' })}
            </Button>
          </div>
        ))}
      </div>
      {chosen ? (
        <WhySheet title={label} onWhy={(why) => onSettle(chosen.value, why)} onClose={() => choose(null)} />
      ) : null}
    </div>
  );
}
