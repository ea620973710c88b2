import { Trans, useLingui } from '@lingui/react/macro';
import { persons } from '#domain/casebook.ts';
import { valueOf, type AnyItem, type Item } from '#domain/item.ts';
import { timeline } from '#domain/timeline.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import { Button } from '../../ui/Button.tsx';
import { RowButton } from '../../ui/RowButton.tsx';
import { Empty } from '../../ui/Standing.tsx';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { useFieldText } from '../hearing/useFieldText.ts';
import { Background } from './Background.tsx';
import { useWhenText } from './useWhenText.ts';

/** What happened outside court, by day, each with its source; above it the background in plain words. */
export function OutsideTab() {
  const { t } = useLingui();
  const nav = useNav();
  const { key, state } = useOpenCase();
  const words = useEntryWords(state);
  const fields = useFieldText(state);
  const when = useWhenText(state);
  const outside = timeline(state).filter(({ lane }) => lane === 'outside');
  const more = (item: AnyItem): string => {
    const event = item as Item<'event'>;
    const [source, howMany] = [
      valueOf(event, 'source'),
      item.kind === 'event' ? valueOf(event, 'howMany') : undefined,
    ];
    const people = howMany && fields.text('event', 'howMany', howMany).replaceAll('\n', ' / ');
    return words.listed([
      people && t({ message: `people: ${people}`, comment: 'Of an event: how many came or were held' }),
      source ? fields.text('event', 'source', source) : words.known(item),
    ]);
  };
  return (
    <section className="stack-tight">
      <Background />
      {outside.length === 0 ? (
        <Empty>
          <Trans comment="The list of events outside court is empty">
            Nothing yet. What led to the trial, and what is said about it, stands here with its source.
          </Trans>
        </Empty>
      ) : (
        <ol className="rows">
          {outside.map(({ item }) => (
            <li key={item.id}>
              <RowButton
                main={words.listed([when(item), words.line(item, persons(state))])}
                more={more(item)}
                onOpen={() => nav.go({ at: 'entry', key, id: item.id })}
              />
            </li>
          ))}
        </ol>
      )}
      <div className="row">
        <Button onClick={() => nav.go({ at: 'form', of: 'event', key, id: null, about: null })}>
          {t({ message: 'Add an event', comment: 'Button: opens the form of an event outside court' })}
        </Button>
        <Button onClick={() => nav.go({ at: 'add', key, hearing: null, is: 'observation', motions: [] })}>
          {t({
            message: 'Add what you saw or heard yourself',
            comment: 'Button: an observation outside court',
          })}
        </Button>
      </div>
    </section>
  );
}
