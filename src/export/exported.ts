/** What every export of a case is made from. */
import type { SetAside } from '#domain/entry.ts';
import type { FoldState } from '#domain/fold.ts';
import { waitingCount } from '#domain/fold.ts';
import { caseOf } from '#domain/casebook.ts';
import { valueOf } from '#domain/item.ts';
import type { Language } from '#standards/schema.ts';
import type { ExportLabels } from './labels.ts';

export interface Exported {
  readonly state: FoldState;
  readonly setAside: readonly SetAside[];
  readonly labels: ExportLabels;
  readonly language: Language;
  /** When the export was made: claimed local time with offset. */
  readonly madeAt: string;
}

/** Version of the columns and of the JSON; goes up with every change that a reader could notice. */
export const exportVersion = 2;

/** What the reader of any export must know beside its entries. */
export interface AboutExport {
  readonly format: string;
  readonly version: number;
  readonly caseCode: string;
  readonly language: Language;
  readonly madeAt: string;
  /** Records that this program could not read: they are in no table. */
  readonly recordsSetAside: number;
  /** Statements about entries that have not arrived. */
  readonly statementsWaiting: number;
  /** Statements that could not be applied to their entry: another's `complete`, or of another kind. */
  readonly statementsNotApplied: number;
}

export function aboutExport(exported: Exported, format: string): AboutExport {
  const theCase = caseOf(exported.state);
  return {
    format,
    version: exportVersion,
    caseCode: (theCase && valueOf(theCase, 'code')) ?? '',
    language: exported.language,
    madeAt: exported.madeAt,
    recordsSetAside: exported.setAside.length,
    statementsWaiting: waitingCount(exported.state),
    statementsNotApplied: [...exported.state.items.values()].reduce(
      (sum, { notApplied }) => sum + notApplied.filter(({ because }) => because !== 'withdrawn').length,
      0,
    ),
  };
}
