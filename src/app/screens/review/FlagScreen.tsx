import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { caseOf, itemOf, itemsOf } from '#domain/casebook.ts';
import { HOW_UNASKED } from '#domain/corrections.ts';
import { valueOf, type Item } from '#domain/item.ts';
import { legalBasis, timeOfFacts } from '#domain/legalBasis.ts';
import type { Lack } from '#domain/possibleViolations.ts';
import type { RecordId } from '#domain/values.ts';
import type { Language } from '#standards/schema.ts';
import { taxonomy, violationTypes } from '#standards/taxonomy.ts';
import { useDesk, useOpenCase } from '../../desk/useDesk.ts';
import { optionsOf } from '../../i18n/labels/labels.ts';
import { useNav } from '../../nav.ts';
import type { Place } from '../../places.ts';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { Field } from '../../ui/Field.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Empty } from '../../ui/Standing.tsx';
import { useFieldSlots } from '../forms/controls/useFieldSlots.ts';
import { ExactWordsField } from '../forms/fields/ExactWordsField.tsx';
import { SourceField } from '../forms/fields/SourceField.tsx';
import { FormBody } from '../forms/FormScreen.tsx';
import { keepEntry } from '../forms/keepEntry.ts';
import { useEntryForm } from '../forms/useEntryForm.ts';
import { WhyChanged } from '../forms/WhyChanged.tsx';
import { History } from '../hearing/History.tsx';
import { useHearingWords } from '../case/useHearingWords.ts';
import { likelyTypes } from './likelyTypes.ts';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { LawList } from './LawList.tsx';
import { LinkedEntries } from './LinkedEntries.tsx';
import { TypePicker } from './TypePicker.tsx';
import { useTimeOfFacts } from './useTimeOfFacts.ts';
import './review.css';

/** A possible violation: the facts it rests on first, then how one knows; the law folded below. */
export function FlagScreen({ place }: { place: Extract<Place, { at: 'flag' }> }) {
  const nav = useNav();
  const { state } = useOpenCase();
  const item = itemOf(state, 'possible-violation', place.id as RecordId);
  if (!item) {
    return (
      <Screen
        title={
          <Trans comment="Kind of entry: a flag that no reviewer has confirmed">Possible violation</Trans>
        }
        onBack={nav.back}
      >
        <Empty>
          <Trans comment="An entry that is not on this phone">This entry is not here.</Trans>
        </Empty>
      </Screen>
    );
  }
  return <Flag item={item} />;
}

