import { Trans, useLingui } from '@lingui/react/macro';
import { charges, persons, personsByRole } from '#domain/casebook.ts';
import { custodies, custodyOf, type Custody, type Episode } from '#domain/detention.ts';
import { valueOf } from '#domain/item.ts';
import type { RecordId } from '#domain/values.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useDates } from '../../i18n/dates.ts';
import { useNav } from '../../nav.ts';
import { Button } from '../../ui/Button.tsx';
import { RowButton } from '../../ui/RowButton.tsx';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { useDaysText } from './useDaysText.ts';
import { useToday } from './useToday.ts';
import { useWhenText } from './useWhenText.ts';

/** Custody of each accused, then of others who were detained, then what names nobody. */
export function CustodyOfAll() {
  const { t } = useLingui();
  const nav = useNav();
  const today = useToday();
  const { key, state } = useOpenCase();
  const words = useEntryWords(state);
  const accused = personsByRole(state).get('accused') ?? [];
  const others = custodies(state, today).filter(({ person }) => !accused.some(({ id }) => id === person));
  const all = [...accused.map(({ id }) => custodyOf(state, id, today)), ...others];
  const add = (about: RecordId | null) => nav.go({ at: 'form', of: 'detention', key, id: null, about });
  return (
    <section className="stack">
      <h2>
        <Trans comment="Kind of entry: one time of an accused in detention">Detention</Trans>
      </h2>
      {all.map((custody) => {
        const who =
          words.personAt(persons(state), custody.person) ??
          t({ message: 'Nobody named', comment: 'Heading above times in detention without a person' });
        return (
          <section key={custody.person ?? 'nobody'} className="stack-tight">
            <h3>{who}</h3>
            <CustodyOf custody={custody} />
            {custody.person === undefined ? null : (
              <Button onClick={() => add(custody.person ?? null)}>
                {t({
                  message: `Add a time in detention: ${who}`,
                  comment: 'Button: opens the form of a detention; the name comes last',
                })}
              </Button>
            )}
          </section>
        );
      })}
      {all.length === 0 ? (
        <Button onClick={() => add(null)}>
          {t({ message: 'Add a time in detention', comment: 'Button: opens the form of a detention' })}
        </Button>
      ) : null}
    </section>
  );
}

function CustodyOf({ custody: { person, episodes, byKind, total } }: { custody: Custody }) {
  const { t } = useLingui();
  const nav = useNav();
  const dates = useDates();
  const days = useDaysText();
  const { key, state } = useOpenCase();
  const words = useEntryWords(state);
  const when = useWhenText(state);
  const counts = charges(state)
    .filter((charge) => person !== undefined && (valueOf(charge, 'accused') ?? []).includes(person))
    .flatMap((charge) => valueOf(charge, 'count') ?? []);
  const numbers = counts.map((count) => dates.number(count)).join(', ');
  const sum = days(total);
  const overlap = (episode: Episode) =>
    episode.overlaps.length > 0 &&
    (episode.overlaps.some(({ sure }) => sure)
      ? t({ message: 'overlaps another', comment: 'A time in detention shares days with another' })
      : t({ message: 'may overlap another', comment: 'A time in detention may share days with another' }));
  return (
    <>
      {counts.length > 0 ? (
        <p>
          {t({ message: `Charged on counts: ${numbers}`, comment: 'Numbers of the charges of an accused' })}
        </p>
      ) : null}
      {episodes.length === 0 ? (
        <p className="quiet">
          <Trans comment="Nothing was entered on the custody of an accused">
            No time in detention entered.
          </Trans>
        </p>
      ) : (
        <ol className="rows">
          {episodes.map((episode) => (
            <li key={episode.item.id}>
              <RowButton
                main={words.listed([
                  episode.kind === 'blank'
                    ? words.label('kind', 'detention')
                    : words.label('detentionKind', episode.kind),
                  when(episode.item),
                ])}
                more={words.listed([days(episode.days), overlap(episode), words.known(episode.item)])}
                onOpen={() => nav.go({ at: 'entry', key, id: episode.item.id })}
              />
            </li>
          ))}
        </ol>
      )}
      {episodes.length > 1 ? (
        <p>
          {words.listed([
            t({ message: `Different days together: ${sum}`, comment: 'Sum of all times in detention' }),
            ...(byKind.size > 1
              ? [...byKind].map(([kind, count]) =>
                  [
                    kind === 'blank' ? words.label('kind', 'detention') : words.label('detentionKind', kind),
                    days(count),
                  ].join(': '),
                )
              : []),
          ])}
        </p>
      ) : null}
    </>
  );
}
