import type { Disk } from './disk.ts';
import type { Keys } from './keys.ts';
import type { VaultTools } from './tools.ts';

/** What a session is opened with: the vault is unlocked, its index not yet brought up to the journal. */
export interface SessionStart {
  readonly tools: VaultTools;
  readonly disk: Disk;
  readonly namesAtStart: readonly string[];
  readonly keys: Keys;
  /** False after a stolen lock and on a restored device: own logs are not continued but named by new ones. */
  readonly continueLogs: boolean;
  /** The browser closed the index on its own: what does that may have taken the files as well. */
  readonly onIndexTaken: () => void;
}
