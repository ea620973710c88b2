import { useLingui } from '@lingui/react/macro';
import { itemOf, persons } from '#domain/casebook.ts';
import type { FieldName, Fields, Kind } from '#domain/entry.ts';
import type { FoldState } from '#domain/fold.ts';
import { valueOf } from '#domain/item.ts';
import type { ApproxCount, ApproxDate, ExactWords, Moment, RecordId, Source, Text } from '#domain/values.ts';
import { useDates } from '../../i18n/dates.ts';
import type { CodeOf, LabelSet } from '../../i18n/labels/labels.ts';
import type { Verdict } from '../forms/allVerdicts.ts';
import type { Penalty } from '../forms/penalties.ts';
import { useEntryWords } from './useEntryWords.ts';

type AnyField = { [K in Kind]: FieldName<K> }[Kind];

/** Any value of any field as text; one line per element of a list. The fold has checked the values already. */
export function useFieldText(state: FoldState) {
  const { t } = useLingui();
  const dates = useDates();
  const words = useEntryWords();
  const people = persons(state);
  const coded = <S extends LabelSet>(set: S, value: unknown) => words.label(set, value as CodeOf<S>);
  const one = (id: RecordId): string => {
    const item = state.items.get(id);
    return item
      ? words.line(item, people)
      : t({
          message: 'an entry that has not arrived',
          comment: 'A link to an entry that is not on this phone',
        });
  };
  /** `Hearing 3 · 17 October 2016`, as the log of the hearing is called. */
  const hearing = (id: RecordId): string => {
    const held = itemOf(state, 'hearing', id);
    const [number, date] = held ? [valueOf(held, 'number'), valueOf(held, 'date')] : [];
    if (number === undefined && date === undefined) return one(id);
    const count = number ? dates.count(number) : '';
    return words.listed([
      count === ''
        ? words.label('kind', 'hearing')
        : t({ message: `Hearing ${count}`, comment: 'Hearing with its number' }),
      date && dates.approxDate(date),
    ]);
  };
  const many = (ids: unknown) => (ids as readonly RecordId[]).map(one).join('\n');

  const verdict = ({ accused, charge, outcome }: Verdict): string => {
    const count = itemOf(state, 'charge', charge);
    const number = count && valueOf(count, 'count');
    return words.listed([
      words.personAt(people, accused),
      number !== undefined && t({ message: `Count ${number}`, comment: 'Number of a charge' }),
      words.label('verdict', outcome),
    ]);
  };
  const penalty = (of: Penalty): string =>
    words.listed([
      words.personAt(people, of.accused),
      words.label('penalty', of.kind),
      of.term && dates.term(of.term),
      of.money && dates.money(of.money),
      of.activity,
      of.starts && words.label('starts', of.starts),
      of.suspended === 'yes' && t({ message: 'suspended', comment: 'A conditional sentence' }),
      of.words,
    ]);
  const next = (of: NonNullable<Fields<'hearing'>['next']>): string =>
    words.listed([words.label('next', of.state), of.date && dates.approxDate(of.date), of.time, of.room]);
  const grounds = (of: NonNullable<Fields<'motion'>['grounds']>): string =>
    of
      .map(({ ground, howMany, words: own }) =>
        words.listed([words.label('ground', ground), howMany && dates.count(howMany), own]),
      )
      .join('\n');
  const exact = ({ original, language, translation }: ExactWords): string =>
    [language ? `${original} (${language})` : original, translation].filter(Boolean).join('\n');

  const text = (kind: Kind, name: AnyField, value: unknown): string => {
    switch (name) {
      case 'happenedAt':
      case 'start':
      case 'end':
      case 'announcedStart':
        return dates.moment(value as Moment);
      case 'date':
      case 'from':
      case 'to':
        return dates.approxDate(value as ApproxDate);
      case 'age':
      case 'number':
      case 'howMany':
        return dates.count(value as ApproxCount);
      case 'source':
        return words.listed([coded('source', (value as Source).how), (value as Source).who]);
      case 'exact':
        return exact(value as ExactWords);
      case 'actor':
      case 'by':
        return words.actor(value as Fields<'observation'>['actor'], people) ?? '';
      case 'side':
      case 'outcome':
      case 'reasons':
      case 'sex':
      case 'level':
        return coded(name, value);
      case 'howRecorded':
        return coded('howRecorded', value);
      case 'sameJudge':
      case 'objected':
        return coded('yesNo', value);
      case 'what':
        return kind === 'motion' ? coded('motion', value) : coded('observation', value);
      case 'stage':
        return kind === 'case' ? coded('caseStage', value) : coded('stage', value);
      case 'roles':
        return (value as readonly CodeOf<'role'>[]).map((role) => words.label('role', role)).join(', ');
      case 'hearing':
        return hearing(value as RecordId);
      case 'instance':
      case 'against':
        return one(value as RecordId);
      case 'entries':
      case 'motions':
      case 'represents':
      case 'about':
      case 'accused':
        return many(value);
      case 'type':
        return words.possible(value as string);
      case 'sent':
        return words.label('yesNo', 'yes');
      case 'grounds':
        return grounds(value as NonNullable<Fields<'motion'>['grounds']>);
      case 'verdicts':
        return (value as readonly Verdict[]).map(verdict).join('\n');
      case 'penalties':
        return (value as readonly Penalty[]).map(penalty).join('\n');
      case 'next':
        return next(value as NonNullable<Fields<'hearing'>['next']>);
      case 'aliases':
        return (value as readonly string[]).join('\n');
      case 'words':
      case 'name':
      case 'nameInScript':
      case 'occupation':
      case 'title':
      case 'town':
      case 'court':
      case 'room':
      case 'article':
        return typeof value === 'string' ? value : dates.text(value as Text);
      case 'background':
      case 'code':
      case 'country':
      case 'count':
      case 'taxonomy':
        return String(value);
    }
  };
  return { text, verdict, penalty, next };
}
