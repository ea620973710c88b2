/**
 * The small picture that stands for a large one on a screen: no side data of the original comes along. At most 64 KiB;
 * null where the browser can't read the picture. Stands for itself.
 */
export async function makePreview(picture: Blob): Promise<Blob | null> {
  const limit = 64 * 1024;
  try {
    // Made small while it is decoded, off the page's own thread; the better quality of the browser takes 100 ms on it.
    const middle = await createImageBitmap(picture, { resizeWidth: 1280, resizeQuality: 'low' });
    for (const [width, quality] of [
      [640, 0.75],
      [480, 0.6],
      [320, 0.5],
      [160, 0.4],
    ] as const) {
      const height = Math.max(1, Math.round((middle.height * width) / middle.width));
      const canvas = new OffscreenCanvas(width, height);
      canvas.getContext('2d')?.drawImage(middle, 0, 0, width, height);
      const preview = await canvas.convertToBlob({ type: 'image/webp', quality });
      if (preview.size <= limit) return preview;
    }
    return null;
  } catch {
    return null;
  }
}
