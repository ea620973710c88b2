import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { hearings, itemsOf, persons } from '#domain/casebook.ts';
import { attendedOf } from '#domain/hearingGaps.ts';
import { valueOf, type Item } from '#domain/item.ts';
import { HOW_UNASKED } from '#domain/corrections.ts';
import { enter } from '#domain/write.ts';
import { useDesk, useOpenCase } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import { Button } from '../../ui/Button.tsx';
import { RowButton } from '../../ui/RowButton.tsx';
import { say } from '../forms/writing.ts';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { useFieldText } from '../hearing/useFieldText.ts';
import { useHearingWords } from './useHearingWords.ts';

/** Who followed which hearing, and which part of it. */
export function Attendances() {
  const { t } = useLingui();
  const nav = useNav();
  const { key, state } = useOpenCase();
  const words = useEntryWords(state);
  const missions = itemsOf(state, 'mission');
  if (hearings(state).length === 0) return null;
  return (
    <section className="stack">
      <h2>
        <Trans comment="Heading: which monitor attended which hearing">Who followed which hearing</Trans>
      </h2>
      {missions.length === 0 ? (
        <>
          <p className="quiet">
            <Trans comment="Attendance of hearings before a monitor was named">
              First say who monitors: a name, a code, or only the organisation.
            </Trans>
          </p>
          <Button onClick={() => nav.go({ at: 'form', of: 'mission', key, id: null, about: null })}>
            {t({ message: 'Say who monitors', comment: 'Button: opens the form of a mission' })}
          </Button>
        </>
      ) : null}
      {missions.map((mission) => (
        <section key={mission.id} className="stack-tight">
          <h3>{words.line(mission, persons(state))}</h3>
          <Followed mission={mission} />
        </section>
      ))}
    </section>
  );
}

function Followed({ mission }: { mission: Item<'mission'> }) {
  const { t } = useLingui();
  const desk = useDesk();
  const nav = useNav();
  const { key, state } = useOpenCase();
  const hearingWords = useHearingWords(state);
  const words = useEntryWords(state);
  const { text } = useFieldText(state);
  const [busy, setBusy] = useState(false);
  const all = hearings(state);
  const known = itemsOf(state, 'attendance').filter((one) => valueOf(one, 'mission') === mission.id);
  const of = (hearing: Item<'hearing'>) => known.find((one) => valueOf(one, 'hearing') === hearing.id);
  /** To which nobody was admitted, or which part of it was followed, as the hearing itself says: no "all of it" beside that. */
  const saidItself = (hearing: Item<'hearing'>): string | undefined => {
    const [said, part] = [attendedOf(state, hearing), valueOf(hearing, 'part')];
    if (said === 'not-admitted') return words.label('admitted', 'no');
    if (said === 'not-attended') return words.label('part', 'not-attended');
    return part && text('hearing', 'part', part);
  };
  const blank = all.filter((hearing) => of(hearing) === undefined && saidItself(hearing) === undefined);
  const attended = (attendance: Item<'attendance'>): string => {
    const [part, where] = [valueOf(attendance, 'part'), valueOf(attendance, 'where')];
    return words.listed([
      part && text('attendance', 'part', part),
      where && words.label('attendedFrom', where),
      words.known(attendance),
    ]);
  };
  const allOfThem = async () => {
    setBusy(true);
    const statements = blank.map(({ id }) =>
      enter('attendance', { mission: mission.id, hearing: id, part: { is: 'all' }, where: 'in-room' }),
    );
    await say(desk, statements, HOW_UNASKED);
    setBusy(false);
  };
  return (
    <>
      <ul className="rows">
        {all.map((hearing) => {
          const attendance = of(hearing);
          return (
            <li key={hearing.id}>
              <RowButton
                main={hearingWords(hearing)}
                more={
                  attendance
                    ? attended(attendance)
                    : (saidItself(hearing) ??
                      t({ message: 'not said yet', comment: 'Empty choice in a list' }))
                }
                onOpen={() =>
                  nav.go({
                    at: 'form',
                    of: 'attendance',
                    key,
                    id: attendance?.id ?? null,
                    about: attendance ? null : hearing.id,
                  })
                }
              />
            </li>
          );
        })}
      </ul>
      {blank.length > 0 ? (
        <Button busy={busy} onClick={() => void allOfThem()}>
          {blank.length === all.length
            ? t({
                message: 'Followed all of them, in the courtroom',
                comment: 'Button: a monitor attended every hearing whole',
              })
            : t({
                message: 'Followed all the others, in the courtroom',
                comment: 'Button: a monitor attended every other hearing whole',
              })}
        </Button>
      ) : null}
    </>
  );
}
