/**
 * The frame of the whole app: which of the large states it is in (first run, locked, open, looking around), Cover on
 * top of all of them, and the locks. What is inside an open vault is loaded after unlock.
 */
import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { flushSync } from 'react-dom';
import type { Desk } from './desk/Desk.ts';
import type { Nav } from './nav.ts';
import { NavContext } from './nav.ts';
import { DoorContext } from './session.ts';
import type { Face, Look, Settings, Standing, StorageState, VaultDoor } from '#vault/door.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { speak, guessLanguage } from './i18n/language.ts';
import { followSystem, wearText, wearTheme } from './theme/face.ts';
import { LiveRegion, hush } from './ui/LiveRegion.tsx';
import { Loading } from './ui/Standing.tsx';
import { takeBackAllUrls } from './ui/objectUrl.ts';
import { ShellContext } from './ui/shellContext.ts';
import { StartCheck } from './screens/welcome/StartCheck.tsx';
import { UnlockScreen } from './screens/unlock/UnlockScreen.tsx';
import { placesFrom, WHERE } from './keptPlaces.ts';
import { useCover } from './useCover.ts';
import { FaceContext } from './faceContext.ts';
import { NotUpdated } from './update/NotUpdated.tsx';
import { UpdatesContext, type Updates } from './update/Updates.ts';
import './theme/tokens.css';
import './theme/base.css';

const Inside = lazy(async () => ({ default: (await import('./Inside.tsx')).Inside }));
const WelcomeScreen = lazy(async () => ({
  default: (await import('./screens/welcome/WelcomeScreen.tsx')).WelcomeScreen,
}));
const CoverScreen = lazy(async () => ({
  default: (await import('./screens/cover/CoverScreen.tsx')).CoverScreen,
}));

export interface ShellParts {
  readonly door: VaultDoor;
  readonly nav: Nav;
  readonly updates: Updates;
  /** The first answer of the door. */
  readonly look: Look;
  /** The desk over the vault's door; loaded after unlock, so that Unlock needs no domain. */
  makeDesk(): Promise<Desk>;
  /** A desk over the example case, in memory only. */
  makeExample(): Promise<Desk>;
  reload(): void;
}

/** Past this it is said that the new build has not taken over: a slow phone needs some seconds for it. */
const UPDATE_TAKES_MS = 6_000;

type Now =
  /** Locked hard: nothing to read or type into until the page has reloaded. */
  | { is: 'leaving' }
  /** Locked hard, and the new build that was called has not taken over. */
  | { is: 'not-updated' }
  | { is: 'outside'; standing: Standing }
  | { is: 'open'; desk: Desk; settings: Settings; pinSet: boolean }
  | { is: 'looking'; desk: Desk };

