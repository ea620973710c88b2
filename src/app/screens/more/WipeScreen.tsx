import { useDoor } from '../../session.ts';
import { useNav } from '../../nav.ts';
import { useSettings } from '../../settingsContext.ts';
import { WipePage } from './WipePage.tsx';

/** Wipe from inside: here the app knows what exists nowhere else. */
export function WipeScreen() {
  const door = useDoor();
  const nav = useNav();
  const { wiped } = useSettings();
  return <WipePage door={door} open onBack={nav.back} onWiped={wiped} />;
}
