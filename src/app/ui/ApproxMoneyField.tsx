import { useLingui } from '@lingui/react/macro';
import type { ApproxMoney } from '#domain/values.ts';
import { useDates } from '../i18n/dates.ts';
import { Chips } from './Chips.tsx';
import { Field, Select } from './Field.tsx';
import { Group } from './Group.tsx';
import { readAmount, typedAmount } from './readTyped.ts';
import { useTyped, type ApproxProps } from './useTyped.ts';

type How = 'about' | 'at-least' | 'several' | 'not-known';
interface Typed {
  text: string;
  currency: string;
  how: How | undefined;
}
/** ISO 4217 codes of the region and the two most used abroad. */
const currencies = [
  'KZT',
  'KGS',
  'UZS',
  'TJS',
  'RUB',
  'AZN',
  'AMD',
  'GEL',
  'BYN',
  'UAH',
  'MDL',
  'EUR',
  'USD',
];

const NO_BREAK = '\u00a0';

interface Props extends ApproxProps<ApproxMoney> {
  /** Shown first; the case's country decides. */
  currency?: string | undefined;
}

/** An amount with its currency: exact, "about", "at least", some amount, or not known. */
export function ApproxMoneyField({
  label,
  hint,
  optional,
  id,
  value,
  onChange,
  error,
  currency = 'KZT',
}: Props) {
  const { t } = useLingui();
  const dates = useDates();
  const wrong = t({
    message: 'Write an amount, like 1 500 000. What you typed is still here.',
    comment: 'Error beside a money field',
  });
  const { typed, problem, type, leave } = useTyped<ApproxMoney, Typed>({
    id,
    value,
    onChange,
    toTyped: (given) => toTyped(given, currency),
    read: (now) => read(now, wrong),
  });
  const amount = typed.how === 'several' || typed.how === 'not-known' ? null : readAmount(typed.text);
  const shown = amount === null ? '' : dates.number(typedAmount(amount));
  const inDoubt = shown !== typed.text.trim().replaceAll(/\s/g, NO_BREAK);
  const readAs = `${shown}${NO_BREAK}${typed.currency}`;
  return (
    <Group label={label} optional={optional} hint={hint} error={problem ?? error} onLeave={leave}>
      {typed.how !== 'not-known' ? (
        <div className="row">
          {typed.how === 'several' ? null : (
            <Field
              kind="number"
              id={id}
              label={t({ message: 'Amount', comment: 'Field: sum of money' })}
              inputMode="decimal"
              value={typed.text}
              onText={(text) => type({ ...typed, text })}
            />
          )}
          <Select
            label={t({ message: 'Currency', comment: 'Field: KZT, USD …' })}
            value={typed.currency}
            onValue={(chosen) => type({ ...typed, currency: chosen })}
            options={[...new Set([typed.currency, currency, ...currencies])].map((code) => ({
              value: code,
              label: code,
            }))}
          />
        </div>
      ) : null}
      {amount !== null && inDoubt ? (
        <p className="field-hint" role="status">
          {t({
            message: `Read as ${readAs}`,
            comment: 'Beside a date or money field: how what was typed is understood',
          })}
        </p>
      ) : null}
      <Chips<How>
        legend={t({ message: 'How sure', comment: 'Chips: about, at least, not known …' })}
        hideLegend
        value={typed.how}
        onChange={(how) => type({ ...typed, how })}
        options={[
          { value: 'about', label: t({ message: 'about', comment: 'Chip: approximate value' }) },
          { value: 'at-least', label: t({ message: 'at least', comment: 'Chip: this many or more' }) },
          {
            value: 'several',
            label: t({
              message: 'some amount',
              comment: 'Chip: a sum nobody counted; the words may say more',
            }),
          },
          {
            value: 'not-known',
            label: t({ message: 'Not known', comment: 'Chip: asked, and nobody could say' }),
          },
        ]}
      />
    </Group>
  );
}

function toTyped(value: ApproxMoney | undefined, currency: string): Typed {
  if (!value) return { text: '', currency, how: undefined };
  if (value.is === 'not-known') return { text: '', currency, how: 'not-known' };
  if (value.is === 'several') return { text: '', currency: value.currency, how: 'several' };
  return {
    text: typedAmount(value.amount),
    currency: value.currency,
    how: value.is === 'exact' ? undefined : value.is,
  };
}

function read(typed: Typed, wrong: string): { value: ApproxMoney | undefined; problem: string | null } {
  if (typed.how === 'not-known') return { value: { is: 'not-known' }, problem: null };
  if (typed.how === 'several') return { value: { is: 'several', currency: typed.currency }, problem: null };
  if (typed.text.trim() === '') return { value: undefined, problem: null };
  const amount = readAmount(typed.text);
  if (amount === null) return { value: undefined, problem: wrong };
  return { value: { is: typed.how ?? 'exact', amount, currency: typed.currency }, problem: null };
}
