import type { Statement } from '#domain/entry.ts';
import type { RecordId } from '#domain/values.ts';
import type { Waiting } from '../../desk/Desk.ts';
import { useEntryWords } from '../hearing/useEntryWords.ts';

/** Entries on their way to the journal: seen at once, and not called kept before they are. */
export function WaitingLines({ waiting, hearing }: { waiting: readonly Waiting[]; hearing: RecordId }) {
  const words = useEntryWords();
  const here = waiting.filter(
    ({ statement }) =>
      statement.do === 'enter' && 'hearing' in statement.fields && statement.fields.hearing === hearing,
  );
  if (here.length === 0) return null;
  return (
    <ol className="live-lines">
      {here.map(({ ticket, at, statement }) => (
        <li key={ticket} className="live-line live-waiting">
          <time className="live-line-time">{words.claimedClock(at)}</time> {textOf(statement)}
        </li>
      ))}
    </ol>
  );

  function textOf(statement: Statement): string {
    if (statement.do !== 'enter') return '';
    switch (statement.kind) {
      case 'observation': {
        const { what, words: said } = statement.fields;
        return words.listed([
          what ? words.label('observation', what) : words.label('kind', 'observation'),
          said,
        ]);
      }
      case 'motion': {
        const { side } = statement.fields;
        return words.listed([words.label('kind', 'motion'), side && words.label('side', side)]);
      }
      case 'ruling': {
        const { outcome } = statement.fields;
        return words.listed([words.label('kind', 'ruling'), outcome && words.label('outcome', outcome)]);
      }
      default:
        return words.label('kind', statement.kind);
    }
  }
}