function Flag({ item }: { item: Item<'possible-violation'> }) {
  const { t, i18n } = useLingui();
  const desk = useDesk();
  const nav = useNav();
  const { key, state } = useOpenCase();
  const hearingWords = useHearingWords(state);
  const theCase = caseOf(state);
  const words = useEntryWords(state);
  const factsWords = useTimeOfFacts(state);
  const [picking, pick] = useState(false);
  const form = useEntryForm({
    kind: 'possible-violation',
    item,
    draftPlace: `form:possible-violation:${item.id}`,
  });

  const field = useFieldSlots('possible-violation', form);
  const sent = valueOf(item, 'sent') === true;
  const language = i18n.locale as Language;
  const type = violationTypes.get(form.value('type') ?? '');
  const group = taxonomy.groups.find(({ id }) => id === type?.group);
  const hearing = itemOf(state, 'hearing', form.value('hearing'));
  const entries = form.value('entries') ?? [];
  const rests = {
    type: type?.id,
    happenedAt: form.value('happenedAt'),
    hearing: form.value('hearing'),
    entries,
  };

  const lackWords: Record<Lack, string> = {
    type: t({ message: 'the type', comment: 'What a possible violation still lacks' }),
    words: t({ message: 'what happened, in words', comment: 'What a possible violation still lacks' }),
    source: t({ message: 'how you know', comment: 'What a possible violation still lacks' }),
    entries: t({ message: 'the entries it rests on', comment: 'What a possible violation still lacks' }),
  };
  const lacks: readonly Lack[] = (['type', 'words', 'source', 'entries'] as const).filter((lack) => {
    if (lack === 'words') return form.value('words') === undefined && form.value('exact') === undefined;
    return lack === 'entries' ? entries.length === 0 : form.value(lack) === undefined;
  });
  const missing = lacks.map((lack) => lackWords[lack]).join(', ');

  const keep = (sending: boolean) =>
    form.submit(async (fields, why) => {
      const all = sending ? { ...fields, sent: true as const } : fields;
      const kept = await keepEntry(desk, 'possible-violation', item, all, why, HOW_UNASKED);
      if (kept !== null) nav.back();
      return kept !== null;
    });

  return (
    <Screen
      over={t({
        message: 'Possible violation',
        comment: 'Kind of entry: a flag that no reviewer has confirmed',
      })}
      title={words.possible(form.value('type'))}
      mark={words.listed([
        sent
          ? t({ message: 'Sent to review', comment: 'State of a possible violation' })
          : t({ message: 'Flagged', comment: 'State of a possible violation: not sent yet' }),
        group?.[language],
        hearing && hearingWords(hearing),
      ])}
      onBack={nav.back}
      bar={false}
      action={
        <>
          {!sent && missing !== '' ? (
            <p className="small">
              {t({
                message: `Still missing: ${missing}. It can be sent all the same.`,
                comment: 'Above the button Send to review; a list of what is missing',
              })}
            </p>
          ) : null}
          <WhyChanged form={form} />
          <Button look="primary" wide busy={form.busy} onClick={() => void keep(!sent)}>
            {sent
              ? t({ message: 'Keep', comment: 'Button: keep this entry' })
              : t({
                  message: 'Send to review',
                  comment: 'Button: the reviewer sees this possible violation',
                })}
          </Button>
        </>
      }
    >
      <FormBody form={form}>
        <Button onClick={() => pick(true)}>
          {type
            ? t({ message: 'Another type…', comment: 'Button: choose another type of possible violation' })
            : t({ message: 'Choose the type…', comment: 'Button: choose the type of possible violation' })}
        </Button>
        <section className="stack-tight">
          <h2>
            <Trans comment="Heading: facts in the order in which they happened">What happened</Trans>
          </h2>
          <LinkedEntries
            state={state}
            hearing={form.value('hearing')}
            value={entries}
            onChange={(value) => form.set('entries', value)}
            onOpen={(id) => nav.go({ at: 'entry', key, id })}
          />
        </section>
        <Field
          id={form.idOf('words')}
          kind="words"
          label={t({
            message: 'In your words',
            comment: 'Field: what happened, in the words of the monitor',
          })}
          hint={t({
            message: 'What was seen or heard, not what you think of it.',
            comment: 'Hint beside a field for facts',
          })}
          optional
          error={form.error('words')}
          value={form.value('words') ?? ''}
          onText={(text) => form.set('words', text || undefined)}
        />
        <ExactWordsField of={field('exact')} />
        <SourceField
          value={form.value('source')}
          error={form.error('source')}
          onChange={(value) => form.set('source', value)}
        />
        <Chips
          legend={t({ message: 'Objected?', comment: 'Field of a possible violation: did a party object' })}
          options={optionsOf(i18n, 'yesNo')}
          value={form.value('objected')}
          onChange={(value) => form.set('objected', value)}
        />
        {type ? (
          <details>
            <summary>
              <Trans comment="Folded part: what to look for with this type of possible violation">
                Look for
              </Trans>
            </summary>
            <p>{type.lookFor[language]}</p>
          </details>
        ) : null}
        <LawList
          law={legalBasis(state, rests)}
          country={theCase && valueOf(theCase, 'country')}
          facts={type ? factsWords(timeOfFacts(state, rests)) : undefined}
        />
        <History state={state} item={item} />
        {sent ? null : (
          <Button busy={form.busy} onClick={() => void keep(false)}>
            {t({ message: 'Keep without sending', comment: 'Button: keeps a possible violation for later' })}
          </Button>
        )}
      </FormBody>
      {picking ? (
        <TypePicker
          stage={theCase && valueOf(theCase, 'stage')}
          likely={likelyTypes(state, entries)}
          used={itemsOf(state, 'possible-violation').flatMap((one) => valueOf(one, 'type') ?? [])}
          onPick={(id) => {
            form.set('type', id);
            form.set('taxonomy', String(taxonomy.version));
          }}
          onClose={() => pick(false)}
        />
      ) : null}
    </Screen>
  );
}
