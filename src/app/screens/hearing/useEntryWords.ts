import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { caseOf } from '#domain/casebook.ts';
import { clockOf } from '#domain/courtTime.ts';
import type { Role } from '#domain/codes.ts';
import { carriesSource, type FieldName, type Fields, type Kind } from '#domain/entry.ts';
import type { FoldState } from '#domain/fold.ts';
import { isFact, type FeedLine, type Logged } from '#domain/hearingLog.ts';
import { NEW_INSTANCE } from '#domain/instanceRoles.ts';
import { valueOf, type AnyItem, type Item } from '#domain/item.ts';
import { motions } from '#domain/motions.ts';
import { wordFor, type AccusedWord } from '#domain/stageWords.ts';
import type { RecordId, Source, Sourced, Text } from '#domain/values.ts';
import { MIS_TAP, MOVED } from '#domain/write.ts';
import { shownMission } from '#export/shownMission.ts';
import { violationTypes } from '#standards/taxonomy.ts';
import type { Language } from '#standards/schema.ts';
import { useDates } from '../../i18n/dates.ts';
import { labelOf, type CodeOf, type LabelSet } from '../../i18n/labels/labels.ts';
import type { RoleContext } from '../../i18n/labels/roles.ts';
import { ADDED_LATER, STAGE_CHANGED, TAPPED_AGAIN, TIME_CORRECTED } from '../forms/writing.ts';
import { fieldLabel, fieldLabels, type AnyField } from './fieldLabels.ts';
import { dayOfLine } from './hearingDay.ts';
import { partLabels } from './partLabels.ts';
import { REOPENED } from './reopened.ts';

type People = readonly Item<'person'>[];
export type EntryWords = ReturnType<typeof useEntryWords>;

/** The word for an accused as the context that gives it. */
const contexts: Readonly<Record<AccusedWord, RoleContext>> = {
  suspect: { stage: 'pre-trial' },
  accused: {},
  defendant: { stage: 'trial' },
  convicted: { stage: 'appeal' },
  acquitted: { stage: 'appeal', acquitted: true },
};

/**
 * An entry as one line: labels side by side, never a sentence built from parts.
 * The stage decides how the accused are called; with the whole case, what a judgment said of each of them too.
 */
