import { useLingui } from '@lingui/react/macro';
import { itemOf, persons } from '#domain/casebook.ts';
import type { Fields, Kind } from '#domain/entry.ts';
import type { Coming } from '#domain/caseFields.ts';
import type { Part } from '#domain/hearingFields.ts';
import type { FoldState } from '#domain/fold.ts';
import { isSourced, valueOf } from '#domain/item.ts';
import type {
  ApproxCount,
  ApproxDate,
  ApproxTerm,
  ExactWords,
  Moment,
  RecordId,
  Source,
  Sourced,
  Text,
} from '#domain/values.ts';
import { useDates } from '../../i18n/dates.ts';
import { languageName } from '../../i18n/labels/languages.ts';
import type { CodeOf, LabelSet } from '../../i18n/labels/labels.ts';
import type { Verdict } from '../forms/allVerdicts.ts';
import { countries } from '../forms/countries.ts';
import type { Penalty } from '../forms/penalties.ts';
import type { AnyField } from './fieldLabels.ts';
import { partLabels } from './partLabels.ts';
import { useHearingWords } from '../case/useHearingWords.ts';
import { useInstanceWords } from '../case/useInstanceWords.ts';
import { useEntryWords } from './useEntryWords.ts';
import { useHearingText } from './useHearingText.ts';
import { useSourcedText } from './useSourcedText.ts';

type Hearing = Fields<'hearing'>;
type Grounds = NonNullable<Fields<'motion'>['grounds']>;

