import { useId, type ReactNode } from 'react';
import { Tick } from './Field.tsx';
import { Group } from './Group.tsx';
import './Chips.css';

export interface ChipOption<V extends string> {
  value: V;
  label: ReactNode;
}

interface Common<V extends string> {
  legend: ReactNode;
  hideLegend?: boolean | undefined;
  hint?: ReactNode;
  options: readonly ChipOption<V>[];
  error?: string | null | undefined;
  optional?: boolean | undefined;
}

interface OneProps<V extends string> extends Common<V> {
  value: V | undefined;
  /** A chip tapped again is blank again: `undefined`. */
  onChange(value: V | undefined): void;
}

/** One of several. Nothing is preset; give "Not known" as one of the options where it is an answer. */
export function Chips<V extends string>({ value, onChange, ...common }: OneProps<V>) {
  const name = useId();
  return (
    <Group {...asked(common)} role="radiogroup">
      <div className="chips">
        {common.options.map((option) => (
          <label key={option.value} className="chip">
            <Tick
              type="radio"
              className="chip-tick"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
              onClick={() => {
                if (value === option.value) onChange(undefined);
              }}
            />
            <span className="chip-face">{option.label}</span>
          </label>
        ))}
      </div>
    </Group>
  );
}

interface ManyProps<V extends string> extends Common<V> {
  value: readonly V[];
  onChange(value: V[]): void;
}

/** Any number of several. */
export function ChipsMany<V extends string>({ value, onChange, ...common }: ManyProps<V>) {
  return (
    <Group {...asked(common)}>
      <div className="chips">
        {common.options.map((option) => (
          <label key={option.value} className="chip">
            <Tick
              type="checkbox"
              className="chip-tick"
              value={option.value}
              checked={value.includes(option.value)}
              onChange={(event) =>
                onChange(
                  event.target.checked
                    ? [...value, option.value]
                    : value.filter((one) => one !== option.value),
                )
              }
            />
            <span className="chip-face">{option.label}</span>
          </label>
        ))}
      </div>
    </Group>
  );
}

function asked<V extends string>({ legend, hideLegend, hint, error, optional }: Common<V>) {
  return { label: legend, hideLabel: hideLegend, hint, error, optional };
}
