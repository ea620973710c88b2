import { Trans, useLingui } from '@lingui/react/macro';
import { plural } from '@lingui/core/macro';
import { caseOf, hearingDay, hearings, judgments, persons } from '#domain/casebook.ts';
import { dayKey, dayOf } from '#domain/courtTime.ts';
import { factsOf, factsOutside, lineOf } from '#domain/hearingLog.ts';
import { valueOf, type AnyItem, type Item } from '#domain/item.ts';
import { localOf } from '#domain/courtTime.ts';
import type { FoldState } from '#domain/fold.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useDates } from '../../i18n/dates.ts';
import { useNav } from '../../nav.ts';
import { Button } from '../../ui/Button.tsx';
import { RowButton } from '../../ui/RowButton.tsx';
import { Empty } from '../../ui/Standing.tsx';
import { useEntryWords } from '../hearing/useEntryWords.ts';

/** Hearings, judgments and what happened outside court, day by day. */
export function LogTab({ onAddOutside }: { onAddOutside(): void }) {
  const { t } = useLingui();
  const nav = useNav();
  const dates = useDates();
  const { key, state } = useOpenCase();
  const theCase = caseOf(state);
  const words = useEntryWords(theCase && valueOf(theCase, 'stage'));
  const background = theCase && valueOf(theCase, 'background');
  const line = timeLine(state);

  const hearingWords = (hearing: Item<'hearing'>): string => {
    const number = valueOf(hearing, 'number');
    const count = number ? dates.count(number) : '';
    return count === ''
      ? words.label('kind', 'hearing')
      : t({ message: `Hearing ${count}`, comment: 'Hearing with its number' });
  };
  const entries = (n: number) =>
    t({
      message: plural(n, { one: '# entry', other: '# entries' }),
      comment: 'How many entries a hearing has',
    });

  return (
    <section className="stack-tight">
      {background ? <p className="lines">{background}</p> : null}
      {line.length === 0 ? (
        <Empty>
          <Trans comment="The time line of a case is empty">
            Nothing yet. “Start hearing” begins to log; people and charges can come later.
          </Trans>
        </Empty>
      ) : (
        <ol className="rows">
          {line.map(({ item, day }) => (
            <li key={item.id}>
              {item.kind === 'hearing' ? (
                <RowButton
                  main={words.listed([whenOf(item) ?? dates.day(day), hearingWords(item)])}
                  more={entries(factsOf(state, item.id).length)}
                  onOpen={() => nav.go({ at: 'hearing', key, hearing: item.id })}
                />
              ) : (
                <RowButton
                  main={words.listed([whenOf(item), words.line(item, persons(state))])}
                  more={sourceOf(item)}
                  onOpen={() => nav.go({ at: 'entry', key, id: item.id })}
                />
              )}
            </li>
          ))}
        </ol>
      )}
      <Button onClick={onAddOutside}>
        {t({
          message: 'Add something outside court',
          comment: 'Button: an entry that belongs to no hearing',
        })}
      </Button>
    </section>
  );

  function whenOf(item: AnyItem): string | null {
    if (item.kind === 'hearing' || item.kind === 'judgment') {
      const date = valueOf(item as Item<'judgment'>, 'date');
      return date ? dates.approxDate(date) : null;
    }
    const moment = valueOf(item as Item<'observation'>, 'happenedAt');
    return moment ? dates.moment(moment) : null;
  }

  function sourceOf(item: AnyItem): string | undefined {
    const source = valueOf(item as Item<'observation'>, 'source');
    return source && words.listed([words.label('source', source.how), source.who]);
  }
}

/** By the day of each; what has none stands at the day it was recorded. */
function timeLine(state: FoldState): { item: AnyItem; day: string }[] {
  const all = [
    ...hearings(state).map((item) => ({ item: item as AnyItem, day: hearingDay(item) })),
    ...judgments(state).map((item) => ({
      item: item as AnyItem,
      day: dayKey(valueOf(item, 'date')) ?? dayOf(item.said.at),
    })),
    ...factsOutside(state)
      .filter(({ kind }) => kind !== 'judgment')
      .map((item) => {
        const moment = valueOf(item as Item<'observation'>, 'happenedAt');
        const day = moment?.is === 'date' ? dayKey(moment.date) : (localOf(moment)?.slice(0, 10) ?? null);
        return { item, day: day ?? dayOf(lineOf(item).item.said.at) };
      }),
  ];
  return all.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
