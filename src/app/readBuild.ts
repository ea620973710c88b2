/** Which build this is: one small file beside the others, which carries their number. */
export interface Build {
  readonly version: string;
  /** SHA-256, 64 hex digits. */
  readonly number: string;
}

/** `null` when the file is not there (a development build) or not in shape. */
export async function readBuild(): Promise<Build | null> {
  try {
    const answer = await fetch('/build.json');
    const read: unknown = await answer.json();
    if (typeof read !== 'object' || read === null) return null;
    const { version, sha256 } = read as { version?: unknown; sha256?: unknown };
    if (typeof version !== 'string' || typeof sha256 !== 'string') return null;
    return { version, number: sha256 };
  } catch {
    return null;
  }
}
