/** Time in which an answer reaches the page, on a slow phone too. Milliseconds. */
const onItsWayMs = 10;

/** For what follows an entry and what nobody waits for: it begins when the answer is there, and does not hold it up. */
export function afterAnswer(work: () => unknown): void {
  setTimeout(work, onItsWayMs);
}
