import { Fragment, type ReactNode } from 'react';

/** A line never begins with the dot between two parts: it holds to the word before it. The text is the same. */
export function unbrokenDots(words: ReactNode): ReactNode {
  if (typeof words !== 'string') return words;
  const parts = words.split(' · ');
  return parts.map((part, at) => (
    <Fragment key={at}>{at < parts.length - 1 ? <WithDot part={part} /> : part}</Fragment>
  ));
}

function WithDot({ part }: { part: string }) {
  const lastWord = part.lastIndexOf(' ') + 1;
  return (
    <>
      {part.slice(0, lastWord)}
      <span className="dot">{part.slice(lastWord)} ·</span>{' '}
    </>
  );
}
