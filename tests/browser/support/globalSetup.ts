import { ensureBuilt } from '../../../scripts/lib/ensureBuilt.mjs';

/** Browser tests run on the real build of the sources as they are now. */
export default ensureBuilt;
