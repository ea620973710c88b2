import { Trans, useLingui } from '@lingui/react/macro';
import type { Kind } from '#domain/entry.ts';
import type { FoldState } from '#domain/fold.ts';
import { fieldNames, fieldOf, type AnyItem, type Item } from '#domain/item.ts';
import { howOfChange } from '#domain/corrections.ts';
import type { Said } from '#domain/said.ts';
import { bySaid } from '#domain/order.ts';
import { useDates } from '../../i18n/dates.ts';
import { useEntryWords } from './useEntryWords.ts';
import { useFieldText } from './useFieldText.ts';

/** Who said what, when, and why; oldest first. Nothing is left out. */
export function History({ state, item }: { state: FoldState; item: AnyItem }) {
  const { t } = useLingui();
  const dates = useDates();
  const words = useEntryWords(state);
  const { text } = useFieldText(state);
  const own = item as Item<Kind>;
  const values = fieldNames(own).flatMap((name) => {
    const field = fieldOf(own, name);
    if (!field) return [];
    const all = [...field.before, ...field.now];
    if (name === 'moved') return cameHere(all.map(({ said }) => said));
    return all.map(({ value, first, why, by }) => ({
      said: first,
      how: by === 'enter' ? first.how : howOfChange(first),
      why,
      words: words.listed([
        by === 'amend'
          ? t({ message: 'corrected', comment: 'History of an entry: a value was replaced' })
          : by === 'complete'
            ? t({ message: 'added', comment: 'History of an entry: a blank was filled' })
            : t({ message: 'entered', comment: 'History of an entry' }),
        words.field(name, item.kind),
        text(item.kind, name, value),
      ]),
    }));
  });
  /** Once each time, however many statements came. */
  function cameHere(all: readonly Said[]) {
    const byTime = new Map(all.map((said) => [`${said.device} ${said.at}`, said]));
    return [...byTime.values()].map((said) => ({
      said,
      how: howOfChange(said),
      why: '',
      words: t({ message: 'moved here from another case', comment: 'History of an entry' }),
    }));
  }
  const withdrawals = item.withdrawn.map(({ said, why }) => ({
    said,
    how: howOfChange(said),
    why,
    words: t({ message: 'withdrawn', comment: 'History of an entry: hidden with a reason' }),
  }));
  const notApplied = item.notApplied.map(({ stated, because }) => ({
    said: stated.said,
    how: howOfChange(stated.said),
    why: '',
    words:
      because === 'withdrawn'
        ? t({ message: 'taken back', comment: 'History of an entry: this change was withdrawn' })
        : t({
            message: 'kept, but could not be applied',
            comment: 'History of an entry: a change had no effect',
          }),
  }));
  const all = [...values, ...withdrawals, ...notApplied].toSorted((a, b) => bySaid(a.said, b.said));
  return (
    <details>
      <summary>
        <Trans comment="Folded part: everything that was said of an entry">History of this entry</Trans>
      </summary>
      <ol className="rows">
        {all.map((one, at) => (
          <li key={at} className="history-line">
            <p className="lines">{one.words}</p>
            <p className="quiet small">
              {words.listed([
                dates.claimed(one.said.at),
                one.how && words.label('howRecorded', one.how),
                words.device(one.said.device),
                one.why && words.why(one.why),
              ])}
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}
