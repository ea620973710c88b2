import type { Page } from 'playwright';

/** A picture as a phone would hold it: of nothing and nobody, drawn by the browser. */
export async function photograph(page: Page): Promise<Buffer> {
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [800, 600];
    const pen = canvas.getContext('2d');
    for (let n = 0; n < 40; n += 1) {
      if (pen) pen.fillStyle = `hsl(${n * 9} 70% 50%)`;
      pen?.fillRect(n * 20, (n * 137) % 400, 60, 200);
    }
    return canvas.toDataURL('image/jpeg', 0.9);
  });
  return Buffer.from(drawn.split(',')[1] ?? '', 'base64');
}
