/**
 * The one module that makes object URLs. Bytes that anybody could read become a Blob only up to 8 MiB, because a browser
 * may put a larger one on the disk in the clear (`security.md`, The page). Every URL is taken back: by its user on
 * leaving, and all of them on lock.
 */
export const READABLE_LIMIT = 8 * 1024 * 1024;

const urls = new Set<string>();

export function objectUrl(blob: Blob): string {
  const url = URL.createObjectURL(blob);
  urls.add(url);
  return url;
}

export function takeBackUrl(url: string): void {
  if (urls.delete(url)) URL.revokeObjectURL(url);
}

/** Every URL that still lives. */
export function takeBackAllUrls(): void {
  for (const url of urls) takeBackUrl(url);
}
