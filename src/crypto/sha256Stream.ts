import { sha256 } from '@noble/hashes/sha2.js';

/** SHA-256 of bytes that are never all there at once: WebCrypto wants them in one piece. */
export interface Sha256Stream {
  add(bytes: Uint8Array): void;
  /** 32 B; nothing can be added after. */
  end(): Uint8Array;
}

export function sha256Stream(): Sha256Stream {
  const hash = sha256.create();
  return {
    add: (bytes) => {
      hash.update(bytes);
    },
    end: () => hash.digest(),
  };
}
