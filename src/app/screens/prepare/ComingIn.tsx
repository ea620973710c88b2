import { Trans, useLingui } from '@lingui/react/macro';
import type { Coming } from '#domain/caseFields.ts';
import { itemOf } from '#domain/casebook.ts';
import type { NextHearing } from '#domain/nextHearings.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useHearingWords } from '../case/useHearingWords.ts';
import { partOf, withPart, type Slot } from '../forms/controls/slot.ts';
import { SourceFolded } from '../forms/controls/SourceFolded.tsx';
import { WordsIn } from '../forms/controls/TextIn.tsx';
import { useFieldText } from '../hearing/useFieldText.ts';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { WhenWhere } from '../live/WhenWhere.tsx';

interface Props {
  of: Slot<Coming>;
  /** What is known until something else is typed; `null`: nothing. */
  known: NextHearing | null;
  /** `YYYY-MM-DD` */
  today: string;
}

/** When and where the hearing is to be, and how one knows: apart from what the court said at the hearing before. */
export function ComingIn({ of, known, today }: Props) {
  const { t } = useLingui();
  const { state } = useOpenCase();
  const words = useEntryWords();
  const fields = useFieldText(state);
  const hearingWords = useHearingWords(state);
  const from = known?.from && of.value === undefined ? itemOf(state, 'hearing', known.from.id) : undefined;
  const heard = from && hearingWords(from, 'with-day', null);
  const next = known && fields.text('hearing', 'next', known.next);
  const { date, time, room } = of.value ?? known?.next ?? {};
  const value = { ...(date && { date }), ...(time && { time }), ...(room && { room }) };
  const whole = { ...value, ...of.value };
  const asked: Slot<Coming> = { ...of, value: Object.keys(whole).length > 0 ? whole : undefined };
  return (
    <div className="stack">
      {heard ? (
        <p className="quiet">
          <Trans comment="On Prepare, above day, time and room: the name of a hearing, and what the court said there of the next one">
            {heard}, the court said: {next}. What you write here is kept apart from that.
          </Trans>
        </p>
      ) : null}
      <WhenWhere
        id={of.id}
        value={value}
        today={today}
        error={of.error()}
        onChange={(part, next, problem) => of.set(withPart(asked.value, part, next), problem, part)}
      />
      <WordsIn
        optional
        of={partOf(
          asked,
          'words',
          t({ message: 'How it was announced', comment: 'Field on Prepare: a call, the list, a lawyer' }),
        )}
      />
      <SourceFolded of={partOf(asked, 'source', words.field('source', 'case'))} />
    </div>
  );
}
