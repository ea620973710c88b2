/** What happened before the trial of the made-up case. */
import { dayFrom, text, type Teller } from './exampleTeller.ts';
import type { RecordId } from './values.ts';

interface Before {
  readonly both: readonly RecordId[];
  readonly arman: RecordId;
  /** `YYYY-MM-DD` of the concert. */
  readonly concert: string;
}

/** Events outside court, one document, and the detention of one accused; returns the latter. */
export function beforeTheTrial(say: Teller, { both, arman, concert }: Before): RecordId {
  const { words } = say;
  const told = { how: 'told-by', who: words.relative } as const;
  const media = { how: 'media', who: words.press } as const;
  say.enter('event', {
    what: 'application',
    dates: [{ value: { is: 'before', on: concert }, source: told }],
    persons: [...both],
    words: words.asked,
    source: told,
  });
  const refusal = say.enter('event', {
    what: 'refusal',
    dates: [{ value: { is: 'before', on: concert }, source: told }],
    words: words.townSaidNo,
    source: { how: 'document' },
  });
  say.enter('event', {
    what: 'assembly',
    dates: [{ value: { is: 'exact', on: concert } }],
    place: text(words.courtyard),
    persons: [...both],
    howMany: [
      { value: { is: 'about', n: 40 }, source: told },
      { value: { is: 'at-least', n: 100 }, source: media },
    ],
    words: words.concert,
    source: told,
  });
  say.enter('document', {
    what: 'letter',
    title: text(words.townLetter),
    from: text(words.townHall),
    date: { is: 'before', on: concert },
    number: { is: 'not-known' },
    about: [refusal],
    mayPublish: 'not-known',
  });
  return say.enter('detention', {
    person: arman,
    what: 'criminal',
    from: [
      { value: { is: 'exact', on: dayFrom(concert, 2) }, source: { how: 'document' } },
      { value: { is: 'exact', on: dayFrom(concert, 1) }, source: told },
    ],
    place: text(words.arrestHouse),
    orderedFor: { is: 'exact', n: 2, unit: 'months' },
    source: { how: 'document' },
  });
}
