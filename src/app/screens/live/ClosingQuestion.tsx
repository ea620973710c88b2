import type { ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import { itemOf, persons } from '#domain/casebook.ts';
import { courtTimeFrom } from '#domain/courtTime.ts';
import type { Fields } from '#domain/entry.ts';
import { isFact, lineOf } from '#domain/hearingLog.ts';
import { valueOf, type Item } from '#domain/item.ts';
import type { HowRecorded } from '#domain/values.ts';
import { useDesk, useOpenCase } from '../../desk/useDesk.ts';
import { optionsOf } from '../../i18n/labels/labels.ts';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { Field } from '../../ui/Field.tsx';
import type { Slot } from '../forms/controls/slot.ts';
import { HappenedField } from '../forms/fields/HappenedField.tsx';
import { PartIn } from '../forms/fields/PartIn.tsx';
import { dayForClock, dayOfLines } from '../hearing/hearingDay.ts';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { AccessQuestion, OpennessQuestion, RecordQuestion } from './ClosingCondition.tsx';
import { NextDate } from './NextDate.tsx';
import { OpenMotionsPage } from './OpenMotionsPage.tsx';
import type { ClosingPage } from './useClosing.ts';
import { useClosingTitles } from './useClosingTitles.ts';

/** What is answered on one page: of the hearing, or of the ruling or mark that is asked about; on Prepare of the case, or of its instance. */
export interface Answer {
  readonly case?: Fields<'case'>;
  readonly instance?: Fields<'instance'>;
  readonly hearing?: Fields<'hearing'>;
  readonly ruling?: Fields<'ruling'>;
  readonly observation?: Fields<'observation'>;
}

interface Props {
  page: ClosingPage;
  hearing: Item<'hearing'>;
  how: HowRecorded;
  answer: Answer;
  /** What was typed and cannot be read, once one tried to go on. */
  error: string | null;
  /** `part`: of the answer, where it has parts; each may be unreadable by itself. */
  onAnswer(answer: Answer, problem?: string | null, part?: string): void;
}

/** One question at the end of a hearing. */
export function ClosingQuestion(props: Props): ReactNode {
  const { page, hearing, how, answer, error, onAnswer } = props;
  const { t, i18n } = useLingui();
  const desk = useDesk();
  const titles = useClosingTitles();
  const zone = desk.clock.zone();
  const slot = <Name extends keyof Fields<'hearing'>>(
    name: Name,
  ): Slot<NonNullable<Fields<'hearing'>[Name]>> => ({
    id: `closing-${name}`,
    label: titles[page.asks],
    value: answer.hearing?.[name] ?? valueOf(hearing, name) ?? undefined,
    set: (value, problem, part) =>
      onAnswer(value === undefined ? {} : { hearing: { [name]: value } as Fields<'hearing'> }, problem, part),
    error: () => error,
    idOf: (part) => `closing-${name}-${part}`,
  });
  switch (page.asks) {
    case 'next':
      return (
        <NextDate
          id={slot('next').id}
          value={slot('next').value}
          today={courtTimeFrom(desk.clock.now(), zone).local.slice(0, 10)}
          error={error}
          onChange={slot('next').set}
        />
      );
    case 'end':
      return (
        <div className="stack">
          {how === 'live' ? (
            <Button
              wide
              onClick={() =>
                slot('end').set({ is: 'exact', at: courtTimeFrom(desk.clock.now(), zone) }, null)
              }
            >
              {t({ message: 'Now', comment: 'Button: the hearing ends at this minute' })}
            </Button>
          ) : null}
          <HappenedField
            id={slot('end').id}
            label={t({ message: 'End', comment: 'Field of a hearing: when it ended' })}
            day={dayForClock(hearing)}
            zone={zone}
            value={slot('end').value}
            error={error}
            onChange={slot('end').set}
          />
        </div>
      );
    case 'motion':
      return <OpenMotionsPage hearing={hearing} how={how} />;
    case 'reasons':
    case 'same-judge':
      return <RulingQuestion {...props} />;
    case 'words':
      return <WordsQuestion {...props} />;
    case 'how-recorded':
      return (
        <Chips
          legend={t({ message: 'How recorded', comment: 'Field of a hearing' })}
          hideLegend
          options={optionsOf(i18n, 'howRecorded').filter((one) => one.value !== 'imported')}
          value={slot('howRecorded').value}
          onChange={(value) => slot('howRecorded').set(value)}
        />
      );
    case 'part':
      return <PartIn of={slot('part')} hideLegend />;
    case 'access':
      return <AccessQuestion of={slot('access')} />;
    case 'record-kept':
      return <RecordQuestion of={slot('recordKept')} />;
    case 'openness':
      return <OpennessQuestion of={slot('openness')} />;
  }
}

/** Of one ruling: were reasons given; was it the challenged judge who ruled? */
function RulingQuestion({ page, answer, onAnswer }: Props) {
  const { i18n } = useLingui();
  const { state } = useOpenCase();
  const words = useEntryWords(state);
  const titles = useClosingTitles();
  const ruling = itemOf(state, 'ruling', page.of);
  if (!ruling) return null;
  const given = answer.ruling ?? {};
  return (
    <div className="stack">
      <p>{words.line(ruling, persons(state), null, words.answered(state, ruling))}</p>
      {page.asks === 'reasons' ? (
        <Chips
          legend={titles.reasons}
          hideLegend
          options={optionsOf(i18n, 'reasons')}
          value={given.reasons ?? valueOf(ruling, 'reasons')}
          onChange={(reasons) => onAnswer(reasons ? { ruling: { reasons } } : {})}
        />
      ) : (
        <Chips
          legend={titles['same-judge']}
          hideLegend
          options={optionsOf(i18n, 'yesNo')}
          value={given.sameJudge ?? valueOf(ruling, 'sameJudge')}
          onChange={(sameJudge) => onAnswer(sameJudge ? { ruling: { sameJudge } } : {})}
        />
      )}
    </div>
  );
}

/** A time that was marked and never got its words. */
function WordsQuestion({ page, hearing, answer, onAnswer }: Props) {
  const { state } = useOpenCase();
  const words = useEntryWords(state);
  const mark = itemOf(state, 'observation', page.of);
  if (!mark || !isFact(mark)) return null;
  return (
    <div className="stack">
      <p>{words.listed([words.time(lineOf(mark), dayOfLines(hearing)), words.line(mark, persons(state))])}</p>
      <Field
        kind="words"
        label={words.field('words', 'observation')}
        value={answer.observation?.words ?? valueOf(mark, 'words') ?? ''}
        onText={(text) => onAnswer(text.trim() === '' ? {} : { observation: { words: text } })}
      />
    </div>
  );
}
