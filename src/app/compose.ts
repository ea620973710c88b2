/**
 * Puts the page together at its edge: the vault's worker and door, clock, history, updates. Everything inside gets
 * what it needs from here and reaches for nothing itself.
 */
import type { Language, Look, VaultDoor } from '#vault/door.ts';
import type { Clock, Desk } from './desk/Desk.ts';
import { browserNav } from './nav.ts';
import { pageDoor } from './pageDoor.ts';
import type { ShellParts } from './Shell.tsx';
import { scriptPolicy, SERVICE_WORKER_URL } from './trustedTypes.ts';
import { Updates } from './update/Updates.ts';
import vaultUrl from './worker.ts?worker&url';

export async function compose(): Promise<ShellParts> {
  const scriptUrl = scriptPolicy([vaultUrl, SERVICE_WORKER_URL]);
  const reload = (): void => location.reload();
  const door = pageDoor(new Worker(scriptUrl(vaultUrl), { type: 'module' }));
  const look = await lookOrSeed(door);
  return {
    door,
    look,
    reload,
    nav: browserNav({ at: 'today' }),
    updates: new Updates(scriptUrl(SERVICE_WORKER_URL), reload),
    makeDesk: () => vaultDesk(door),
    makeExample: exampleDesk,
  };
}

async function lookOrSeed(door: VaultDoor): Promise<Look> {
  const look = await door.look();
  if (!import.meta.env.DEV || look.standing.is !== 'nothing') return look;
  const { seedVault } = await import('./dev/seedVault.ts');
  await seedVault(door, Date.now());
  return door.look();
}

async function vaultDesk(door: VaultDoor): Promise<Desk> {
  const [{ Desk }, { settings, device }] = await Promise.all([import('./desk/Desk.ts'), door.state()]);
  return new Desk(door, clockIn(settings.zone), device);
}

async function exampleDesk(): Promise<Desk> {
  const { openExample } = await import('./desk/openExample.ts');
  const clock = clockIn(null);
  const random = (n: number): Uint8Array => crypto.getRandomValues(new Uint8Array(n));
  const language = languages.find((one) => one === document.documentElement.lang) ?? 'en';
  const desk = openExample(random, language, clock);
  await desk.refreshSummaries();
  return desk;
}

const languages: readonly Language[] = ['en', 'ru', 'kk'];

/** `null` = the phone's own zone. */
function clockIn(zone: string | null): Clock {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { now: () => Date.now(), zone: () => zone ?? here };
}
