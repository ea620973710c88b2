import { useId, type ReactNode } from 'react';
import { Trans } from '@lingui/react/macro';
import { Tick } from './Field.tsx';
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
    <Group {...common} role="radiogroup">
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
    <Group {...common} role="group">
      {common.options.map((option) => (
        <label key={option.value} className="chip">
          <Tick
            type="checkbox"
            className="chip-tick"
            value={option.value}
            checked={value.includes(option.value)}
            onChange={(event) =>
              onChange(
                event.target.checked ? [...value, option.value] : value.filter((one) => one !== option.value),
              )
            }
          />
          <span className="chip-face">{option.label}</span>
        </label>
      ))}
    </Group>
  );
}

function Group<V extends string>(props: Common<V> & { role: 'radiogroup' | 'group'; children: ReactNode }) {
  const { legend, hideLegend, hint, error, optional, role, children } = props;
  const own = useId();
  const told = [hint ? `${own}-hint` : '', error ? `${own}-error` : ''].filter(Boolean).join(' ');
  return (
    <div
      role={role}
      className={error ? 'field field-wrong' : 'field'}
      aria-labelledby={`${own}-legend`}
      aria-describedby={told || undefined}
    >
      <div id={`${own}-legend`} className={hideLegend ? 'unseen' : 'group-label'}>
        {legend}
        {optional ? (
          <span className="field-optional">
            {' '}
            <Trans comment="After a field's name: may be left empty">(optional)</Trans>
          </span>
        ) : null}
      </div>
      {hint ? (
        <div id={`${own}-hint`} className="field-hint">
          {hint}
        </div>
      ) : null}
      {error ? (
        <p id={`${own}-error`} className="field-error">
          <span aria-hidden="true">▲ </span>
          {error}
        </p>
      ) : null}
      <div className="chips">{children}</div>
    </div>
  );
}
