import { Fragment } from 'react';
import { useLingui } from '@lingui/react/macro';
import type { Fields } from '#domain/entry.ts';
import { labelOf, optionsOf } from '../../../i18n/labels/labels.ts';
import { ChipsMany } from '../../../ui/Chips.tsx';
import { CountIn } from '../controls/ApproxIn.tsx';
import { slotIn, withPart, type Slot } from '../controls/slot.ts';
import { LineIn } from '../controls/TextIn.tsx';

type Grounds = NonNullable<Fields<'motion'>['grounds']>;
type Ground = Grounds[number];

/** Grounds of a challenge, and on how many motions each was named: "several, one at least for bias". */
export function GroundsField({ of }: { of: Slot<Grounds> }) {
  const { t, i18n } = useLingui();
  const value = of.value ?? [];
  return (
    <div className="stack-tight">
      <ChipsMany
        legend={of.label}
        error={of.error()}
        options={optionsOf(i18n, 'ground')}
        value={value.map(({ ground }) => ground)}
        onChange={(chosen) =>
          of.set(
            chosen.map((ground) => value.find((one) => one.ground === ground) ?? { ground }),
            null,
            'chosen',
          )
        }
      />
      {value.map((one) => {
        const ground = labelOf(i18n, 'ground', one.ground);
        const part = <Name extends 'howMany' | 'words'>(name: Name, label: string) =>
          slotIn<NonNullable<Ground[Name]>, Grounds>(
            of,
            `${one.ground}.${name}`,
            label,
            one[name] ?? undefined,
            (said) => value.map((other) => (other === one ? (withPart(one, name, said) ?? one) : other)),
          );
        return (
          <Fragment key={one.ground}>
            {one.ground === 'other' || one.words !== undefined ? (
              <LineIn
                of={part(
                  'words',
                  one.ground === 'other'
                    ? t({ message: 'Which other ground', comment: 'Field of a motion: the ground in words' })
                    : t({
                        message: `In words: ${ground}`,
                        comment: 'Field of a motion: a ground of the list, as it was worded',
                      }),
                )}
              />
            ) : null}
            <CountIn
              of={part(
                'howMany',
                t({
                  message: `How many on this ground: ${ground}`,
                  comment: 'Field: number of recusal motions that named this ground',
                }),
              )}
              optional
            />
          </Fragment>
        );
      })}
    </div>
  );
}

/** The ground of a motion of any other kind, in words: the law or the reason it named. */
export function GroundInWords({ of }: { of: Slot<Grounds> }) {
  const { t } = useLingui();
  const words = slotIn<string, Grounds>(
    of,
    'other.words',
    t({ message: 'Ground named', comment: 'Field of a motion: the law or the reason it named, in words' }),
    of.value?.[0]?.words,
    (said) => (said === undefined ? undefined : [{ ...of.value?.[0], ground: 'other', words: said }]),
  );
  return <LineIn of={words} optional />;
}
