import { Trans, useLingui } from '@lingui/react/macro';
import { itemsOf, persons } from '#domain/casebook.ts';
import { valueOf } from '#domain/item.ts';
import { shownMission } from '#export/shownMission.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useDates } from '../../i18n/dates.ts';
import { useNav } from '../../nav.ts';
import { Button } from '../../ui/Button.tsx';
import { RowButton } from '../../ui/RowButton.tsx';
import { useEntryWords } from '../hearing/useEntryWords.ts';

/** Who monitors this case, for whom: as it is shown to others. */
export function Missions() {
  const { t } = useLingui();
  const nav = useNav();
  const dates = useDates();
  const words = useEntryWords();
  const { key, state } = useOpenCase();
  const missions = itemsOf(state, 'mission');
  return (
    <section className="stack-tight">
      <h3>
        <Trans comment="Heading: the monitors of a case and their organisations">Who monitors</Trans>
      </h3>
      {missions.length > 0 ? (
        <ul className="rows">
          {missions.map((mission) => {
            const [shownAs, organisation] = [valueOf(mission, 'shownAs'), valueOf(mission, 'organisation')];
            const shown = shownMission(mission);
            const of = organisation && dates.text(organisation);
            return (
              <li key={mission.id}>
                <RowButton
                  main={words.line(mission, persons(state))}
                  more={words.listed([
                    of !== shown && of,
                    shownAs && words.label('shownAs', shownAs),
                    words.known(mission),
                  ])}
                  onOpen={() => nav.go({ at: 'entry', key, id: mission.id })}
                />
              </li>
            );
          })}
        </ul>
      ) : null}
      <Button onClick={() => nav.go({ at: 'form', of: 'mission', key, id: null, about: null })}>
        {t({ message: 'Say who monitors', comment: 'Button: opens the form of a mission' })}
      </Button>
    </section>
  );
}
