import { useLingui } from '@lingui/react/macro';
import type { Fields } from '#domain/entry.ts';
import { labelOf, optionsOf } from '../../../i18n/labels/labels.ts';
import { ChipsMany } from '../../../ui/Chips.tsx';
import { CountIn } from '../controls/ApproxIn.tsx';
import { slotIn, withPart, type Slot } from '../controls/slot.ts';

type Grounds = NonNullable<Fields<'motion'>['grounds']>;
type HowMany = NonNullable<Grounds[number]['howMany']>;

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
          of.set(chosen.map((ground) => value.find((one) => one.ground === ground) ?? { ground }))
        }
      />
      {value.map((one) => {
        const ground = labelOf(i18n, 'ground', one.ground);
        const label = t({
          message: `How many on this ground: ${ground}`,
          comment: 'Field: number of recusal motions that named this ground',
        });
        const put = (howMany: HowMany | undefined): Grounds =>
          value.map((other) => (other === one ? (withPart(one, 'howMany', howMany) ?? one) : other));
        return (
          <CountIn
            key={one.ground}
            of={slotIn<HowMany, Grounds>(of, one.ground, label, one.howMany, put)}
            optional
          />
        );
      })}
    </div>
  );
}
