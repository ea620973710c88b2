import { Trans, useLingui } from '@lingui/react/macro';
import { plural } from '@lingui/core/macro';
import { hearings, instances } from '#domain/casebook.ts';
import { leastOf } from '#domain/courtTime.ts';
import { factsOf } from '#domain/hearingLog.ts';
import { valueOf, type Item } from '#domain/item.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useDates } from '../../i18n/dates.ts';
import { useNav } from '../../nav.ts';
import { Button } from '../../ui/Button.tsx';
import { RowButton } from '../../ui/RowButton.tsx';
import { Empty } from '../../ui/Standing.tsx';
import { useEntryWords } from '../hearing/useEntryWords.ts';

/** Instance by instance, numbered; a number nobody logged is marked as a gap. */
export function HearingsTab() {
  const { t } = useLingui();
  const nav = useNav();
  const dates = useDates();
  const words = useEntryWords();
  const { key, state } = useOpenCase();
  const all = hearings(state);
  const parts = [
    ...instances(state).map((instance) => ({
      instance: instance as Item<'instance'> | null,
      held: all.filter((hearing) => valueOf(hearing, 'instance') === instance.id),
    })),
    {
      instance: null,
      held: all.filter((hearing) => !instances(state).some(({ id }) => id === valueOf(hearing, 'instance'))),
    },
  ].filter(({ instance, held }) => instance !== null || held.length > 0);

  const row = (hearing: Item<'hearing'>) => {
    const [number, date, next] = [
      valueOf(hearing, 'number'),
      valueOf(hearing, 'date'),
      valueOf(hearing, 'next'),
    ];
    const n = factsOf(state, hearing.id).length;
    const count = number ? dates.count(number) : '';
    return (
      <li key={hearing.id}>
        <RowButton
          main={words.listed([
            count === ''
              ? words.label('kind', 'hearing')
              : t({ message: `Hearing ${count}`, comment: 'Hearing with its number' }),
            date && dates.approxDate(date),
          ])}
          more={words.listed([
            t({
              message: plural(n, { one: '# entry', other: '# entries' }),
              comment: 'How many entries a hearing has',
            }),
            words.label('howRecorded', valueOf(hearing, 'howRecorded') ?? hearing.said.how),
            !next &&
              valueOf(hearing, 'end') !== undefined &&
              t({ message: 'next date missing', comment: 'Nobody said when the next hearing is' }),
          ])}
          onOpen={() => nav.go({ at: 'hearing', key, hearing: hearing.id })}
        />
      </li>
    );
  };

  return (
    <section className="stack">
      {parts.length === 0 ? (
        <Empty>
          <Trans comment="The list of hearings is empty">
            No hearing yet. “Start hearing” logs one now; an earlier one can be added from paper or memory.
          </Trans>
        </Empty>
      ) : null}
      {parts.map(({ instance, held }) => (
        <section key={instance?.id ?? 'none'} className="stack-tight">
          {instance ? (
            <RowButton
              main={instanceWords(instance)}
              onOpen={() => nav.go({ at: 'entry', key, id: instance.id })}
            />
          ) : (
            <h2>
              <Trans comment="Heading above hearings that belong to no instance">Instance not said yet</Trans>
            </h2>
          )}
          <ol className="rows">
            {withGaps(held).map((one) =>
              one.is === 'hearing' ? (
                row(one.hearing)
              ) : (
                <li key={`gap-${one.n}`} className="case-gap">
                  <span aria-hidden="true">⚠ </span>
                  {t({
                    message: `Hearing ${one.n}: not logged`,
                    comment: 'A gap in the numbers of hearings',
                  })}
                </li>
              ),
            )}
          </ol>
        </section>
      ))}
      <div className="row">
        <Button onClick={() => nav.go({ at: 'hearing-form', key, id: null })}>
          {t({
            message: 'Add an earlier hearing',
            comment: 'Button: a hearing in the past, from paper or memory',
          })}
        </Button>
        <Button onClick={() => nav.go({ at: 'instance-form', key, id: null })}>
          {t({ message: 'Add an instance', comment: 'Button: the case comes to another court' })}
        </Button>
      </div>
    </section>
  );

  function instanceWords(instance: Item<'instance'>): string {
    const [level, court, town] = [
      valueOf(instance, 'level'),
      valueOf(instance, 'court'),
      valueOf(instance, 'town'),
    ];
    const name =
      court?.is === 'text'
        ? court.text
        : court && t({ message: 'court not known', comment: 'The name of the court is not known' });
    return (
      words.listed([level && words.label('level', level), name, town && dates.text(town)]) ||
      words.label('kind', 'instance')
    );
  }
}

type Numbered = { is: 'hearing'; hearing: Item<'hearing'> } | { is: 'gap'; n: number };

function withGaps(held: readonly Item<'hearing'>[]): Numbered[] {
  let last = 0;
  return held.flatMap((hearing): Numbered[] => {
    const n = leastOf(valueOf(hearing, 'number'));
    const gaps: Numbered[] = [];
    if (n !== null) {
      for (let missing = last + 1; last > 0 && missing < n; missing += 1)
        gaps.push({ is: 'gap', n: missing });
      last = n;
    }
    return [...gaps, { is: 'hearing', hearing }];
  });
}
