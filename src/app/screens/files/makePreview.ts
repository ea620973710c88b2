/**
 * The small picture that stands for a large one on a screen: no side data of the original comes along. At most 64 KiB;
 * null where the browser can't read the picture. Stands for itself.
 */
export async function makePreview(picture: Blob): Promise<Blob | null> {
  const limit = 64 * 1024;
  try {
    for (const [width, quality] of [
      [640, 0.75],
      [480, 0.6],
      [320, 0.5],
      [160, 0.4],
    ] as const) {
      // Made small while it is decoded, off the page's own thread; the browser's better qualities take 100 ms on it.
      const small = await createImageBitmap(picture, { resizeWidth: width, resizeQuality: 'low' });
      const canvas = new OffscreenCanvas(small.width, small.height);
      canvas.getContext('2d')?.drawImage(small, 0, 0);
      small.close();
      const preview = await canvas.convertToBlob({ type: 'image/webp', quality });
      if (preview.size <= limit) return preview;
    }
    return null;
  } catch {
    return null;
  }
}