export function useEntryWords(of?: RoleContext['stage'] | FoldState) {
  const { t, i18n } = useLingui();
  const dates = useDates();
  const state = typeof of === 'object' ? of : undefined;
  const context: RoleContext = { stage: typeof of === 'object' ? stageOf(of) : of };

  const label = <S extends LabelSet>(set: S, code: CodeOf<S>): string => labelOf(i18n, set, code, context);
  /** One name may mean different things in different kinds: hand in the kind where it is known. */
  const field = (name: AnyField, kind?: Kind): string =>
    i18n._(kind === undefined ? fieldLabels[name] : fieldLabel(kind, name));
  const pair = (name: string, value: string): string =>
    name.endsWith('?')
      ? `${name} ${value}`
      : t({ message: `${name}: ${value}`, comment: 'A name and its value, side by side' });
  const listed = (parts: readonly (string | undefined | null | false)[]): string =>
    parts.filter((part) => typeof part === 'string' && part !== '').join(' · ');

  const called = (role: Role, id: RecordId | undefined): string =>
    state && id !== undefined && role === 'accused'
      ? labelOf(i18n, 'role', role, contexts[wordFor(state, id)])
      : label('role', role);
  const roleOnly = (role: Role, id?: RecordId): string => {
    const word = called(role, id);
    return t({ message: `${word}, name not known`, comment: 'A person of whom only the role is known' });
  };
  const roles = (person: Item<'person'>): string =>
    (valueOf(person, 'roles') ?? []).map((role) => called(role, person.id)).join(', ');
  /** By mark and name: "7 · …" tells one of forty from the others. */
  const person = (item: Item<'person'>): string => listed([valueOf(item, 'mark'), named(item)]);
  const named = (item: Item<'person'>): string => {
    const name = valueOf(item, 'name');
    if (name?.is === 'text') return name.text;
    const [role] = valueOf(item, 'roles') ?? [];
    if (role) return roleOnly(role, item.id);
    return t({ message: 'Person, name not known', comment: 'A person without name and role' });
  };
  const personAt = (people: People, id: RecordId | undefined): string | undefined => {
    const found = people.find((one) => one.id === id);
    return found && person(found);
  };
  const actor = (who: Fields<'observation'>['actor'], people: People): string | undefined =>
    who && (personAt(people, who.person) ?? (who.role ? label('role', who.role) : undefined));

  const wordsOf = (item: AnyItem): string | undefined => {
    const said = item as Item<'observation'>;
    return valueOf(said, 'words') ?? valueOf(said, 'exact')?.original;
  };

  /**
   * How it is known: "Media · a newspaper"; what was observed is told from what was read or told. A blank says so, but of
   * a hearing, and of what was logged as it happened, how it was written down.
   */
  const known = (item: AnyItem): string | undefined => {
    const source = valueOf(item as Item<'observation'>, 'source');
    const of = source ? [source] : sourcesWithin(item);
    if (of.length > 0)
      return [...new Set(of.map(({ how, who }) => listed([label('source', how), who])))].join(', ');
    if (item.kind === 'hearing') return label('howRecorded', valueOf(item, 'howRecorded') ?? item.first.how);
    if (isFact(item) && item.first.how === 'live') return label('howRecorded', 'live');
    return carriesSource(item.kind)
      ? t({ message: 'source not said', comment: 'In the row of an entry: nobody said how it is known' })
      : undefined;
  };

  const ruling = (item: Item<'ruling'>, begin?: string): string => {
    const [what, outcome, reasons, same, order] = [
      valueOf(item, 'what'),
      valueOf(item, 'outcome'),
      valueOf(item, 'reasons'),
      valueOf(item, 'sameJudge'),
      valueOf(item, 'order'),
    ];
    return listed([
      what && label('rulingKind', what),
      order?.first && pair(i18n._(partLabels.order.first), order.first),
      order?.then && pair(i18n._(partLabels.order.then), order.then),
      begin ?? (outcome ? label('outcome', outcome) : what === undefined && label('kind', 'ruling')),
      reasons && label('reasons', reasons),
      same === 'yes' &&
        t({ message: 'ruled by the same judge', comment: 'The challenged judge ruled herself' }),
      same === 'no' && t({ message: 'ruled by another judge', comment: 'Not the challenged judge' }),
      wordsOf(item),
    ]);
  };

  /** How many motions one entry stands for: a bare number beside the others would say nothing. */
  const several = (of: NonNullable<Fields<'motion'>['howMany']>): string =>
    pair(
      t({ message: 'how many', comment: 'Before a number: how many motions one entry stands for' }),
      dates.count(of),
    );

  const motion = (item: Item<'motion'>, people: People, number: number | null): string => {
    const [side, what, many] = [valueOf(item, 'side'), valueOf(item, 'what'), valueOf(item, 'howMany')];
    const grounds = valueOf(item, 'grounds') ?? [];
    return listed([
      number === null
        ? label('kind', 'motion')
        : t({ message: `Motion ${number}`, comment: 'Number of the motion in the case' }),
      side && label('side', side),
      what && label('motion', what),
      many && several(many),
      ...grounds.map(({ ground, howMany, words }) => {
        const named = words === undefined ? label('ground', ground) : pair(label('ground', ground), words);
        return howMany ? pair(named, dates.count(howMany)) : named;
      }),
      actor(valueOf(item, 'actor'), people),
      personAt(people, valueOf(item, 'against')),
      valueOf(item, 'complainsOfWords'),
      wordsOf(item),
    ]);
  };

  const observation = (item: Item<'observation'>, people: People): string => {
    const what = valueOf(item, 'what');
    return listed([
      what ? label('observation', what) : label('kind', 'observation'),
      actor(valueOf(item, 'actor'), people),
      ...(valueOf(item, 'about') ?? []).map((id) => personAt(people, id)),
      wordsOf(item),
    ]);
  };

  const judgment = (item: Item<'judgment'>): string => {
    const verdicts = (valueOf(item, 'verdicts') ?? []).length;
    const penalties = (valueOf(item, 'penalties') ?? []).length;
    const outcome = valueOf(item, 'outcome');
    return listed([
      label('kind', 'judgment'),
      outcome && label('instanceOutcome', outcome),
      verdicts > 0 &&
        t({
          message: plural(verdicts, { one: '# verdict', other: '# verdicts' }),
          comment: 'How many decisions a judgment holds, per accused and count',
        }),
      penalties > 0 &&
        t({
          message: plural(penalties, { one: '# penalty', other: '# penalties' }),
          comment: 'How many penalties a judgment holds',
        }),
      wordsOf(item),
    ]);
  };

  const possible = (type: string | undefined): string => {
    const title = type && violationTypes.get(type)?.title[i18n.locale as Language];
    if (title) return t({ message: `Possible: ${title}`, comment: 'Title of a flag before review' });
    return t({ message: 'Possible: type not chosen yet', comment: 'A flag without a type' });
  };

  const textOf = (text: Text | undefined): string | undefined =>
    text?.is === 'text' ? text.text : undefined;
  const side = (item: Item<'evidence'> | Item<'appeal'>): string | undefined => {
    const of = valueOf(item as Item<'evidence'>, 'side');
    return of && label('side', of);
  };
  const ofKind = (set: LabelSet, item: AnyItem): string => {
    const what = valueOf(item as Item<'event'>, 'what');
    return what === undefined ? label('kind', item.kind) : label(set, what as CodeOf<typeof set>);
  };
  const followed = (item: Item<'attendance'>): string => {
    const [part, where] = [valueOf(item, 'part'), valueOf(item, 'where')];
    return listed([part && label('part', part.is), where && label('attendedFrom', where)]);
  };

  /** What a ruling answered: `Motion 2, Call a witness`; '' where it answered no motion. */
  const answered = (state: FoldState, item: AnyItem): string => {
    if (item.kind !== 'ruling') return '';
    const asked = new Set(valueOf(item, 'motions'));
    return motions(state)
      .map(({ motion: one }, at) => ({ one, number: at + 1 }))
      .filter(({ one }) => asked.has(one.id))
      .map(({ one, number }) => {
        const what = valueOf(one, 'what');
        const name = t({ message: `Motion ${number}`, comment: 'Number of the motion in the case' });
        return what ? `${name}, ${label('motion', what)}` : name;
      })
      .join('; ');
  };

  /** A ruling with what it answered: `Refused: Motion 2, Call a witness · No reasons`. */
  const rulingOn = (item: Item<'ruling'>, asked: string): string => {
    const outcome = valueOf(item, 'outcome');
    const word = outcome ? label('outcome', outcome) : label('kind', 'ruling');
    return ruling(
      item,
      t({ message: `${word}: ${asked}`, comment: 'Outcome of a ruling, and the motions it answered' }),
    );
  };

  /** `asked`: of a ruling, the words of `answered`; of other entries not used. */
  const line = (item: AnyItem, people: People, number: number | null = null, asked = ''): string => {
    switch (item.kind) {
      case 'observation':
        return observation(item, people);
      case 'motion':
        return motion(item, people, number);
      case 'ruling':
        return asked === '' ? listed([label('kind', 'ruling'), ruling(item)]) : rulingOn(item, asked);
      case 'judgment':
        return judgment(item);
      case 'possible-violation':
        return possible(valueOf(item, 'type'));
      case 'person':
        return listed([person(item), roles(item)]);
      case 'event':
        return listed([ofKind('eventKind', item), textOf(valueOf(item, 'place')), wordsOf(item)]);
      case 'detention':
        return listed([
          ofKind('detentionKind', item),
          personAt(people, valueOf(item, 'person')),
          textOf(valueOf(item, 'place')),
        ]);
      case 'evidence':
        return listed([
          label('kind', 'evidence'),
          side(item),
          ofKind('evidenceKind', item),
          personAt(people, valueOf(item, 'person')),
          wordsOf(item),
        ]);
      case 'document':
        return listed([ofKind('documentKind', item), textOf(valueOf(item, 'title')), wordsOf(item)]);
      case 'appeal':
        return listed([label('kind', 'appeal'), side(item), actor(valueOf(item, 'actor'), people)]);
      case 'mission':
        return listed([label('kind', 'mission'), shownMission(item)]);
      case 'attendance':
        return listed([label('kind', 'attendance'), followed(item)]);
      case 'hearing':
      case 'charge':
      case 'instance':
      case 'case':
      case 'remark':
        return listed([label('kind', item.kind), wordsOf(item)]);
    }
  };

  /**
   * `10:38`, `about 10:38`, `10:38 (noted 10:51)`; the day beside the time when it was noted on another day.
   * `usual`, `YYYY-MM-DD`: a clock reading of another day names its day first.
   */
  const time = (line: FeedLine<Logged>, usual: string | null = null): string => {
    const { item, happened, approx, noted } = line;
    const moment = valueOf(item as Item<'observation'>, 'happenedAt');
    const on = usual === null ? null : dayOfLine(line);
    const known = moment?.is === 'not-known' ? undefined : moment && dates.time(moment);
    const clock =
      known ??
      (moment ? null : happened) ??
      t({ message: 'time not known', comment: 'In place of a clock reading: when it happened is not known' });
    const when = listed([on !== null && on !== usual && dates.shortDay(on), clock]);
    if (!noted || (approx === 'not-known' && moment)) return when;
    const sameDay = noted.day === (moment && 'at' in moment ? moment.at.local.slice(0, 10) : null);
    const at = sameDay ? noted.clock : `${dates.day(noted.day)}, ${noted.clock}`;
    return t({ message: `${when} (noted ${at})`, comment: 'When it happened, and when it was written down' });
  };

  const whys: Readonly<Record<string, string>> = {
    [MIS_TAP]: t({ message: 'mis-tap', comment: 'Reason given by Undo' }),
    [MOVED]: t({ message: 'moved to another case', comment: 'Reason the app gives: a hearing was moved' }),
    [ADDED_LATER]: t({ message: 'added later', comment: 'Reason the app gives: a blank was filled later' }),
    [TIME_CORRECTED]: t({ message: 'time corrected', comment: 'Reason the app gives for a new time' }),
    [STAGE_CHANGED]: t({
      message: 'the hearing went on',
      comment: 'Reason the app gives: another part of the hearing',
    }),
    [NEW_INSTANCE]: t({
      message: 'taken over into a new instance',
      comment: 'Reason the app gives: the accused and counsel have their role at the next court too',
    }),
    [TAPPED_AGAIN]: t({
      message: 'tapped again',
      comment: 'Reason the app gives: another button of the same entry',
    }),
    [REOPENED]: t({
      message: 'the hearing was reopened',
      comment: 'Reason the app gives: its end is taken back',
    }),
  };
  /** A reason the app gave itself, or a person's own words. */
  const why = (code: string): string => whys[code] ?? code;

  /** Whose phone wrote it, by the first digits of its number: names come with the team. */
  const device = (id: string): string => {
    const short = id.slice(0, 6);
    return t({
      message: `device ${short}`,
      comment: 'Which phone wrote an entry: first digits of its number',
    });
  };

  const claimedClock = (at: string): string => clockOf(at);

  return {
    label,
    field,
    pair,
    listed,
    called,
    person,
    roleOnly,
    roles,
    actor,
    known,
    ruling,
    answered,
    line,
    possible,
    time,
    why,
    device,
    claimedClock,
    wordsOf,
    personAt,
  };
}

function stageOf(state: FoldState): RoleContext['stage'] {
  const theCase = caseOf(state);
  return theCase && valueOf(theCase, 'stage');
}

/** Of an event and a time in custody the dates, which are what their row says, each carry their own source. */
function sourcesWithin(item: AnyItem): readonly Source[] {
  if (item.kind !== 'event' && item.kind !== 'detention') return [];
  const own = item as Item<Kind>;
  const dates = item.kind === 'event' ? ['dates'] : ['from', 'to'];
  return dates.flatMap((name) => {
    const values = (valueOf(own, name as FieldName<Kind>) ?? []) as readonly Sourced<unknown>[];
    return values.flatMap(({ source }) => source ?? []);
  });
}
