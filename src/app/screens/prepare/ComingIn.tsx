import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Coming } from '#domain/caseFields.ts';
import { nextWith } from '#domain/comingHearing.ts';
import type { NextHearing } from '#domain/nextHearings.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useHearingWords } from '../case/useHearingWords.ts';
import { partOf, withPart, type Slot } from '../forms/controls/slot.ts';
import { SourceFolded } from '../forms/controls/SourceFolded.tsx';
import { WordsIn } from '../forms/controls/TextIn.tsx';
import { useFieldText } from '../hearing/useFieldText.ts';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { WhenWhere, type When } from '../live/WhenWhere.tsx';

interface Props {
  of: Slot<Coming>;
  /** What the court said; a part of it stands until something else is typed for that part. `null`: nothing. */
  court: NextHearing | null;
  /** `YYYY-MM-DD` */
  today: string;
}

/** When and where the hearing is to be, and how one knows: apart from what the court said at the hearing before. */
export function ComingIn({ of, court, today }: Props) {
  const { t } = useLingui();
  const { state } = useOpenCase();
  const words = useEntryWords();
  const fields = useFieldText(state);
  const hearingWords = useHearingWords(state);
  const heard = court?.from && hearingWords(court.from, 'with-day', null);
  const next = court && fields.text('hearing', 'next', court.next);
  // Emptied to be typed anew: what the court said must not fill it again under the hand.
  const [emptied, setEmptied] = useState<readonly (keyof When)[]>([]);
  const shown = nextWith(court?.next, of.value ?? {});
  const blank = emptied.filter((part) => of.value?.[part] === undefined);
  const part = <Name extends keyof When>(name: Name): When[Name] =>
    blank.includes(name) ? undefined : shown[name];
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
        value={{ date: part('date'), time: part('time'), room: part('room') }}
        today={today}
        error={of.error()}
        onChange={(name, typed, problem) => {
          setEmptied(emptied.filter((one) => one !== name).concat(typed === undefined ? name : []));
          of.set(withPart(of.value, name, typed), problem, name);
        }}
      />
      <WordsIn
        optional
        of={partOf(
          of,
          'words',
          t({ message: 'How it was announced', comment: 'Field on Prepare: a call, the list, a lawyer' }),
        )}
      />
      <SourceFolded of={partOf(of, 'source', words.field('source', 'instance'))} />
    </div>
  );
}
