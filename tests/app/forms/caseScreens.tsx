/** The screens of a case by place, as the app draws them, without its loading of pieces. */
import type { ReactNode } from 'react';
import { CaseScreen } from '#app/screens/case/CaseScreen.tsx';
import { CaseForm } from '#app/screens/forms/CaseForm.tsx';
import { ChargeForm } from '#app/screens/forms/ChargeForm.tsx';
import { HearingForm } from '#app/screens/forms/HearingForm.tsx';
import { InstanceForm } from '#app/screens/forms/InstanceForm.tsx';
import { JudgmentForm } from '#app/screens/forms/JudgmentForm.tsx';
import { OtherForm } from '#app/screens/forms/OtherForm.tsx';
import { PersonForm } from '#app/screens/forms/PersonForm.tsx';
import { AddScreen } from '#app/screens/hearing/AddScreen.tsx';
import { DayNoteScreen } from '#app/screens/hearing/DayNoteScreen.tsx';
import { EntryScreen } from '#app/screens/hearing/EntryScreen.tsx';
import { HearingScreen } from '#app/screens/hearing/HearingScreen.tsx';
import { CloseHearingScreen } from '#app/screens/live/CloseHearingScreen.tsx';
import { FlagScreen } from '#app/screens/review/FlagScreen.tsx';
import { exampleSettings, SettingsContext, type SettingsHandle } from '#app/settingsContext.ts';
import type { Place } from '#app/places.ts';

const nothing = () => undefined;
const handle: SettingsHandle = {
  settings: exampleSettings,
  show: nothing,
  pinSet: nothing,
  lock: nothing,
  update: nothing,
  wiped: nothing,
};

export function caseScreens(place: Place, lock = nothing): ReactNode {
  return (
    <SettingsContext value={{ ...handle, lock }}>
      <div key={JSON.stringify(place)}>{screenAt(place)}</div>
    </SettingsContext>
  );
}

function screenAt(place: Place): ReactNode {
  switch (place.at) {
    case 'case':
      return <CaseScreen place={place} />;
    case 'case-form':
      return <CaseForm place={place} />;
    case 'person-form':
      return <PersonForm place={place} />;
    case 'charge-form':
      return <ChargeForm place={place} />;
    case 'instance-form':
      return <InstanceForm place={place} />;
    case 'hearing-form':
      return <HearingForm place={place} />;
    case 'judgment-form':
      return <JudgmentForm place={place} />;
    case 'form':
      return <OtherForm place={place} />;
    case 'hearing':
      return <HearingScreen place={place} />;
    case 'add':
      return <AddScreen place={place} />;
    case 'close-hearing':
      return <CloseHearingScreen place={place} />;
    case 'day-note':
      return <DayNoteScreen place={place} />;
    case 'entry':
      return <EntryScreen place={place} />;
    case 'flag':
      return <FlagScreen place={place} />;
    default:
      return null;
  }
}
