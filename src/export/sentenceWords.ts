/** What the court decided of each accused, in the words of a day note. */
import { itemOf } from '#domain/casebook.ts';
import type { Fields } from '#domain/entry.ts';
import { valueOf, type Item } from '#domain/item.ts';
import { sourceWords } from './linkedWords.ts';
import { joined, line, said, type DayNote } from './noteWords.ts';
import { people } from './peopleWords.ts';
import { dateWords, moneyWords, termWords, textWords } from './plainWords.ts';

type Verdict = Exclude<Fields<'judgment'>['verdicts'], undefined>[number];
type Penalty = Exclude<Fields<'judgment'>['penalties'], undefined>[number];

/** All of a judgment but its time, words and source, which its line in the log has. */
export function judgmentLines(note: DayNote, judgment: Item<'judgment'>): string[] {
  const { words, labels } = note;
  const name = words.judgmentNames;
  const answer = (field: 'appealTold' | 'copyGiven') =>
    line(
      name[field],
      said(note, judgment, field, (value) => labels.yesNo[value]),
    );
  return [
    said(note, judgment, 'outcome', (outcome) => labels.instanceOutcome[outcome]),
    said(note, judgment, 'readOut', (code) => labels.readOut[code]),
    said(note, judgment, 'date', (date) => dateWords(date, words)),
    said(note, judgment, 'verdicts', (all) => all.map((one) => verdictWords(note, one)).join('\n')),
    said(note, judgment, 'penalties', (all) => all.map((one) => penaltyWords(note, one)).join('\n')),
    line(
      name.reasonsOn,
      said(note, judgment, 'reasonsOn', (all) =>
        all.map(({ on, given }) => line(labels.reasonsOn[on], labels.reasons[given])).join('; '),
      ),
    ),
    answer('appealTold'),
    answer('copyGiven'),
  ].filter((text) => text !== '');
}

function verdictWords(note: DayNote, { accused, charge, outcome }: Verdict): string {
  const of = itemOf(note.state, 'charge', charge);
  const count = of && valueOf(of, 'count');
  const charged = joined([
    count === undefined ? '' : String(count),
    of ? said(note, of, 'words', (words) => textWords(words, note.words)) : '',
  ]);
  return `- ${joined([people(note, [accused]), charged])}: ${note.labels.verdict[outcome]}`;
}

function penaltyWords(note: DayNote, penalty: Penalty): string {
  const { words, labels } = note;
  return `- ${joined([
    penalty.accused === undefined ? '' : people(note, [penalty.accused]),
    labels.penalty[penalty.kind],
    penalty.term === undefined ? '' : termWords(penalty.term, words),
    ...(penalty.amounts ?? []).map(({ value, source }) =>
      joined([moneyWords(value, words), source === undefined ? '' : `(${sourceWords(source, note)})`]),
    ),
    penalty.unit ?? '',
    penalty.perYear ? words.penaltyNames.perYear : '',
    penalty.activity ?? '',
    penalty.starts === undefined ? '' : labels.starts[penalty.starts],
    line(
      words.penaltyNames.suspended,
      penalty.suspended === undefined ? '' : labels.yesNo[penalty.suspended],
    ),
    penalty.words ?? '',
  ])}`;
}
