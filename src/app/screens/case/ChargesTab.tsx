import { Trans, useLingui } from '@lingui/react/macro';
import { charges, persons } from '#domain/casebook.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useDates } from '../../i18n/dates.ts';
import { useNav } from '../../nav.ts';
import { Button } from '../../ui/Button.tsx';
import { RowButton } from '../../ui/RowButton.tsx';
import { Empty } from '../../ui/Standing.tsx';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { CustodyOfAll } from './CustodyOfAll.tsx';

/** The counts, and then per accused the times in detention with their days. */
export function ChargesTab() {
  const { t } = useLingui();
  const nav = useNav();
  const dates = useDates();
  const { key, state } = useOpenCase();
  const words = useEntryWords(state);
  const all = charges(state);
  return (
    <section className="stack">
      {all.length === 0 ? (
        <Empty>
          <Trans comment="The list of charges is empty">
            No charges yet. Plain words are enough; the article can be not known.
          </Trans>
        </Empty>
      ) : (
        <ol className="rows">
          {all.map((charge) => {
            const count = words.said(charge, 'count', String);
            const said = words.said(charge, 'article', dates.text);
            return (
              <li key={charge.id}>
                <RowButton
                  main={words.listed([
                    count !== undefined && t({ message: `Count ${count}`, comment: 'Number of a charge' }),
                    words.said(charge, 'words', dates.text),
                  ])}
                  more={words.listed([
                    said &&
                      t({ message: `Article: ${said}`, comment: 'Article of the code, or "not known"' }),
                    words.said(charge, 'accused', (ids) =>
                      words.listed(ids.map((id) => words.personAt(persons(state), id))),
                    ),
                    words.known(charge),
                    words.corrected(charge),
                  ])}
                  onOpen={() => nav.go({ at: 'entry', key, id: charge.id })}
                />
              </li>
            );
          })}
        </ol>
      )}
      <Button onClick={() => nav.go({ at: 'charge-form', key, id: null })}>
        {t({ message: 'Add a charge', comment: 'Button: opens the form of a new charge' })}
      </Button>
      <CustodyOfAll />
    </section>
  );
}
