import { useState } from 'react';

/** `problem` is in words when what was typed cannot be read; the value is then `undefined` and the words stay. */
export type Answer<V> = (value: V | undefined, problem: string | null) => void;

export interface ApproxProps<V> {
  label: string;
  hint?: string | undefined;
  optional?: boolean | undefined;
  id?: string | undefined;
  value: V | undefined;
  onChange: Answer<V>;
  /** From outside, e.g. after a refused "done"; the field's own problem comes first. */
  error?: string | null | undefined;
}

/**
 * Keeps what is typed apart from what it means. `T` is the typed state of the field;
 * it is made anew from `value` only when the value came from elsewhere (a draft that came back).
 */
export function useTyped<V, T>(props: {
  value: V | undefined;
  onChange: Answer<V>;
  toTyped: (value: V | undefined) => T;
  /** `null` value without a problem = nothing typed yet. */
  read: (typed: T) => { value: V | undefined; problem: string | null };
}) {
  const { value, onChange, toTyped, read } = props;
  const [typed, setTyped] = useState(() => toTyped(value));
  const [given, setGiven] = useState(() => JSON.stringify(value));
  const [problem, setProblem] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const now = JSON.stringify(value);
  if (now !== given) {
    setGiven(now);
    setTyped(toTyped(value));
    setProblem(null);
  }
  return {
    typed,
    /** Shown only once the field was left: nobody is told off while typing. */
    problem: left ? problem : null,
    type(next: T) {
      const meant = read(next);
      setTyped(next);
      setProblem(meant.problem);
      setGiven(JSON.stringify(meant.value));
      onChange(meant.value, meant.problem);
    },
    leave: () => setLeft(true),
  };
}
