/** The disposable worker that turns a passphrase into a key: the only one whose policy allows WebAssembly. */
import { serve } from '#crypto/argonInWorker.ts';

serve(self as DedicatedWorkerGlobalScope);
