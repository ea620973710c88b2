import { Trans, useLingui } from '@lingui/react/macro';
import { itemsOf, persons } from '#domain/casebook.ts';
import type { Side } from '#domain/codes.ts';
import { byFactDay } from '#domain/factDay.ts';
import { valueOf, type Item } from '#domain/item.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useDates } from '../../i18n/dates.ts';
import { useNav } from '../../nav.ts';
import { Button } from '../../ui/Button.tsx';
import { RowButton } from '../../ui/RowButton.tsx';
import { Empty } from '../../ui/Standing.tsx';
import { useEntryWords } from '../hearing/useEntryWords.ts';

const sides: readonly (Side | undefined)[] = [
  'prosecution',
  'defence',
  'victim',
  'court',
  'not-known',
  undefined,
];

/** Items of evidence by side, and the documents of the case. */
export function EvidenceTab() {
  const { t } = useLingui();
  const nav = useNav();
  const { key, state } = useOpenCase();
  const words = useEntryWords(state);
  const evidence = itemsOf(state, 'evidence');
  const groups = sides
    .map((side) => ({ side, items: evidence.filter((item) => valueOf(item, 'side') === side) }))
    .filter(({ items }) => items.length > 0);
  const add = (of: 'evidence' | 'document') => nav.go({ at: 'form', of, key, id: null, about: null });
  return (
    <section className="stack">
      {evidence.length === 0 ? (
        <Empty>
          <Trans comment="The list of evidence is empty">
            No evidence yet. An item begins with its first mention: who relies on it, and what it is.
          </Trans>
        </Empty>
      ) : null}
      {groups.map(({ side, items }) => (
        <section key={side ?? 'blank'} className="stack-tight">
          <h3>
            {side === undefined
              ? t({ message: 'Side not said', comment: 'Column of a table: motions without a side' })
              : words.label('side', side)}
          </h3>
          <EvidenceRows items={items} />
        </section>
      ))}
      <Button onClick={() => add('evidence')}>
        {t({ message: 'Add an item of evidence', comment: 'Button: opens a form' })}
      </Button>
      <section className="stack-tight">
        <h2>
          <Trans comment="Heading: papers, pictures, publications of the case">Documents</Trans>
        </h2>
        <DocumentRows />
        <Button onClick={() => add('document')}>
          {t({ message: 'Add a document', comment: 'Button: opens a form' })}
        </Button>
      </section>
    </section>
  );
}

function EvidenceRows({ items }: { items: readonly Item<'evidence'>[] }) {
  const nav = useNav();
  const { key, state } = useOpenCase();
  const words = useEntryWords(state);
  return (
    <ul className="rows">
      {items.toSorted(byFactDay(state)).map((item) => {
        return (
          <li key={item.id}>
            <RowButton
              main={words.listed([
                words.said(item, 'what', (what) => words.label('evidenceKind', what)) ??
                  words.label('kind', 'evidence'),
                words.said(item, 'person', (id) => words.personAt(persons(state), id)),
                words.wordsOf(item),
              ])}
              more={words.listed([
                words.said(item, 'admitted', (admitted) =>
                  admitted === 'not-known'
                    ? words.pair(words.field('admitted'), words.label('evidenceAdmitted', admitted))
                    : words.label('evidenceAdmitted', admitted),
                ),
                words.said(item, 'objectedBy', (side) =>
                  words.pair(words.field('objectedBy'), words.label('side', side)),
                ),
                words.known(item),
                words.corrected(item),
              ])}
              onOpen={() => nav.go({ at: 'entry', key, id: item.id })}
            />
          </li>
        );
      })}
    </ul>
  );
}

function DocumentRows() {
  const { t } = useLingui();
  const nav = useNav();
  const dates = useDates();
  const { key, state } = useOpenCase();
  const words = useEntryWords(state);
  const documents = itemsOf(state, 'document').toSorted(byFactDay(state));
  if (documents.length === 0) {
    return (
      <p className="quiet">
        <Trans comment="The list of documents is empty">
          No document yet: the indictment, the judgment, a letter, a photograph.
        </Trans>
      </p>
    );
  }
  return (
    <ul className="rows">
      {documents.map((document) => {
        const [date, may, files] = [
          valueOf(document, 'date'),
          valueOf(document, 'mayPublish'),
          valueOf(document, 'files')?.length ?? 0,
        ];
        const count = dates.number(files);
        return (
          <li key={document.id}>
            <RowButton
              main={words.line(document, persons(state))}
              more={words.listed([
                date?.is === 'not-known'
                  ? t({ message: 'day not known', comment: 'Of an entry on the time line' })
                  : date && dates.approxDate(date),
                files > 0 && t({ message: `Files: ${count}`, comment: 'How many files a document has' }),
                may === 'yes' && t({ message: 'may be published', comment: 'State of a document' }),
                may === 'no' && t({ message: 'not to be published', comment: 'State of a document' }),
                words.known(document),
              ])}
              onOpen={() => nav.go({ at: 'entry', key, id: document.id })}
            />
          </li>
        );
      })}
    </ul>
  );
}
