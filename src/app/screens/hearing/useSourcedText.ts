import { useLingui } from '@lingui/react/macro';
import type { Fields } from '#domain/entry.ts';
import type { Said } from '#domain/said.ts';
import type { AttachedFile, RecordId, Source, Sourced } from '#domain/values.ts';
import { useDates } from '../../i18n/dates.ts';
import { filePartLabels, partLabels } from './partLabels.ts';
import { useEntryWords } from './useEntryWords.ts';

type Person = Fields<'person'>;
type Consent = NonNullable<Person['consent']>;
type Office = NonNullable<Person['offices']>[number];
type RoleIn = NonNullable<Person['rolesIn']>[number];
type Age = NonNullable<Person['ages']>[number]['value'];
type Transfer = NonNullable<Fields<'detention'>['transfers']>[number];

/** What several sources say, one line for each with its source; people, places and files. `one` names an entry, `court` an instance, `who` a person. */
export function useSourcedText(
  one: (id: RecordId) => string,
  court: (id: RecordId) => string,
  who: (id: RecordId) => string,
) {
  const { t, i18n } = useLingui();
  const dates = useDates();
  const words = useEntryWords();

  const source = (of: Source): string => {
    const { on, document } = of;
    return words.listed([
      words.source(of),
      on && dates.approxDate(on),
      document !== undefined && one(document),
    ]);
  };
  const sourced = <Value>(all: readonly Sourced<Value>[], show: (value: Value) => string): string =>
    all
      .map((given) => words.listed([show(given.value), given.source && `(${source(given.source)})`]))
      .join('\n');
  const age = ({ age: years, on }: Age): string => {
    const day = on && dates.approxDate(on);
    return words.listed([
      dates.count(years),
      day && t({ message: `on ${day}`, comment: 'After an age: the date of which it is true' }),
    ]);
  };
  const period = (from: string | undefined, to: string | undefined): string =>
    from === undefined && to === undefined ? '' : `${from ?? '…'} – ${to ?? '…'}`;
  const office = ({ organisation, office: post, from, to }: Office): string =>
    words.listed([post, organisation, period(from && dates.approxDate(from), to && dates.approxDate(to))]);
  const roleIn = ({ instance, roles }: RoleIn): string =>
    words.listed([court(instance), ...roles.map((role) => words.label('role', role))]);
  const transfer = ({ date, place }: Transfer): string =>
    words.listed([date && dates.approxDate(date), place]);
  const consent = ({ on, words: own, ...uses }: Consent): string => {
    const label = partLabels.consent;
    const asked = (name: keyof typeof uses) => {
      const answer = uses[name];
      return answer && words.pair(i18n._(label[name]), words.label('yesNo', answer));
    };
    return [
      asked('record'),
      asked('partners'),
      asked('un'),
      asked('public'),
      on && words.pair(i18n._(label.on), dates.approxDate(on)),
      own,
    ]
      .filter(Boolean)
      .join('\n');
  };

  const fileKind = (type: string): string => {
    if (type.startsWith('image/')) return t({ message: 'picture', comment: 'Kind of an attached file' });
    if (type.startsWith('video/')) return t({ message: 'video', comment: 'Kind of an attached file' });
    if (type.startsWith('audio/')) return t({ message: 'sound', comment: 'Kind of an attached file' });
    return type === 'application/pdf' ? 'PDF' : t({ message: 'file', comment: 'Kind of an attached file' });
  };
  const megabytes = (bytes: number): string => {
    const amount = dates.number(Math.round(bytes / 100_000) / 10);
    return t({ message: `${amount} MB`, comment: 'Size of a file in megabytes' });
  };
  const kilobytes = (bytes: number): string => {
    const size = dates.number(Math.max(1, Math.round(bytes / 1024)));
    return t({ message: `${size} KB`, comment: 'Size of a file in kilobytes' });
  };
  /** Of a small file, as beside the file itself. */
  const size = (bytes: number): string => (bytes < 1_000_000 ? kilobytes(bytes) : megabytes(bytes));
  /** "picture, 1.2 MB". */
  const file = (of: AttachedFile): string =>
    [`${fileKind(of.type)}, ${size(of.length)}`, ...fileSaid(of)].join(' · ');
  /** Whose a file is and who is shown in it, as far as it was said. */
  const fileSaid = ({ credit, shows = [], showsWords }: AttachedFile): readonly string[] => [
    ...(credit === undefined ? [] : [words.pair(i18n._(filePartLabels.credit), credit)]),
    ...(shows.length === 0 ? [] : [words.pair(i18n._(filePartLabels.shows), shows.map(who).join(', '))]),
    ...(showsWords === undefined ? [] : [words.pair(i18n._(filePartLabels.showsWords), showsWords)]),
  ];
  /** Where an entry that was moved here was first said. */
  const firstSaid = ({ at, how, device }: Said): string =>
    words.listed([dates.claimed(at), words.label('howRecorded', how), words.device(device)]);

  return { source, sourced, age, office, roleIn, transfer, consent, file, fileSaid, firstSaid, period };
}
