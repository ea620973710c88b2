/**
 * A finished file leaves the app here, by the system's share sheet where the browser may share it, as a download else.
 * Sealed bytes may be of any size; readable ones only up to the limit of `objectUrl.ts`.
 */
import { objectUrl, READABLE_LIMIT, takeBackUrl } from './objectUrl.ts';

/** How long a download may take to start before its URL is taken back. */
const URL_LIFE_MS = 60_000;

/** Sealed to a passphrase or a recipient, its bytes maybe on the disk; readable otherwise, and in memory only. */
export type Finished = {
  /** Neutral: says nothing of the case or of the app. */
  readonly name: string;
  readonly type: string;
} & (
  { readonly sealed: true; readonly content: Blob } | { readonly sealed: false; readonly content: Uint8Array }
);

export const sizeOf = ({ content }: Finished): number =>
  content instanceof Uint8Array ? content.length : content.size;

export type HandedOver = 'shared' | 'saved' | 'cancelled' | 'too-large';

const urls = new Map<string, ReturnType<typeof setTimeout>>();

/** Call from a tap: the share sheet opens only for one. */
export async function handOver(finished: Finished): Promise<HandedOver> {
  if (!finished.sealed && sizeOf(finished) > READABLE_LIMIT) return 'too-large';
  const content = finished.sealed ? finished.content : new Uint8Array(finished.content);
  const file = new File([content], finished.name, { type: finished.type });
  if (canShare(file)) {
    const answer = await share(file);
    if (answer !== 'not-allowed') return answer;
  }
  download(file);
  return 'saved';
}

/** Takes back every URL that still lives: on leaving the screen and on lock. */
export function takeBackUrls(): void {
  for (const [url, timer] of urls) {
    clearTimeout(timer);
    takeBackUrl(url);
  }
  urls.clear();
}

function canShare(file: File): boolean {
  return typeof navigator.canShare === 'function' && navigator.canShare({ files: [file] });
}

async function share(file: File): Promise<'shared' | 'cancelled' | 'not-allowed'> {
  try {
    await navigator.share({ files: [file] });
    return 'shared';
  } catch (problem) {
    return problem instanceof DOMException && problem.name === 'AbortError' ? 'cancelled' : 'not-allowed';
  }
}

function download(file: File): void {
  const url = objectUrl(file);
  urls.set(
    url,
    setTimeout(() => {
      takeBackUrl(url);
      urls.delete(url);
    }, URL_LIFE_MS),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
}
