/** Draws the PNG icons from `public/icon.svg`: `node scripts/icons.mjs`, after the drawing was changed. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { ensureChromium } from './lib/ensureChromium.mjs';
import { ROOT } from './lib/run.mjs';

const ICONS = [
  { name: 'icon-192.png', size: 192, isMaskable: false },
  { name: 'icon-512.png', size: 512, isMaskable: false },
  { name: 'icon-maskable-512.png', size: 512, isMaskable: true },
];

const drawing = await readFile(join(ROOT, 'public/icon.svg'), 'utf8');
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: ['--no-sandbox'] });
for (const { name, size, isMaskable } of ICONS) {
  // A maskable icon is cut by the phone: the ground goes to the edge.
  const svg = isMaskable ? drawing.replace('rx="96"', 'rx="0"') : drawing;
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  await writeFile(join(ROOT, 'public', name), await page.screenshot({ omitBackground: true }));
}
await browser.close();