export function Shell({ parts }: { parts: ShellParts }) {
  const { door, nav, updates, reload } = parts;
  const [now, setNow] = useState<Now>({ is: 'outside', standing: parts.look.standing });
  const [pinKnown, setPinKnown] = useState(false);
  const [storage, setStorage] = useState<StorageState | null>(null);
  const [gone, setGone] = useState(false);
  const [awakeOf, setAwakeOf] = useState<string | null>(null);
  const latest = useRef(now);
  latest.current = now;
  const face = useFaceState(door, parts.look.face);

  const enter = useCallback(async () => {
    const [desk, state, room, drafts] = await Promise.all([
      parts.makeDesk(),
      door.state(),
      door.storage(),
      door.drafts(),
    ]);
    setStorage(room);
    wearText(state.settings.textSize);
    await desk.refreshSummaries();
    setPinKnown(state.pinSet);
    // A soft lock leaves the places in memory.
    if (nav.isHome()) {
      const kept = drafts.find(({ place }) => place === WHERE);
      const keys = new Set<string>(desk.view().summaries?.map(({ key }) => key));
      if (kept) nav.comeBack(placesFrom(kept.text, (key) => keys.has(key)));
    }
    setNow({ is: 'open', desk, settings: state.settings, pinSet: state.pinSet });
  }, [door, nav, parts]);

  /** Nothing readable stays on the page before the vault is told: drafts are sealed as their screens go. */
  const blank = useCallback((next: Now) => {
    const was = latest.current;
    flushSync(() => setNow(next));
    hush();
    takeBackAllUrls();
    if (was.is === 'open') was.desk.clear();
  }, []);

  const softLock = useCallback(() => {
    if (latest.current.is !== 'open') return;
    blank({ is: 'outside', standing: { is: 'soft-locked' } });
    void door.softLock();
  }, [blank, door]);

  const hardLock = useCallback(async () => {
    blank({ is: 'leaving' });
    nav.forget();
    await Promise.race([lockVault(door), new Promise((done) => setTimeout(done, 800))]);
    reload();
  }, [blank, door, nav, reload]);

  useEffect(() => {
    void door.watch((news) => {
      const here = latest.current;
      if (news.is === 'locked' && here.is === 'open')
        blank({ is: 'outside', standing: { is: news.how === 'soft' ? 'soft-locked' : 'locked' } });
      if (news.is === 'locked' && news.how === 'hard') setPinKnown(false);
      if (news.is === 'writer-asked' || news.is === 'writer-lost')
        blank({ is: 'outside', standing: { is: 'elsewhere' } });
      if (news.is === 'time-over' && here.is === 'open') void hardLock();
      // Also while locked: it is true of this start to its end.
      if (news.is === 'storage-gone') setGone(true);
      if (here.is !== 'open') return;
      if (news.is === 'storage') setStorage(news.storage);
      if (news.is === 'summaries') here.desk.showSummaries(news.summaries);
    });
  }, [door, blank, hardLock]);

  // The page came anew while the worker's session lived: only at the start, later openings come through Unlock.
  const openAtStart = useRef(parts.look.standing.is === 'open');
  useEffect(() => {
    if (!openAtStart.current) return;
    openAtStart.current = false;
    void enter();
  }, [enter]);

  /** In the same worker: it knows whether the lock was stolen. Where it can't look, the next start does. */
  const lookAgain = useCallback(async () => {
    nav.forget();
    const look = await door.look().catch(() => null);
    if (look === null) reload();
    else setNow({ is: 'outside', standing: look.standing });
  }, [door, nav, reload]);

  useEffect(() => followSystem(), []);

  useEffect(() => {
    const restored = (event: PageTransitionEvent) => {
      if (event.persisted) reload();
    };
    window.addEventListener('pageshow', restored);
    return () => window.removeEventListener('pageshow', restored);
  }, [reload]);

  const pinSet = now.is === 'open' && now.pinSet;
  const cover = useCover({ pinSet, lock: softLock });
  useLayoutEffect(() => {
    if (cover.covered) hush();
  }, [cover.covered]);
  const awake = { awakeOf, onAwake: setAwakeOf, covered: cover.covered };
  const update = useCallback(async () => {
    blank({ is: 'leaving' });
    await lockVault(door);
    updates.apply();
    // When the new build takes over the page reloads, and not before: else the old one would start again unsaid.
    setTimeout(() => setNow({ is: 'not-updated' }), UPDATE_TAKES_MS);
  }, [blank, door, updates]);

  const shell = useMemo(
    () => ({ cover: cover.cover, bar: now.is === 'open' || now.is === 'looking', promise: null }),
    [cover.cover, now.is],
  );

  return (
    <NavContext value={nav}>
      <UpdatesContext value={updates}>
        <FaceContext value={face}>
          <ShellContext value={shell}>
            <LiveRegion silent={cover.covered} />
            <ErrorBoundary where="root" onLock={() => void hardLock()}>
              <Suspense fallback={<Loading />}>
                {cover.covered ? <CoverScreen onBack={cover.uncover} /> : null}
                <div className="shell" hidden={cover.covered} inert={cover.covered}>
                  {page()}
                </div>
              </Suspense>
            </ErrorBoundary>
          </ShellContext>
        </FaceContext>
      </UpdatesContext>
    </NavContext>
  );

  function page(): ReactNode {
    if (now.is === 'open') {
      return (
        <DoorContext value={door}>
          <Inside
            desk={now.desk}
            settings={now.settings}
            storage={storage}
            gone={gone}
            {...awake}
            onSettings={(settings) => {
              wearText(settings.textSize);
              setNow({ ...now, settings });
            }}
            onPinSet={() => {
              setPinKnown(true);
              setNow({ ...now, pinSet: true });
            }}
            onSoftLock={softLock}
            onHardLock={() => void hardLock()}
            onUpdate={() => void update()}
            onWiped={reload}
          />
        </DoorContext>
      );
    }
    if (now.is === 'looking') {
      return (
        <Inside
          desk={now.desk}
          settings={null}
          {...awake}
          onLeave={() => {
            nav.forget();
            setNow({ is: 'outside', standing: parts.look.standing });
          }}
        />
      );
    }
    if (now.is === 'leaving') return <Loading />;
    if (now.is === 'not-updated') return <NotUpdated onGoOn={reload} />;
    const look = () => void parts.makeExample().then((desk) => setNow({ is: 'looking', desk }));
    switch (now.standing.is) {
      case 'nothing':
        return <WelcomeScreen door={door} onOpen={enter} onLookAround={look} />;
      case 'locked':
      case 'soft-locked':
      case 'open':
        return (
          <UnlockScreen
            door={door}
            pin={now.standing.is === 'soft-locked' && pinKnown}
            soft={now.standing.is === 'soft-locked'}
            onOpen={enter}
            onHard={() => {
              setPinKnown(false);
              setNow({ is: 'outside', standing: { is: 'locked' } });
            }}
            onWiped={reload}
          />
        );
      default:
        return (
          <StartCheck
            door={door}
            standing={now.standing}
            onLookAround={look}
            onTaken={() => void lookAgain()}
            reload={reload}
          />
        );
    }
  }
}

/** A disk that fails under the lock must not keep the page from reloading: the keys are gone either way. */
function lockVault(door: VaultDoor): Promise<void> {
  return door.hardLock(null).catch(() => undefined);
}

/** Language and theme: known before unlock, kept in clear by the vault, changed at once. */
function useFaceState(door: VaultDoor, first: Face) {
  const [face, setFace] = useState<Face>(first);
  return useMemo(
    () => ({
      face,
      async change(next: Face) {
        wearTheme(next.theme);
        await speak(next.language ?? guessLanguage(navigator.languages));
        setFace(next);
        // Where nothing can be kept, the choice holds for as long as the page is open.
        await door.setFace(next).catch(() => undefined);
      },
    }),
    [door, face],
  );
}
