/**
 * The vault's door as the page sees it: the worker's calls, the two questions only a page can answer (may this origin
 * keep its storage, and is this an iPhone's tab that will lose it), and what a wipe asks of the server.
 */
import * as Comlink from 'comlink';
import type { Look, VaultDoor, WorkerDoor } from '#vault/door.ts';
import { clearSite } from './clearSite.ts';

export function pageDoor(worker: Worker): VaultDoor {
  const remote = Comlink.wrap<WorkerDoor>(worker) as unknown as WorkerDoor;
  const onPage: Pick<VaultDoor, 'askToPersist' | 'attachChunk' | 'look' | 'watch' | 'wipe'> = {
    askToPersist: async () => navigator.storage.persist(),
    // Moved, not copied: the page has no use for them any more.
    attachChunk: (handle, bytes) =>
      remote.attachChunk(handle, Comlink.transfer(bytes, [bytes.buffer as ArrayBuffer])),
    look: async () => withTabOfIphone(await remote.look()),
    watch: (listener) => remote.watch(Comlink.proxy(listener)),
    wipe: async () => {
      const wiped = await remote.wipe();
      if (navigator.onLine) await clearSite((address, request) => fetch(address, request));
      return wiped;
    },
  };
  return new Proxy(remote as VaultDoor, {
    get: (target, name) => (name in onPage ? onPage[name as keyof typeof onPage] : Reflect.get(target, name)),
  });
}

/**
 * An iPhone keeps a tab's storage apart from the installed app's and may evict it after seven days:
 * no vault is made there. One that exists is still opened.
 */
function withTabOfIphone(look: Look): Look {
  const inTab = (navigator as Navigator & { standalone?: boolean }).standalone === false;
  if (!inTab || look.standing.is !== 'nothing') return look;
  return { ...look, standing: { is: 'unfit', why: 'ios-tab' } };
}
