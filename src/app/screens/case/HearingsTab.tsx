import { Trans, useLingui } from '@lingui/react/macro';
import { plural } from '@lingui/core/macro';
import { hearings, instances } from '#domain/casebook.ts';
import { factsOf } from '#domain/hearingLog.ts';
import { valueOf, type Item } from '#domain/item.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import { Button } from '../../ui/Button.tsx';
import { RowButton } from '../../ui/RowButton.tsx';
import { Empty } from '../../ui/Standing.tsx';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { Attendances } from './Attendances.tsx';
import { InstanceRow } from './InstanceRow.tsx';
import { NotAdmitted } from './NotAdmitted.tsx';
import { useHearingWords } from './useHearingWords.ts';
import { withGaps } from './withGaps.ts';

/** Instance by instance, numbered; a number nobody logged is marked as a gap. */
export function HearingsTab() {
  const { t } = useLingui();
  const nav = useNav();
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
            <InstanceRow instance={instance} />
          ) : (
            <h3>
              <Trans comment="Heading above hearings that belong to no instance">Instance not said yet</Trans>
            </h3>
          )}
          <ol className="rows">
            {withGaps(held).map((one) =>
              one.is === 'hearing' ? (
                <HearingRow key={one.hearing.id} hearing={one.hearing} />
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
        <NotAdmitted />
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
      <Attendances />
    </section>
  );
}

function HearingRow({ hearing }: { hearing: Item<'hearing'> }) {
  const { t } = useLingui();
  const nav = useNav();
  const words = useEntryWords();
  const hearingWords = useHearingWords();
  const { key, state } = useOpenCase();
  const n = factsOf(state, hearing.id).length;
  const [access, openness, type, mode] = [
    valueOf(hearing, 'access'),
    valueOf(hearing, 'openness'),
    valueOf(hearing, 'type'),
    valueOf(hearing, 'mode'),
  ];
  return (
    <li>
      <RowButton
        main={hearingWords(hearing)}
        more={words.listed([
          type && words.label('hearingType', type),
          access?.admitted && access.admitted !== 'yes' && words.label('admitted', access.admitted),
          openness && openness.is !== 'open' && words.label('openness', openness.is),
          mode && mode !== 'in-person' && words.label('mode', mode),
          t({
            message: plural(n, { one: '# entry', other: '# entries' }),
            comment: 'How many entries a hearing has',
          }),
          words.label('howRecorded', valueOf(hearing, 'howRecorded') ?? hearing.said.how),
          valueOf(hearing, 'next') === undefined &&
            valueOf(hearing, 'end') !== undefined &&
            t({ message: 'next date missing', comment: 'Nobody said when the next hearing is' }),
        ])}
        onOpen={() => nav.go({ at: 'hearing', key, hearing: hearing.id })}
      />
    </li>
  );
}
