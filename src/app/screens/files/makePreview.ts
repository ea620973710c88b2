/** The small picture that stands for a large one on a screen: no side data of the original comes along. Stands for itself. */

/** At most 64 KiB; null where the browser can't read the picture or can't make it small enough. */
export async function makePreview(picture: Blob): Promise<Blob | null> {
  const limit = 64 * 1024;
  for (const [width, quality] of [
    [640, 0.75],
    [480, 0.6],
    [320, 0.5],
  ] as const) {
    try {
      // Decoded and made small in one step, off the page's own thread where the browser can.
      const small = await createImageBitmap(picture, { resizeWidth: width, resizeQuality: 'medium' });
      const canvas = new OffscreenCanvas(small.width, small.height);
      canvas.getContext('2d')?.drawImage(small, 0, 0);
      small.close();
      const preview = await canvas.convertToBlob({ type: 'image/webp', quality });
      if (preview.size <= limit) return preview;
    } catch {
      return null;
    }
  }
  return null;
}
