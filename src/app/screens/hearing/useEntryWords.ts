import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { caseOf } from '#domain/casebook.ts';
import { clockOf } from '#domain/courtTime.ts';
import type { Role } from '#domain/codes.ts';
import { carriesSource, sourcedFields, type FieldName, type Fields, type Kind } from '#domain/entry.ts';
import { isTapped } from '#domain/factDay.ts';
import type { FoldState } from '#domain/fold.ts';
import { type FeedLine, type Logged } from '#domain/hearingLog.ts';
import { NEW_INSTANCE } from '#domain/instanceRoles.ts';
import { valueOf, type AnyItem, type Item } from '#domain/item.ts';
import { motions } from '#domain/motions.ts';
import { wordFor, type AccusedWord } from '#domain/stageWords.ts';
import type { Moment, RecordId, Source, Sourced, Text } from '#domain/values.ts';
import { ANSWERED_ANEW, MIS_TAP, MOVED } from '#domain/write.ts';
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
import { useCorrected } from './useCorrected.ts';
import { useSaid } from './useSaid.ts';

type Ground = NonNullable<Fields<'motion'>['grounds']>[number];
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
  const { said } = useSaid();
  const corrected = useCorrected();
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
    said(person, 'roles', (all) => all.map((role) => called(role, person.id)).join(', ')) ?? '';
  /** By mark and name: "7 · …" tells one of forty from the others. */
  const person = (item: Item<'person'>): string => listed([said(item, 'mark', (mark) => mark), named(item)]);
  const named = (item: Item<'person'>): string => {
    const name = said(item, 'name', textOf);
    if (name) return name;
    const role = said(item, 'roles', ([first]) => first && roleOnly(first, item.id));
    if (role) return role;
    return t({ message: 'Person, name not known', comment: 'A person without name and role' });
  };
  const personAt = (people: People, id: RecordId | undefined): string | undefined => {
    const found = people.find((one) => one.id === id);
    return found && person(found);
  };
  const actor = (who: Fields<'observation'>['actor'], people: People): string | undefined =>
    who && (personAt(people, who.person) ?? (who.role ? label('role', who.role) : undefined));
  const actorOf = (item: Item<'observation'> | Item<'motion'> | Item<'appeal'>, people: People) =>
    said(item as Item<'observation'>, 'actor', (who) => actor(who, people));
  const sideOf = (item: Item<'motion'> | Item<'evidence'> | Item<'appeal'>): string | undefined =>
    said(item as Item<'motion'>, 'side', (side) => label('side', side));
  const textOf = (text: Text, among: boolean): string | undefined =>
    text.is === 'text' || among ? dates.text(text) : undefined;

  const wordsOf = (item: AnyItem): string | undefined => {
    const asked = item as Item<'observation'>;
    return said(asked, 'words', (words) => words) ?? said(asked, 'exact', ({ original }) => original);
  };

  /** Who told it, "Media · a newspaper": the day and the document are left out. */
  const source = ({ how, who }: Source): string =>
    how === 'told-by' && who !== undefined
      ? t({ message: `Told by ${who}`, comment: 'Source: a name or a description follows, as it was typed' })
      : listed([label('source', how), who]);

  /**
   * How it is known: "Media · a newspaper"; what was observed is told from what was read or told. A blank says so, but of
   * a hearing, and of what was logged as it happened, how it was written down.
   */
  const known = (item: AnyItem): string | undefined => {
    const own = said(item as Item<'observation'>, 'source', source);
    if (own) return own;
    const within = sourcesWithin(item);
    if (within.length > 0) return [...new Set(within.map(source))].join(', ');
    if (item.kind === 'hearing')
      return (
        said(item, 'howRecorded', (how) => label('howRecorded', how)) ?? label('howRecorded', item.first.how)
      );
    if (isTapped(item)) return label('howRecorded', 'live');
    return carriesSource(item.kind)
      ? t({ message: 'source not said', comment: 'In the row of an entry: nobody said how it is known' })
      : undefined;
  };

  const outcomeOf = (item: Item<'ruling'>): string | undefined =>
    said(item, 'outcome', (outcome) => label('outcome', outcome));
  const ruling = (item: Item<'ruling'>, begin?: string): string => {
    const what = said(item, 'what', (kind) => label('rulingKind', kind));
    const sameJudge = {
      yes: t({ message: 'ruled by the same judge', comment: 'The challenged judge ruled herself' }),
      no: t({ message: 'ruled by another judge', comment: 'Not the challenged judge' }),
      'not-known': undefined,
    };
    return listed([
      what,
      said(item, 'order', ({ first, then }) =>
        listed([
          first && pair(i18n._(partLabels.order.first), first),
          then && pair(i18n._(partLabels.order.then), then),
        ]),
      ),
      begin ?? outcomeOf(item) ?? (what === undefined && label('kind', 'ruling')),
      said(item, 'reasons', (reasons) => label('reasons', reasons)),
      said(item, 'sameJudge', (same, among) => sameJudge[same] ?? (among ? label('yesNo', same) : undefined)),
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
    const ground = ({ ground: on, howMany, words }: Ground): string => {
      const name = words === undefined ? label('ground', on) : pair(label('ground', on), words);
      return howMany ? pair(name, dates.count(howMany)) : name;
    };
    return listed([
      number === null
        ? label('kind', 'motion')
        : t({ message: `Motion ${number}`, comment: 'Number of the motion in the case' }),
      sideOf(item),
      said(item, 'what', (what) => label('motion', what)),
      said(item, 'howMany', several),
      said(item, 'grounds', (grounds) => listed(grounds.map(ground))),
      actorOf(item, people),
      said(item, 'against', (id) => personAt(people, id)),
      said(item, 'complainsOfWords', (words) => words),
      wordsOf(item),
    ]);
  };

  const observation = (item: Item<'observation'>, people: People): string => {
    return listed([
      said(item, 'what', (what) => label('observation', what)) ?? label('kind', 'observation'),
      actorOf(item, people),
      said(item, 'about', (ids) => listed(ids.map((id) => personAt(people, id)))),
      wordsOf(item),
    ]);
  };

  const judgment = (item: Item<'judgment'>): string => {
    const verdicts = (valueOf(item, 'verdicts') ?? []).length;
    const penalties = (valueOf(item, 'penalties') ?? []).length;
    return listed([
      label('kind', 'judgment'),
      said(item, 'outcome', (outcome) => label('instanceOutcome', outcome)),
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

  const placeOf = (item: Item<'event'> | Item<'detention'>): string | undefined =>
    said(item as Item<'event'>, 'place', textOf);
  const ofKind = (set: LabelSet, item: AnyItem): string =>
    said(item as Item<'event'>, 'what', (what) => label(set, what as CodeOf<typeof set>)) ??
    label('kind', item.kind);
  const followed = (item: Item<'attendance'>): string =>
    listed([
      said(item, 'part', (part) => label('part', part.is)),
      said(item, 'where', (where) => label('attendedFrom', where)),
    ]);

  /** What a ruling answered: `Motion 2, Call a witness`; '' where it answered no motion. */
  const answered = (state: FoldState, item: AnyItem): string => {
    if (item.kind !== 'ruling') return '';
    const asked = new Set(valueOf(item, 'motions'));
    return motions(state)
      .map(({ motion: one }, at) => ({ one, number: at + 1 }))
      .filter(({ one }) => asked.has(one.id))
      .map(({ one, number }) => {
        const what = said(one, 'what', (kind) => label('motion', kind));
        const name = t({ message: `Motion ${number}`, comment: 'Number of the motion in the case' });
        return what ? `${name}, ${what}` : name;
      })
      .join('; ');
  };

  /** A ruling with what it answered: `Refused: Motion 2, Call a witness · No reasons`. */
  const rulingOn = (item: Item<'ruling'>, asked: string): string => {
    const word = outcomeOf(item) ?? label('kind', 'ruling');
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
        return said(item, 'type', possible) ?? possible(undefined);
      case 'person':
        return listed([person(item), roles(item)]);
      case 'event':
        return listed([ofKind('eventKind', item), placeOf(item), wordsOf(item)]);
      case 'detention':
        return listed([
          ofKind('detentionKind', item),
          said(item, 'person', (id) => personAt(people, id)),
          placeOf(item),
        ]);
      case 'evidence':
        return listed([
          label('kind', 'evidence'),
          sideOf(item),
          ofKind('evidenceKind', item),
          said(item, 'person', (id) => personAt(people, id)),
          wordsOf(item),
        ]);
      case 'document':
        return listed([ofKind('documentKind', item), said(item, 'title', textOf), wordsOf(item)]);
      case 'appeal':
        return listed([label('kind', 'appeal'), sideOf(item), actorOf(item, people)]);
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

  const timeOf = (moment: Moment): string =>
    moment.is === 'not-known'
      ? t({
          message: 'time not known',
          comment: 'In place of a clock reading: when it happened is not known',
        })
      : dates.time(moment);
  /**
   * `10:38`, `about 10:38`, `10:38 (noted 10:51)`; the day beside the time when it was noted on another day.
   * `usual`, `YYYY-MM-DD`: a clock reading of another day names its day first.
   */
  const time = (line: FeedLine<Logged>, usual: string | null = null): string => {
    const { item, happened, approx, noted } = line;
    const moment = valueOf(item as Item<'observation'>, 'happenedAt');
    const on = usual === null ? null : dayOfLine(line);
    const clock =
      said(item as Item<'observation'>, 'happenedAt', timeOf) ??
      happened ??
      t({ message: 'time not said', comment: 'In place of a clock reading: nobody said when it happened' });
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
    [ANSWERED_ANEW]: t({
      message: 'answered otherwise later',
      comment: 'Reason the app gives: an answer at the end of a hearing replaced another one',
    }),
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
    said,
    corrected,
    source,
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

/** What several sources may say carries them value by value: dates and numbers of events, ages, ends of a time in custody. */
function sourcesWithin(item: AnyItem): readonly Source[] {
  const own = item as Item<Kind>;
  return [...(sourcedFields[item.kind] ?? [])].flatMap((name) => {
    const values = (valueOf(own, name as FieldName<Kind>) ?? []) as readonly Sourced<unknown>[];
    return values.flatMap(({ source }) => source ?? []);
  });
}
