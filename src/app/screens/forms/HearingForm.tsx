import { Trans, useLingui } from '@lingui/react/macro';
import { instances, itemOf, personsByRole } from '#domain/casebook.ts';
import { HOW_UNASKED } from '#domain/corrections.ts';
import { personsAt } from '#domain/instanceRoles.ts';
import type { Fields } from '#domain/entry.ts';
import { announcedFor, carriedHearing } from '#domain/carriedHearing.ts';
import { fieldNames, valueKey, valueOf, type Item } from '#domain/item.ts';
import { byMark } from '#domain/marks.ts';
import { cameInLog } from '#domain/notedInLog.ts';
import type { RecordId } from '#domain/values.ts';
import { useDesk, useOpenCase } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import type { Place } from '../../places.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useToday } from '../case/useToday.ts';
import { observedTakenBack } from '../live/withObserved.ts';
import { DateIn, NumberOfOneIn, TermIn } from './controls/ApproxIn.tsx';
import { PickIn } from './controls/CodeIn.tsx';
import { SourceFolded } from './controls/SourceFolded.tsx';
import { WordsIn } from './controls/TextIn.tsx';
import { useFieldSlots } from './controls/useFieldSlots.ts';
import { clockAnswer, momentOn } from './fields/HappenedField.tsx';
import { InstanceIn } from './fields/InstanceIn.tsx';
import { PartIn } from './fields/PartIn.tsx';
import { FormScreen } from './FormScreen.tsx';
import { AccessPart } from './hearing/AccessPart.tsx';
import { AfterwardsIn } from './hearing/AfterwardsIn.tsx';
import { BeginsNow } from './hearing/BeginsNow.tsx';
import { CamePart } from './hearing/CamePart.tsx';
import { CarriedOver } from './hearing/CarriedOver.tsx';
import { DockPart } from './hearing/DockPart.tsx';
import { HearingsSoFar } from './hearing/HearingsSoFar.tsx';
import { LanguagePart } from './hearing/LanguagePart.tsx';
import { ModePart } from './hearing/ModePart.tsx';
import { OpennessPart } from './hearing/OpennessPart.tsx';
import { RecordPart } from './hearing/RecordPart.tsx';
import { RoomAnnounced } from './hearing/RoomAnnounced.tsx';
import { hearingTimes, TimesPart } from './hearing/TimesPart.tsx';
import { keepEntry } from './keepEntry.ts';
import { nextHearing } from './startHearing.ts';
import { useEntryForm } from './useEntryForm.ts';

