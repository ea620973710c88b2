/** An answer about an unchanging thing is worked out once, and forgotten with the thing. */
export function onceFor<Thing extends object, Answer>(
  ask: (thing: Thing) => Answer,
): (thing: Thing) => Answer {
  const known = new WeakMap<Thing, { readonly answer: Answer }>();
  return (thing) => {
    const before = known.get(thing);
    if (before !== undefined) return before.answer;
    const answer = ask(thing);
    known.set(thing, { answer });
    return answer;
  };
}
