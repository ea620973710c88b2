import { access, constants, mkdir } from 'node:fs/promises';

/** The folder of what the hub keeps, for its own user only. Throws with a sentence when it cannot be had. */
export async function makeDataDir(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await access(dataDir, constants.W_OK);
  } catch (cause) {
    throw new Error(
      `Nothing can be kept in ${dataDir}: it cannot be made or written to. Choose another folder with DATA_DIR=…`,
      { cause },
    );
  }
}
