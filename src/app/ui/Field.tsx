/**
 * The only place of raw `input`, `textarea` and `select`: typed text leaks into the browser's session files,
 * keyboards' clouds and password managers unless every field says no (`security.md`, fact 3).
 */
import { useId, type ComponentProps, type ReactNode, type Ref } from 'react';
import { choosing } from '../lock/choosing.ts';
import { FieldFrame, toldBy, type FrameWords } from './FieldFrame.tsx';
import './Field.css';

const toldToStayAway = {
  autoComplete: 'off',
  autoCorrect: 'off',
  spellCheck: false,
  writingsuggestions: 'false',
  'data-1p-ignore': 'true',
  'data-lpignore': 'true',
  'data-bwignore': 'true',
  'data-form-type': 'other',
} as const;

/** A bare tick box or radio for chips, with the same protection. */
export function Tick({ type, ...rest }: ComponentProps<'input'> & { type: 'radio' | 'checkbox' }) {
  return <input {...rest} {...toldToStayAway} type={type} />;
}

/** The browser's own file choice; it has no value to leak. */
export function FilePick({ accept, again = false, onFile, ...rest }: PickProps) {
  return (
    <input
      {...rest}
      {...toldToStayAway}
      type="file"
      accept={accept}
      onClick={(event) => choosing(event.currentTarget)}
      onChange={(event) => {
        const file = event.target.files?.[0];
        if (file) onFile(file);
        // The same file may be chosen once more.
        if (again) event.target.value = '';
      }}
    />
  );
}
interface PickProps extends Omit<ComponentProps<'input'>, 'type' | 'onChange' | 'accept'> {
  accept?: string | undefined;
  /** Forgets what was chosen, so that another file, or the same one, can be chosen next. */
  again?: boolean | undefined;
  onFile(file: File): void;
}

/** `words` = several lines. `number`, `time` and `date` are text with a number pad: what is typed is never thrown away. */
export type FieldKind = 'text' | 'words' | 'number' | 'time' | 'date' | 'secret' | 'pin';

type Controlled = HTMLInputElement | HTMLTextAreaElement;
export interface FieldProps extends FrameWords {
  kind?: FieldKind | undefined;
  id?: string | undefined;
  /** From `register()` of react-hook-form; never set on a secret. */
  name?: string | undefined;
  value?: string | undefined;
  defaultValue?: string | undefined;
  onChange?: ((event: React.ChangeEvent<Controlled>) => void) | undefined;
  /** The text alone, for those who don't need the event. */
  onText?: ((text: string) => void) | undefined;
  onBlur?: ((event: React.FocusEvent<Controlled>) => void) | undefined;
  onKeyDown?: ((event: React.KeyboardEvent<Controlled>) => void) | undefined;
  onEnter?: (() => void) | undefined;
  inputMode?: 'text' | 'numeric' | 'decimal' | undefined;
  rows?: number | undefined;
  maxLength?: number | undefined;
  autoFocus?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Language of what is typed, for screen readers. */
  lang?: string | undefined;
  ref?: Ref<Controlled> | undefined;
}

export function Field(props: FieldProps) {
  const {
    kind = 'text',
    label,
    hideLabel,
    hint,
    error,
    optional,
    id,
    onText,
    onEnter,
    ref,
    ...control
  } = props;
  const made = useId();
  const own = id ?? made;
  const shared = {
    ...control,
    id: own,
    ...describedBy(own, hint, error),
    ...toldToStayAway,
    autoCapitalize: kind === 'text' || kind === 'words' ? 'sentences' : 'none',
    onChange: (event: React.ChangeEvent<Controlled>) => {
      control.onChange?.(event);
      onText?.(event.target.value);
    },
    onKeyDown: (event: React.KeyboardEvent<Controlled>) => {
      control.onKeyDown?.(event);
      if (onEnter && event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
        event.preventDefault();
        onEnter();
      }
    },
  };
  return (
    <FieldFrame {...{ own, label, hideLabel, hint, error, optional }}>
      {kind === 'words' ? (
        <textarea className="field-control" rows={3} {...shared} ref={ref as Ref<HTMLTextAreaElement>} />
      ) : kind === 'secret' || kind === 'pin' ? (
        <input
          className="field-control"
          {...shared}
          name={undefined}
          type="password"
          autoComplete="one-time-code"
          inputMode={control.inputMode ?? (kind === 'pin' ? 'numeric' : undefined)}
          ref={ref as Ref<HTMLInputElement>}
        />
      ) : (
        <input
          className={`field-control field-${kind}`}
          type="text"
          {...shared}
          inputMode={control.inputMode ?? pads[kind]}
          ref={ref as Ref<HTMLInputElement>}
        />
      )}
    </FieldFrame>
  );
}

const pads = { text: undefined, number: 'numeric', time: 'numeric', date: 'decimal' } as const;

export interface SelectProps extends FrameWords {
  id?: string | undefined;
  name?: string | undefined;
  value?: string | undefined;
  defaultValue?: string | undefined;
  options: readonly { value: string; label: string }[];
  onChange?: ((event: React.ChangeEvent<HTMLSelectElement>) => void) | undefined;
  onValue?: ((value: string) => void) | undefined;
  onBlur?: ((event: React.FocusEvent<HTMLSelectElement>) => void) | undefined;
  ref?: Ref<HTMLSelectElement> | undefined;
}

export function Select(props: SelectProps) {
  const { label, hideLabel, hint, error, optional, id, options, onValue, ...control } = props;
  const made = useId();
  const own = id ?? made;
  return (
    <FieldFrame {...{ own, label, hideLabel, hint, error, optional }}>
      <select
        className="field-control"
        {...control}
        {...toldToStayAway}
        id={own}
        {...describedBy(own, hint, error)}
        onChange={(event) => {
          control.onChange?.(event);
          onValue?.(event.target.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

function describedBy(own: string, hint: ReactNode, error: string | null | undefined) {
  return { 'aria-describedby': toldBy(own, { hint, error }), 'aria-invalid': error ? true : undefined };
}
