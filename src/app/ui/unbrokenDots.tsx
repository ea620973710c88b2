import { Fragment, type ReactNode } from 'react';

/** A line never begins with the dot between two parts: it stays at the end of the line before. The text is the same. */
export function unbrokenDots(words: ReactNode): ReactNode {
  if (typeof words !== 'string' || !words.includes(' · ')) return words;
  return words.split(' · ').map((part, at) => (
    <Fragment key={at}>
      {at > 0 ? <span className="dot"> ·</span> : null}
      {at > 0 ? ` ${part}` : part}
    </Fragment>
  ));
}
