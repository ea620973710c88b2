import { useContext, useState } from 'react';
import { HalfTypedContext, meaning } from './halfTyped.ts';

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
 * it is made anew from `value` only when the value came from elsewhere. With an `id`, in a form that has a draft,
 * it comes back exactly as it was left, also where it means nothing yet.
 */
export function useTyped<V, T extends object>(props: {
  id: string | undefined;
  value: V | undefined;
  onChange: Answer<V>;
  toTyped: (value: V | undefined) => T;
  /** `null` value without a problem = nothing typed yet. */
  read: (typed: T) => { value: V | undefined; problem: string | null };
}) {
  const { id, value, onChange, toTyped, read } = props;
  const halves = useContext(HalfTypedContext);
  const [typed, setTyped] = useState<T>(() => {
    const half = id === undefined ? undefined : halves?.of(id);
    const blank = toTyped(value);
    return half?.means === meaning(value) ? { ...blank, ...fitting(blank, half.typed) } : blank;
  });
  const [given, setGiven] = useState(() => meaning(value));
  const [problem, setProblem] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const now = meaning(value);
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
      const means = meaning(meant.value);
      const isWhole = meaning(toTyped(meant.value)) === meaning(next);
      setTyped(next);
      setProblem(meant.problem);
      setGiven(means);
      if (id !== undefined) halves?.keep(id, isWhole ? null : { means, typed: next });
      onChange(meant.value, meant.problem);
    },
    leave: () => setLeft(true),
  };
}

/** From a draft of any build: only what this field has, and of a kind that it has there. */
function fitting<T extends object>(blank: T, typed: unknown): Partial<T> {
  const known = Object.entries(typed as Partial<T>).filter(([name, part]) => {
    const own = (blank as Record<string, unknown>)[name];
    return name in blank && (own === undefined ? typeof part === 'string' : typeof part === typeof own);
  });
  return Object.fromEntries(known) as Partial<T>;
}
