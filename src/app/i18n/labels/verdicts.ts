import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Fields } from '#domain/entry.ts';

type Verdict = NonNullable<Fields<'judgment'>['verdicts']>[number]['outcome'];

/** What a court decided about one accused and charge: the court's own words. */
export const verdicts: Record<Verdict, MessageDescriptor> = {
  guilty: msg({ message: 'Found guilty', comment: "Court's decision on a charge" }),
  acquitted: msg({ message: 'Acquitted', comment: "Court's decision on a charge" }),
  terminated: msg({
    message: 'Proceedings ended',
    comment: "Court's decision on a charge: proceedings terminated",
  }),
  returned: msg({ message: 'Returned to the prosecutor', comment: "Court's decision on a charge" }),
  'not-known': msg({ message: 'Not known', comment: 'Asked, and nobody could say' }),
};