/** A hearing that begins now, or one that was: its entries then say how they came to be written. */
export function HearingForm({ place }: { place: Extract<Place, { at: 'hearing-form' }> }) {
  const { t } = useLingui();
  const desk = useDesk();
  const nav = useNav();
  const { key, state } = useOpenCase();
  const item = itemOf(state, 'hearing', (place.id ?? undefined) as RecordId | undefined);
  const form = useEntryForm({
    kind: 'hearing',
    item,
    start: item ? undefined : nextHearing(state),
    draftPlace: `form:hearing:${place.key}:${place.id ?? 'new'}`,
  });
  const field = useFieldSlots('hearing', form);
  const zone = desk.clock.zone();
  const today = useToday();
  const date = field('date');
  const day = date.value?.is === 'exact' || date.value?.is === 'about' ? date.value.on : null;
  const at = field('instance');
  const announced = (on: string | null, instance = at.value) =>
    item || on === null ? {} : announcedFor(state, { instance, day: on, zone });
  const before = announced(day);
  const isCarried = !item && valueKey(form.value('announcedStart')) === valueKey(before.announcedStart);
  const takenOver = isCarried && before.announcedStart !== undefined;
  const setDate: typeof date.set = (value, problem) => {
    date.set(value, problem);
    const on = value?.is === 'exact' || value?.is === 'about' ? value.on : null;
    for (const name of hearingTimes) {
      if (name === 'announcedStart' && isCarried) continue;
      const answer = clockAnswer(form.value(name));
      if (on !== null && answer) form.set(name, momentOn(on, zone, answer));
    }
    // What was announced is of its day: it comes with that day and goes with it, unless something else was typed.
    if (isCarried) form.set('announcedStart', announced(on).announcedStart);
  };
  const setInstance: typeof at.set = (value, problem) => {
    at.set(value, problem);
    if (isCarried) form.set('announcedStart', announced(day, value).announcedStart);
  };
  const notAdmitted = place.kept === 'not-admitted';
  const carried = carriedHearing(state, { instance: form.value('instance'), day: day ?? today, zone });
  const first = carried.likely;
  const rank = (id: RecordId) => (first.includes(id) ? first.indexOf(id) : first.length);
  const likely = personsAt(state, form.value('instance')).toSorted((a, b) => rank(a.id) - rank(b.id));
  const noted = new Set((item ? cameInLog(state, item) : []).map(({ one }) => one.person));
  const keep = () =>
    form.submit(async (fields, why) => {
      const how = item ? HOW_UNASKED : (fields.howRecorded ?? 'from-memory');
      const takenBack = item ? observedTakenBack(item, changed(item, fields), desk.device) : [];
      const kept = await keepEntry(desk, 'hearing', item, fields, why, how, takenBack);
      if (kept === null) return false;
      if (item) nav.back();
      else nav.replace({ at: 'hearing', key, hearing: kept });
      return true;
    });

  return (
    <FormScreen
      title={
        item
          ? t({ message: 'Hearing', comment: 'Kind of entry; Russian button word «Заседание»' })
          : t({ message: 'New hearing', comment: 'Title of the form of a new hearing' })
      }
      form={form}
      onKeep={() => void keep()}
    >
      {notAdmitted ? (
        <>
          <Notice
            kind="kept"
            title={t({
              message: 'Kept: you were not let in. It counts as a hearing.',
              comment:
                'Above the form of a hearing to which the monitor was not admitted: one tap has kept it',
            })}
          >
            <p>
              <Trans comment="Under: Kept: you were not let in">
                The rest can follow now or later, or stay empty.
              </Trans>
            </p>
          </Notice>
          <AccessPart of={field('access')} />
        </>
      ) : null}
      {item ? null : <BeginsNow />}
      <DateIn of={{ ...date, set: setDate }} />
      {takenOver ? (
        <p className="quiet" role="status">
          <Trans comment="Under the date in the form of a new hearing: the announced time was filled from what was announced">
            Taken over for this day: what was announced. Change what was otherwise.
          </Trans>
        </p>
      ) : null}
      {item ? null : <AfterwardsIn field={field} />}
      <NumberOfOneIn of={field('number')} optional />
      <InstanceIn of={{ ...at, set: setInstance }} instances={instances(state)} />
      <PickIn
        of={field('type', t({ message: 'Kind of hearing', comment: 'Field of a hearing' }))}
        from="hearingType"
        optional
      />
      <TimesPart field={field} day={day} zone={zone} />
      {notAdmitted ? null : <AccessPart of={field('access')} />}
      <ModePart field={field} />
      <CamePart of={field('came')} people={likely} noted={noted} />
      <OpennessPart of={field('openness')} />
      <DockPart of={field('dock')} accused={(personsByRole(state).get('accused') ?? []).toSorted(byMark)} />
      <RoomAnnounced of={field('room')} room={before.room} />
      {item ? null : <CarriedOver field={field} carried={carried} />}
      <LanguagePart field={field} />
      <RecordPart of={field('recordKept')} />
      <PartIn of={field('part')} optional />
      <TermIn of={field('late')} optional />
      <WordsIn of={field('words')} optional />
      <SourceFolded of={field('source')} />
      {item ? null : <HearingsSoFar />}
    </FormScreen>
  );
}

/** What is said otherwise than before. */
function changed(item: Item<'hearing'>, fields: Fields<'hearing'>): Fields<'hearing'> {
  const same = fieldNames(item).filter((name) => valueKey(valueOf(item, name)) === valueKey(fields[name]));
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !same.some((one) => one === name)));
}
