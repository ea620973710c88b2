/** How much room there is, in the letters of the page (rem): the words that `live.css` asks for. */
const words: readonly [string, (room: { wide: number; high: number; px: number }) => boolean][] = [
  ['little', ({ high, px }) => high <= 22.5 && px < 480],
  ['narrow', ({ wide }) => wide <= 16.9],
  ['narrowest', ({ wide }) => wide <= 14.5],
  ['least', ({ high }) => high <= 12],
];

/**
 * For the `ref` of an element: writes on it what room it has, and tells whether it is little. A size container of CSS would say the same, but then every line
 * that comes has the styles and the layout of all that is inside made anew.
 */
export function sayRoom(at: HTMLElement, onLittle: (little: boolean) => void): () => void {
  const measure = () => {
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const [px, high] = [at.clientWidth, at.clientHeight];
    const room = { wide: px / rem, high: high / rem, px };
    const holding = words.flatMap(([word, holds]) => (holds(room) ? [word] : []));
    at.dataset['room'] = holding.join(' ');
    onLittle(holding.includes('little'));
    at.style.setProperty('--room', `${high}px`);
  };
  measure();
  const sizes = new ResizeObserver(measure);
  sizes.observe(at);
  return () => sizes.disconnect();
}
