/**
 * The six capture buttons of each part of a hearing. The last is always *More*; the part changes only
 * when the user says so in *More*, never under the thumb.
 */
import type { ObservationKind, Stage } from '#domain/codes.ts';

/**
 * - `observe`: one tap, one kept entry; `then` opens a sheet whose taps fill the entry's blanks.
 * - `motion`, `who-came`, `verdict`, `more`: a sheet. · `penalty`: the judgment's form.
 */
export type Capture =
  | { readonly is: 'observe'; readonly what: ObservationKind; readonly then?: 'person' | 'side' }
  | { readonly is: 'motion' | 'who-came' | 'verdict' | 'penalty' | 'more' };

const motion: Capture = { is: 'motion' };
const more: Capture = { is: 'more' };
const witness: Capture = { is: 'observe', what: 'witness', then: 'person' };

export const captureButtons: Readonly<Record<Stage, readonly Capture[]>> = {
  opening: [
    { is: 'observe', what: 'opened' },
    { is: 'who-came' },
    { is: 'observe', what: 'rights-told' },
    motion,
    { is: 'observe', what: 'statement', then: 'person' },
    more,
  ],
  evidence: [
    motion,
    { is: 'observe', what: 'question-struck', then: 'side' },
    witness,
    { is: 'observe', what: 'document', then: 'side' },
    { is: 'observe', what: 'break' },
    more,
  ],
  speeches: [
    { is: 'observe', what: 'speech-prosecution' },
    { is: 'observe', what: 'speech-defence' },
    { is: 'observe', what: 'speech-accused' },
    { is: 'observe', what: 'last-word' },
    { is: 'observe', what: 'cut-short', then: 'side' },
    more,
  ],
  judgment: [
    { is: 'observe', what: 'reading-begins' },
    { is: 'verdict' },
    { is: 'penalty' },
    { is: 'observe', what: 'reasons' },
    { is: 'observe', what: 'copy-and-appeal-told' },
    more,
  ],
  remote: [
    { is: 'observe', what: 'link-lost' },
    { is: 'observe', what: 'could-not-hear' },
    { is: 'observe', what: 'tried-and-could-not' },
    motion,
    witness,
    more,
  ],
};
