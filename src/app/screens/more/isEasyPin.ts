/** Among the first that somebody with the phone in hand would try: one or two digits, a row, a repetition, a mirror. */
export function isEasyPin(pin: string): boolean {
  const digits = [...pin].map(Number);
  return new Set(digits).size <= 2 || isRow(digits) || repeats(pin) || pin === [...pin].toReversed().join('');
}

/** One step between each digit and the next, 0 coming after 9. */
function isRow(digits: readonly number[]): boolean {
  const step = (at: number) => ((digits[at] ?? 0) - (digits[at - 1] ?? 0) + 10) % 10;
  return digits.every((_, at) => at < 1 || step(at) === step(1));
}

/** The same two or three digits again and again. */
function repeats(pin: string): boolean {
  return [2, 3].some(
    (length) => pin.length % length === 0 && pin === pin.slice(0, length).repeat(pin.length / length),
  );
}
