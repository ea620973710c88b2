/** Place → screen. Each group of screens is its own piece of code. */
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { Trans } from '@lingui/react/macro';
import type { CaseKey } from '#vault/door.ts';
import { useDesk, useDeskView } from './desk/useDesk.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { useNav, usePlace } from './nav.ts';
import type { Place } from './places.ts';
import { AsleepList } from './screens/copies/AsleepList.tsx';
import { StillHere } from './screens/move/StillHere.tsx';
import { TodayScreen } from './screens/today/TodayScreen.tsx';
import { useLookingAround } from './session.ts';
import { Button } from './ui/Button.tsx';
import { Screen } from './ui/Screen.tsx';
import { Failed, Loading } from './ui/Standing.tsx';

const CasesScreen = lazy(async () => ({
  default: (await import('./screens/cases/CasesScreen.tsx')).CasesScreen,
}));
const CaseScreen = lazy(async () => ({
  default: (await import('./screens/case/CaseScreen.tsx')).CaseScreen,
}));
const CaseForm = lazy(async () => ({ default: (await import('./screens/forms/CaseForm.tsx')).CaseForm }));
const PersonForm = lazy(async () => ({
  default: (await import('./screens/forms/PersonForm.tsx')).PersonForm,
}));
const ChargeForm = lazy(async () => ({
  default: (await import('./screens/forms/ChargeForm.tsx')).ChargeForm,
}));
const InstanceForm = lazy(async () => ({
  default: (await import('./screens/forms/InstanceForm.tsx')).InstanceForm,
}));
const HearingForm = lazy(async () => ({
  default: (await import('./screens/forms/HearingForm.tsx')).HearingForm,
}));
const JudgmentForm = lazy(async () => ({
  default: (await import('./screens/forms/JudgmentForm.tsx')).JudgmentForm,
}));
const OtherForm = lazy(async () => ({ default: (await import('./screens/forms/OtherForm.tsx')).OtherForm }));
const LiveHearingScreen = lazy(async () => ({
  default: (await import('./screens/live/LiveHearingScreen.tsx')).LiveHearingScreen,
}));
const CloseHearingScreen = lazy(async () => ({
  default: (await import('./screens/live/CloseHearingScreen.tsx')).CloseHearingScreen,
}));
const HearingScreen = lazy(async () => ({
  default: (await import('./screens/hearing/HearingScreen.tsx')).HearingScreen,
}));
const AddScreen = lazy(async () => ({
  default: (await import('./screens/hearing/AddScreen.tsx')).AddScreen,
}));
const DayNoteScreen = lazy(async () => ({
  default: (await import('./screens/hearing/DayNoteScreen.tsx')).DayNoteScreen,
}));
const EntryScreen = lazy(async () => ({
  default: (await import('./screens/hearing/EntryScreen.tsx')).EntryScreen,
}));
const ReviewScreen = lazy(async () => ({
  default: (await import('./screens/review/ReviewScreen.tsx')).ReviewScreen,
}));
const FlagScreen = lazy(async () => ({
  default: (await import('./screens/review/FlagScreen.tsx')).FlagScreen,
}));
const OutScreen = lazy(async () => ({ default: (await import('./screens/out/OutScreen.tsx')).OutScreen }));
const InScreen = lazy(async () => ({ default: (await import('./screens/in/InScreen.tsx')).InScreen }));
const EraseScreen = lazy(async () => ({
  default: (await import('./screens/copies/EraseScreen.tsx')).EraseScreen,
}));
const PrepareScreen = lazy(async () => ({
  default: (await import('./screens/prepare/PrepareScreen.tsx')).PrepareScreen,
}));
const MoveScreen = lazy(async () => ({
  default: (await import('./screens/move/MoveScreen.tsx')).MoveScreen,
}));
const LeaveScreen = lazy(async () => ({
  default: (await import('./screens/prepare/LeaveScreen.tsx')).LeaveScreen,
}));
const WakeScreen = lazy(async () => ({
  default: (await import('./screens/prepare/WakeScreen.tsx')).WakeScreen,
}));
const CopiesScreen = lazy(async () => ({
  default: (await import('./screens/copies/CopiesScreen.tsx')).CopiesScreen,
}));
const MoreScreen = lazy(async () => ({
  default: (await import('./screens/more/MoreScreen.tsx')).MoreScreen,
}));
const SettingsScreen = lazy(async () => ({
  default: (await import('./screens/more/SettingsScreen.tsx')).SettingsScreen,
}));
const SecretsScreen = lazy(async () => ({
  default: (await import('./screens/more/SecretsScreen.tsx')).SecretsScreen,
}));
const WhereScreen = lazy(async () => ({
  default: (await import('./screens/more/WhereScreen.tsx')).WhereScreen,
}));
const LimitsScreen = lazy(async () => ({
  default: (await import('./screens/more/LimitsScreen.tsx')).LimitsScreen,
}));
const WipeScreen = lazy(async () => ({
  default: (await import('./screens/more/WipeScreen.tsx')).WipeScreen,
}));