/** Any value of any field as text; one line per element of a list. The fold has checked the values already. */
export function useFieldText(state: FoldState) {
  const { t, i18n } = useLingui();
  const dates = useDates();
  const words = useEntryWords(state);
  const hearingWords = useHearingWords(state);
  const court = useInstanceWords();
  const people = persons(state);
  const coded = <S extends LabelSet>(set: S, value: unknown) => words.label(set, value as CodeOf<S>);
  const one = (id: RecordId): string => {
    const item = state.items.get(id);
    return item
      ? words.line(item, people, null, words.answered(state, item))
      : t({
          message: 'an entry that has not arrived',
          comment: 'A link to an entry that is not on this phone',
        });
  };
  /** `Hearing 3 · 17 October 2016`, as the log of the hearing is called. */
  const hearing = (id: RecordId): string => {
    const held = itemOf(state, 'hearing', id);
    if (!held || (valueOf(held, 'number') ?? valueOf(held, 'date')) === undefined) return one(id);
    return hearingWords(held);
  };
  /** `Court of appeal · court not known · Atyrau`, as the hearings stand under it. */
  const instance = (id: RecordId): string => {
    const at = itemOf(state, 'instance', id);
    return at ? court(at) : one(id);
  };
  const who = (id: RecordId): string => words.personAt(people, id) ?? one(id);
  const sources = useSourcedText(one, instance, who);
  const conditions = useHearingText(who);

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
      ...(of.amounts ?? []).map(({ value, source }) =>
        words.listed([dates.money(value), source && `(${sources.source(source)})`]),
      ),
      of.unit,
      of.perYear && i18n._(partLabels.penalty.perYear),
      of.activity,
      of.starts && words.label('starts', of.starts),
      of.suspended && words.pair(i18n._(partLabels.penalty.suspended), words.label('yesNo', of.suspended)),
      of.words,
    ]);
  const grounds = (of: Grounds): string =>
    of
      .map(({ ground, howMany, words: own }) =>
        words.listed([words.label('ground', ground), howMany && dates.count(howMany), own]),
      )
      .join('\n');
  const exact = ({ original, language, translation }: ExactWords): string =>
    [language ? `${original} (${languageName(i18n, language)})` : original, translation]
      .filter(Boolean)
      .join('\n');

  const order = ({ first, then, waits }: NonNullable<Fields<'ruling'>['order']>): string => {
    const label = partLabels.order;
    return [
      first && words.pair(i18n._(label.first), first),
      then && words.pair(i18n._(label.then), then),
      waits && words.pair(i18n._(label.waits), one(waits)),
    ]
      .filter(Boolean)
      .join('\n');
  };
  const reasonsOn = ({ on, given }: NonNullable<Fields<'judgment'>['reasonsOn']>[number]): string =>
    words.pair(words.label('reasonsOn', on), words.label('reasons', given));
  const each = <One>(value: unknown, show: (element: One) => string): string =>
    (value as readonly One[]).map(show).join('\n');
  const whatSets: Readonly<Partial<Record<Kind, LabelSet>>> = {
    motion: 'motion',
    ruling: 'rulingKind',
    event: 'eventKind',
    detention: 'detentionKind',
    evidence: 'evidenceKind',
    document: 'documentKind',
  };

  const coming = (of: Coming): string =>
    [
      words.listed([of.date && dates.approxDate(of.date), of.time, of.room]),
      of.words,
      of.source && sources.source(of.source),
    ]
      .filter(Boolean)
      .join('\n');

  const text = (kind: Kind, name: AnyField, value: unknown): string => {
    if (isSourced(kind, name)) return sourcedText(name, value);
    switch (name) {
      case 'happenedAt':
      case 'start':
      case 'end':
      case 'announcedStart':
        return dates.moment(value as Moment);
      case 'date':
      case 'filedOn':
      case 'orderedOn':
        return dates.approxDate(value as ApproxDate);
      case 'from':
      case 'to':
        return kind === 'document' ? dates.text(value as Text) : dates.approxDate(value as ApproxDate);
      case 'number':
        return kind === 'document' ? dates.text(value as Text) : dates.count(value as ApproxCount);
      case 'howMany':
      case 'hearingsHeld':
        return dates.count(value as ApproxCount);
      case 'late':
      case 'lasted':
      case 'orderedFor':
        return dates.term(value as ApproxTerm);
      case 'source':
        return sources.source(value as Source);
      case 'exact':
        return exact(value as ExactWords);
      case 'actor':
      case 'by':
        return words.actor(value as Fields<'observation'>['actor'], people) ?? '';
      case 'outcome':
        return kind === 'judgment' ? coded('instanceOutcome', value) : coded('outcome', value);
      case 'side':
      case 'reasons':
      case 'sex':
      case 'level':
      case 'counsel':
      case 'shownAs':
      case 'mode':
      case 'readOut':
      case 'howRecorded':
        return coded(name, value);
      case 'objectedBy':
        return coded('side', value);
      case 'where':
        return coded('attendedFrom', value);
      case 'admitted':
        return coded('evidenceAdmitted', value);
      case 'sameJudge':
      case 'objected':
      case 'mayPublish':
      case 'shown':
      case 'read':
      case 'appealTold':
      case 'copyGiven':
        return coded('yesNo', value);
      case 'what':
        return coded(whatSets[kind] ?? 'observation', value);
      case 'stage':
        return kind === 'case' ? coded('caseStage', value) : coded('stage', value);
      case 'type':
        return kind === 'hearing' ? coded('hearingType', value) : words.possible(value as string);
      case 'roles':
        return (value as readonly CodeOf<'role'>[]).map((role) => words.label('role', role)).join(', ');
      case 'hearing':
        return hearing(value as RecordId);
      case 'instance':
        return instance(value as RecordId);
      case 'against':
      case 'complainsOf':
      case 'repeats':
      case 'mission':
      case 'person':
      case 'document':
      case 'ruling':
      case 'judgment':
        return one(value as RecordId);
      case 'entries':
      case 'motions':
      case 'represents':
      case 'about':
      case 'accused':
      case 'persons':
      case 'shows':
        return each(value, one);
      case 'sent':
        return words.label('yesNo', 'yes');
      case 'grounds':
        return typeof value === 'string' ? value : grounds(value as Grounds);
      case 'verdicts':
        return each(value, verdict);
      case 'penalties':
        return each(value, penalty);
      case 'next':
        return conditions.next(value as NonNullable<Hearing['next']>);
      case 'coming':
        return coming(value as Coming);
      case 'part':
        return conditions.part(value as Part);
      case 'access':
        return conditions.access(value as NonNullable<Hearing['access']>);
      case 'link':
        return conditions.link(value as NonNullable<Hearing['link']>);
      case 'openness':
        return conditions.openness(value as NonNullable<Hearing['openness']>);
      case 'interpreter':
        return conditions.interpreter(value as NonNullable<Hearing['interpreter']>);
      case 'recordKept':
        return conditions.recordKept(value as NonNullable<Hearing['recordKept']>);
      case 'came':
        return each(value, conditions.came);
      case 'dock':
        return each(value, conditions.dock);
      case 'breaks':
        return each(value, conditions.pause);
      case 'order':
        return order(value as NonNullable<Fields<'ruling'>['order']>);
      case 'reasonsOn':
        return each(value, reasonsOn);
      case 'consent':
        return sources.consent(value as NonNullable<Fields<'person'>['consent']>);
      case 'offices':
        return each(value, sources.office);
      case 'rolesIn':
        return each(value, sources.roleIn);
      case 'transfers':
        return each(value, sources.transfer);
      case 'files':
        return each(value, sources.file);
      case 'aliases':
        return (value as readonly string[]).join('\n');
      case 'clockAhead':
        return dates.number(value as number);
      case 'ages':
      case 'occupations':
      case 'dates':
      case 'moved':
        return sourcedText(name, value);
      case 'country':
        return countries(i18n, value as string).find((one) => one.value === value)?.label ?? '';
      case 'words':
      case 'name':
      case 'nameInScript':
      case 'title':
      case 'town':
      case 'court':
      case 'room':
      case 'article':
      case 'background':
      case 'code':
      case 'count':
      case 'taxonomy':
      case 'courtFile':
      case 'language':
      case 'place':
      case 'orderedBy':
      case 'author':
      case 'organisation':
      case 'credit':
      case 'pseudonym':
      case 'mark':
      case 'complainsOfWords':
        return typeof value === 'object' ? dates.text(value as Text) : String(value as string | number);
    }
  };

  const sourcedText = (name: AnyField, value: unknown): string => {
    const all = value as readonly Sourced<never>[];
    switch (name) {
      case 'ages':
        return sources.sourced(all, sources.age);
      case 'occupations':
        return sources.sourced(all, dates.text);
      case 'howMany':
        return sources.sourced(all, dates.count);
      case 'moved':
        return sources.sourced(all, sources.firstSaid);
      default:
        return sources.sourced(all, dates.approxDate);
    }
  };
  return { text, verdict, penalty, next: conditions.next, fileSaid: sources.fileSaid };
}
