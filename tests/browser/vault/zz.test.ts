import { expect, test } from 'vitest';
import { newProfile } from '../support/launch.ts';
import { startOrigin } from '../support/origin.ts';
import { readOriginFiles, readOriginRows, writeOriginFiles } from '../support/originFiles.ts';
test('h', async () => {
  const o = await startOrigin(); const p = await newProfile();
  const t=Date.now(); const r = await o.begin(p.profileDir); console.log('begin', Date.now()-t);
  expect(await r.vault.door.look()).toEqual({standing:{is:'nothing'}});
  console.log(await r.vault.door.caseFile([], ''), await r.vault.door.takeIn(new Uint8Array(2e6),''), await r.vault.door.unlock('').catch(e=>e.message));
  await writeOriginFiles(r.vault.page, new Map([['k0', new Uint8Array(10)]]));
  console.log(await readOriginFiles(r.vault.page), await readOriginRows(r.vault.page), await r.vault.news(), await r.vault.door.askToPersist());
  r.vault.hang(1500); const t1=Date.now(); await new Promise(x=>setTimeout(x,50)); await r.vault.door.look(); console.log('hung', Date.now()-t1);
  await r.vault.restart(); await r.vault.door.look();
  const t2=Date.now(); await r.kill(); console.log('kill', Date.now()-t2);
  const t3=Date.now(); const r2 = await o.begin(p.profileDir); console.log('begin again', Date.now()-t3, r2.violations.seen);
  await r2.close(); await o.stop(); await p.remove();
});
