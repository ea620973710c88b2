import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import type { Fields } from '#domain/entry.ts';
import { labelOf, optionsOf } from '../../../i18n/labels/labels.ts';
import { ApproxCountField } from '../../../ui/ApproxCountField.tsx';
import { ChipsMany } from '../../../ui/Chips.tsx';

type Grounds = NonNullable<Fields<'motion'>['grounds']>;

interface Props {
  value: Grounds;
  onChange(value: Grounds, problem: string | null): void;
}

/** Grounds of a challenge, and on how many motions each was named: "several, one at least for bias". */
export function GroundsField({ value, onChange }: Props) {
  const { t, i18n } = useLingui();
  const [problems, setProblems] = useState<Readonly<Record<string, string | null>>>({});
  const change = (next: Grounds, bad: typeof problems) => {
    setProblems(bad);
    onChange(next, next.map(({ ground }) => bad[ground] ?? null).find((one) => one !== null) ?? null);
  };
  return (
    <div className="stack-tight">
      <ChipsMany
        legend={t({ message: 'Grounds', comment: 'Field of a recusal motion' })}
        options={optionsOf(i18n, 'ground')}
        value={value.map(({ ground }) => ground)}
        onChange={(chosen) =>
          change(
            chosen.map((ground) => value.find((one) => one.ground === ground) ?? { ground }),
            problems,
          )
        }
      />
      {value.map((one) => {
        const ground = labelOf(i18n, 'ground', one.ground);
        return (
          <ApproxCountField
            key={one.ground}
            label={t({
              message: `How many on this ground: ${ground}`,
              comment: 'Field: number of recusal motions that named this ground',
            })}
            optional
            value={one.howMany}
            onChange={(howMany, problem) =>
              change(
                value.map((other) => {
                  if (other.ground !== one.ground) return other;
                  const { howMany: _, ...rest } = other;
                  return howMany ? { ...rest, howMany } : rest;
                }),
                { ...problems, [one.ground]: problem },
              )
            }
          />
        );
      })}
    </div>
  );
}