export function Places({ onLock }: { onLock?: (() => void) | undefined }) {
  const place = usePlace();
  const name = nameOf(place);
  const key = 'key' in place ? place.key : null;
  return (
    <ErrorBoundary where={place.at} again={name} onLock={onLock}>
      <Suspense fallback={<Waiting />}>
        {key === null ? (
          <div key={name} className="shell-place">
            {screenOf(place)}
          </div>
        ) : (
          <CaseOpen caseKey={key}>
            <div key={name} className="shell-place">
              {screenOf(place)}
            </div>
          </CaseOpen>
        )}
      </Suspense>
    </ErrorBoundary>
  );
}

/** One screen stays drawn while only the tab of its case changes. */
function nameOf(place: Place): string {
  return place.at === 'case' ? `case ${place.key}` : JSON.stringify(place);
}

/** Where the words of the screen will stand. */
function Waiting() {
  return (
    <div className="screen-main">
      <Loading />
    </div>
  );
}

/** Opens the case of the place before its screens are drawn. */
function CaseOpen({ caseKey, children }: { caseKey: CaseKey; children: ReactNode }) {
  const desk = useDesk();
  const nav = useNav();
  const { open } = useDeskView();
  const looking = useLookingAround();
  const [missing, setMissing] = useState<CaseKey | null>(null);
  const here = open?.key === caseKey;
  useEffect(() => {
    if (here) return;
    let left = false;
    void desk.openCase(caseKey).then((found) => {
      if (!left && !found) setMissing(caseKey);
    });
    return () => {
      left = true;
    };
  }, [desk, caseKey, here]);
  if (here) return children;
  if (missing !== caseKey) return <Waiting />;
  return (
    <Screen
      title={<Trans comment="Title: a case could not be opened">This case does not open</Trans>}
      onBack={nav.back}
    >
      <Failed
        title={<Trans comment="A case could not be opened">It is not on this phone, or it is asleep</Trans>}
        action={
          <Button onClick={() => nav.replace({ at: 'in' })}>
            <Trans comment="Button: open a sealed copy">Take in a sealed copy</Trans>
          </Button>
        }
      >
        <p>
          <Trans comment="What to do when a case does not open">
            Nothing was changed. A sealed copy of the case, yours or a colleague’s, brings it back.
          </Trans>
        </p>
      </Failed>
      {looking ? null : <AsleepList />}
    </Screen>
  );
}

function screenOf(place: Place): ReactNode {
  switch (place.at) {
    case 'today':
      return <TodayScreen />;
    case 'cases':
      return <CasesScreen place={place} />;
    case 'review':
      return <ReviewScreen place={place} />;
    case 'more':
      return <MoreScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'secrets':
      return <SecretsScreen />;
    case 'where':
      return <WhereScreen />;
    case 'limits':
      return <LimitsScreen />;
    case 'wipe':
      return <WipeScreen />;
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
    case 'live':
      return (
        <StillHere hearing={place.hearing}>
          <LiveHearingScreen place={place} />
        </StillHere>
      );
    case 'close-hearing':
      return (
        <StillHere hearing={place.hearing}>
          <CloseHearingScreen place={place} />
        </StillHere>
      );
    case 'hearing':
      return <HearingScreen place={place} />;
    case 'add':
      return (
        <StillHere hearing={place.hearing}>
          <AddScreen place={place} />
        </StillHere>
      );
    case 'day-note':
      return (
        <StillHere hearing={place.hearing}>
          <DayNoteScreen place={place} />
        </StillHere>
      );
    case 'entry':
      return <EntryScreen place={place} />;
    case 'flag':
      return <FlagScreen place={place} />;
    case 'out':
      return <OutScreen place={place} />;
    case 'erase':
      return <EraseScreen place={place} />;
    case 'prepare':
      return <PrepareScreen place={place} />;
    case 'move':
      return <MoveScreen place={place} />;
    case 'leave':
      return <LeaveScreen place={place} />;
    case 'wake':
      return <WakeScreen place={place} />;
    case 'in':
      return <InScreen place={place} />;
    case 'copies':
      return <CopiesScreen />;
  }
}
