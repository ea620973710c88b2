import { Trans, useLingui } from '@lingui/react/macro';
import { itemsOf, persons } from '#domain/casebook.ts';
import type { FieldName } from '#domain/entry.ts';
import { conflictOf, fieldNames, valueOf, type AnyItem, type Item } from '#domain/item.ts';
import { breaksInLog, cameInLog, type Noted } from '#domain/notedInLog.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import { RowButton } from '../../ui/RowButton.tsx';
import { FieldValue } from './FieldValue.tsx';
import { useEntryWords } from './useEntryWords.ts';
import { useFieldText } from './useFieldText.ts';

type Name = FieldName<'hearing'>;

const times = ['announcedStart', 'start', 'breaks', 'end', 'clockAhead', 'room', 'next'] as const;
const conditions = [
  'type',
  'access',
  'openness',
  'mode',
  'link',
  'came',
  'dock',
  'language',
  'interpreter',
  'recordKept',
  'part',
  'howRecorded',
  'late',
  'words',
  'source',
] as const;

/** How the entries came to be written is no condition of the hearing. */
const aboutTheLog: ReadonlySet<Name> = new Set(['howRecorded', 'late', 'source']);

/** What the title of the page says, or nothing here: shown only where two versions of it are kept. */
const listed = new Set<Name>([...times, ...conditions]);

/** When and where a hearing was, under which conditions, and who followed it; only what was said. */
export function HearingFacts({ hearing }: { hearing: Item<'hearing'> & AnyItem }) {
  const nav = useNav();
  const { key, state } = useOpenCase();
  const words = useEntryWords(state);
  const unsettled = fieldNames(hearing).filter(
    (name) => !listed.has(name) && conflictOf(hearing, name).length > 0,
  );
  const said =
    conditions.some((name) => valueOf(hearing, name) !== undefined) || cameInLog(state, hearing).length > 0;
  const sourceLacks = valueOf(hearing, 'source') === undefined && asksForSource(hearing);
  const attendances = itemsOf(state, 'attendance').filter((one) => valueOf(one, 'hearing') === hearing.id);
  const monitor = (attendance: Item<'attendance'>): string | undefined => {
    const mission = itemsOf(state, 'mission').find(({ id }) => id === valueOf(attendance, 'mission'));
    return mission && words.line(mission, persons(state));
  };
  return (
    <>
      <FactList hearing={hearing} names={[...unsettled, ...times]} />
      {said || attendances.length > 0 ? (
        <section className="stack-tight">
          <h2>
            <Trans comment="Heading: how a hearing was held: who was let in, open or closed, who came">
              Conditions of the hearing
            </Trans>
          </h2>
          <FactList hearing={hearing} names={conditions} blank={sourceLacks ? 'source' : null} />
          {attendances.length > 0 ? (
            <ul className="rows">
              {attendances.map((attendance) => (
                <li key={attendance.id}>
                  <RowButton
                    main={words.line(attendance, persons(state))}
                    more={words.listed([monitor(attendance), words.known(attendance)])}
                    onOpen={() => nav.go({ at: 'entry', key, id: attendance.id })}
                  />
                </li>
              ))}
            </ul>
          ) : null}
        </section>
      ) : null}
    </>
  );
}

/** Some condition was said, and not as the hearing went on: then one may ask how it is known. */
function asksForSource(hearing: Item<'hearing'>): boolean {
  const admitted = valueOf(hearing, 'access')?.admitted;
  if (valueOf(hearing, 'howRecorded') === 'live' && admitted !== 'no') return false;
  return conditions.some((name) => !aboutTheLog.has(name) && valueOf(hearing, name) !== undefined);
}

interface FactListProps {
  hearing: Item<'hearing'> & AnyItem;
  names: readonly Name[];
  /** Nobody said it, and that is told. */
  blank?: Name | null;
}

function FactList({ hearing, names, blank = null }: FactListProps) {
  const { t } = useLingui();
  const { state } = useOpenCase();
  const words = useEntryWords(state);
  const fields = useFieldText(state);
  const noted = (name: 'came' | 'breaks', all: readonly Noted<unknown>[]) => ({
    name,
    text:
      all.length === 0
        ? ''
        : fields.text(
            'hearing',
            name,
            all.map(({ one }) => one),
          ),
  });
  const facts = names.flatMap((name) => {
    const value = valueOf(hearing, name);
    const text = value === undefined ? '' : fields.text('hearing', name, value);
    return text === '' ? [] : [{ name, label: words.field(name, 'hearing') }];
  });
  const inLog = [
    ...(names.includes('came') ? [noted('came', cameInLog(state, hearing))] : []),
    ...(names.includes('breaks') ? [noted('breaks', breaksInLog(state, hearing))] : []),
  ].filter(({ text }) => text !== '');
  if (facts.length + inLog.length === 0) return null;
  return (
    <dl className="facts">
      {facts.map(({ name, label }) => (
        <div key={name}>
          <dt>{label}</dt>
          <FieldValue item={hearing} name={name} label={label} />
        </div>
      ))}
      {inLog.map(({ name, text }) => (
        <div key={`log ${name}`}>
          <dt>
            {words.listed([
              words.field(name, 'hearing'),
              t({ message: 'from the log', comment: 'After “Who came” or “Breaks”: live entries say it' }),
            ])}
          </dt>
          <dd className="lines">{text}</dd>
        </div>
      ))}
      {blank === null ? null : (
        <div>
          <dt>{words.field(blank, 'hearing')}</dt>
          <dd>{t({ message: 'not said', comment: 'A blank: nobody said it' })}</dd>
        </div>
      )}
    </dl>
  );
}
