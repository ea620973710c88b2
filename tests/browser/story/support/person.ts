/**
 * A person with the app for the first time, in simulated time: what is on the screen is read whole, each tap is thought of
 * and made with a thumb, a secret is copied to paper group by group. Nothing of it is slept; what the app itself takes is
 * measured. Paces are those of published studies where there is one, and taken from the slower end:
 * - reading: words a minute of adults in IReST (Trauzettel-Klosinski & Dietz 2012): English 228, Russian 184. Kazakh was not
 *   measured: Turkish, of the same family and with words as long, is 166.
 * - a tap: keystroke-level model (Card, Moran & Newell 1983): to make up one's mind 1.35 s, to point 1.1 s, to press 0.2 s.
 * - a key: there, 0.75 s for codes typed by those who are no typists; ordinary words with thumbs are faster (0.33 s, Palin
 *   et al. 2019).
 * - writing by hand: copied, about 22 words of five letters a minute (Brown 1988), and a look back at the screen per group.
 */
import type { Page } from 'playwright';

const wordsPerMinute = { en: 228, ru: 184, kk: 166 } as const;
const seconds = { mind: 1.35, point: 1.1, press: 0.2, key: 0.75, written: 60 / (22 * 5) } as const;

export type Reader = keyof typeof wordsPerMinute;

export interface Spent {
  readonly reading: number;
  readonly tapping: number;
  readonly typing: number;
  readonly writing: number;
  /** Measured: until what was asked for stood on the screen. */
  readonly waiting: number;
}

export function person(page: Page, language: Reader) {
  const spent = { reading: 0, tapping: 0, typing: 0, writing: 0, waiting: 0 };
  const counted = { words: 0, taps: 0, keys: 0 };

  /** What was done, and how long until the app shows this. */
  const until = async (done: () => Promise<unknown>, shows: () => Promise<unknown>): Promise<void> => {
    const began = performance.now();
    await done();
    await shows();
    spent.waiting += (performance.now() - began) / 1000;
  };
  return {
    spent: (): Spent & { all: number } => ({
      ...spent,
      all: Object.values(spent).reduce((sum, one) => sum + one, 0),
    }),
    counted: () => ({ ...counted }),
    until,
    async read(): Promise<void> {
      const words = await page.evaluate(wordsInSight);
      counted.words += words;
      spent.reading += (words * 60) / wordsPerMinute[language];
    },
    async tap(name: string, shows: () => Promise<unknown>): Promise<void> {
      spent.tapping += seconds.mind + seconds.point + seconds.press;
      counted.taps += 1;
      await until(() => page.getByRole('button', { name, exact: true }).tap(), shows);
    },
    /** Into the field that has the cursor, as no field was tapped. */
    async typeCode(text: string): Promise<void> {
      const keys = text.replaceAll(' ', '');
      spent.typing += seconds.mind + keys.length * seconds.key;
      counted.keys += keys.length;
      await page.keyboard.type(keys);
    },
    toPaper(secret: string): void {
      const groups = secret.split(' ');
      spent.writing += groups.length * seconds.mind + groups.join('').length * seconds.written;
    },
  };
}

/** Runs in the page: words that can be seen without scrolling. A secret is not among them: it is copied group by group. */
function wordsInSight(): number {
  let words = 0;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || parent.closest('.secret') !== null) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width < 3 || box.height < 3) continue;
    // Its first line, where nothing lies over it.
    const onTop = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(10, box.height / 2));
    if (!parent.checkVisibility() || !parent.contains(onTop)) continue;
    words += (node.textContent ?? '').split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  }
  return words;
}
