import { Trans, useLingui } from '@lingui/react/macro';
import { persons } from '#domain/casebook.ts';
import type { AnyItem } from '#domain/item.ts';
import { sequenceOf, waitingByOrder, type Sequence } from '#domain/sequence.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import { RowButton } from '../../ui/RowButton.tsx';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { useHearingWords } from './useHearingWords.ts';
import { useWhenText } from './useWhenText.ts';

/** Of each complaint that the court made wait: what happened meanwhile, in order. */
export function WaitingComplaints() {
  const { state } = useOpenCase();
  const sequences = waitingByOrder(state).flatMap((id) => sequenceOf(state, id) ?? []);
  if (sequences.length === 0) return null;
  return (
    <section className="stack-tight">
      <h3>
        <Trans comment="Heading: complaints that the court put off, and what happened before they were decided">
          Complaints that had to wait
        </Trans>
      </h3>
      {sequences.map((sequence) => (
        <Waited key={sequence.complaint.id} sequence={sequence} />
      ))}
    </section>
  );
}

function Waited({ sequence: { steps, open, meritsFirst } }: { sequence: Sequence }) {
  const { t } = useLingui();
  const nav = useNav();
  const { key, state } = useOpenCase();
  const hearingWords = useHearingWords(state);
  const words = useEntryWords(state);
  const when = useWhenText(state);
  const line = (item: AnyItem) =>
    item.kind === 'hearing'
      ? hearingWords(item)
      : words.listed([when(item), words.line(item, persons(state))]);
  return (
    <>
      <ol className="rows">
        {steps.map(({ item, sure }) => (
          <li key={item.id}>
            <RowButton
              main={line(item)}
              more={
                sure
                  ? undefined
                  : t({
                      message: 'perhaps after the complaint: the dates leave it open',
                      comment: 'A step in what happened while a complaint waited',
                    })
              }
              onOpen={() =>
                nav.go(
                  item.kind === 'hearing'
                    ? { at: 'hearing', key, hearing: item.id }
                    : { at: 'entry', key, id: item.id },
                )
              }
            />
          </li>
        ))}
      </ol>
      <p>
        {words.listed([
          meritsFirst === 'yes' &&
            t({ message: 'The merits began before it was ruled on.', comment: 'Of a complaint that waited' }),
          meritsFirst === 'not-known' &&
            t({
              message: 'Whether the merits began before it was ruled on is not known.',
              comment: 'Of a complaint that waited',
            }),
          open && t({ message: 'No ruling yet', comment: 'Row of a table: motions without a ruling' }),
        ])}
      </p>
    </>
  );
}
