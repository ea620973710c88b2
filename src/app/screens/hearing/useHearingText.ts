import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import type { Fields } from '#domain/entry.ts';
import type { Part } from '#domain/hearingFields.ts';
import type { RecordId, YesNo } from '#domain/values.ts';
import { useDates } from '../../i18n/dates.ts';
import { partLabels } from './partLabels.ts';
import { useEntryWords } from './useEntryWords.ts';

type Hearing = Fields<'hearing'>;
type Has<Name extends keyof Hearing> = NonNullable<Hearing[Name]>;

/**
 * The conditions of a hearing, a line for each thing that was said. `one` names an entry or a person. What a day note
 * says of them (`conditionWords.ts`) is said there in its own form; a test sees that neither says less.
 */
export function useHearingText(one: (id: RecordId) => string) {
  const { i18n } = useLingui();
  const dates = useDates();
  const words = useEntryWords();

  const pair = (label: MessageDescriptor, value: string | undefined) =>
    value === undefined || value === '' ? undefined : words.pair(i18n._(label), value);
  const asked = (label: MessageDescriptor, answer: YesNo | undefined) =>
    answer && pair(label, words.label('yesNo', answer));
  const lines = (all: readonly (string | undefined)[]): string => all.filter(Boolean).join('\n');
  const span = (from: string | undefined, to: string | undefined): string =>
    from === undefined && to === undefined ? '' : `${from ?? '…'}–${to ?? '…'}`;

  const part = (of: Part): string =>
    words.listed([words.label('part', of.is), of.is === 'from-to' && span(of.from, of.to)]);
  const access = (of: Has<'access'>): string => {
    const label = partLabels.access;
    return lines([
      of.admitted && words.label('admitted', of.admitted),
      pair(label.at, of.at),
      pair(label.why, of.why),
      asked(label.reached, of.reached),
      asked(label.identity, of.identity),
      asked(label.list, of.list),
      asked(label.searched, of.searched),
      asked(label.devicesTaken, of.devicesTaken),
      asked(label.canSee, of.canSee),
      asked(label.canHear, of.canHear),
      pair(label.turnedAway, of.turnedAway && dates.count(of.turnedAway)),
      asked(label.media, of.media),
      of.words,
    ]);
  };
  const link = (of: Has<'link'>): string => {
    const label = partLabels.link;
    return lines([
      pair(label.why, of.why),
      pair(label.orderedBy, of.orderedBy),
      pair(label.platform, of.platform),
      pair(label.accusedAt, of.accusedAt),
      asked(label.privateChannel, of.privateChannel),
    ]);
  };
  const openness = (of: Has<'openness'>): string => {
    const label = partLabels.openness;
    return lines([
      words.label('openness', of.is),
      asked(label.ruling, of.ruling),
      pair(label.ground, of.ground),
      pair(label.askedBy, of.askedBy && words.label('side', of.askedBy)),
    ]);
  };
  const came = ({ person, is, at, words: own }: Has<'came'>[number]): string =>
    words.listed([one(person), words.label('came', is), at, own]);
  const dock = ({ accused, place, restraints, words: own }: Has<'dock'>[number]): string =>
    words.listed([
      accused !== undefined && one(accused),
      words.label('dock', place),
      asked(partLabels.dock.restraints, restraints),
      own,
    ]);
  const interpreter = (of: Has<'interpreter'>): string => {
    const label = partLabels.interpreter;
    return lines([
      asked(label.needed, of.needed),
      asked(label.present, of.present),
      pair(label.person, of.person && one(of.person)),
      asked(label.sworn, of.sworn),
      pair(label.complaints, of.complaints),
    ]);
  };
  const recordKept = ({ how = [], by }: Has<'recordKept'>): string =>
    lines([...how.map((way) => words.label('recordKept', way)), pair(partLabels.recordKept.by, by)]);
  const pause = ({ from, to, words: own }: Has<'breaks'>[number]): string =>
    words.listed([span(from, to), own]);
  const next = (of: Has<'next'>): string =>
    words.listed([words.label('next', of.state), of.date && dates.approxDate(of.date), of.time, of.room]);

  return { part, access, link, openness, came, dock, interpreter, recordKept, pause, next };
}
