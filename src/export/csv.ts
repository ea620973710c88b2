/** The set of tables of one case: `facts-*`, `evaluation-*`, what was withdrawn, and one about the export. */
import { evaluationKinds, type Kind } from '#domain/entry.ts';
import { csvText } from './csvText.ts';
import { evaluationTables } from './evaluationTables.ts';
import { aboutExport, type Exported } from './exported.ts';
import { snake } from './columns.ts';
import { factTables } from './factTables.ts';
import type { Table } from './table.ts';
import { movedTable, standing, versionsTable, withdrawnTable } from './historyTables.ts';

/** A file to hand out, as text. The names say kinds, never cases or persons. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** The facts alone, without what anybody thinks of them. */
export function factsCsv(exported: Exported): readonly TextFile[] {
  return [
    aboutTable(exported),
    ...factTables(exported),
    versionsTable('facts-versions', standing(exported, isFactKind)),
    movedTable('facts-moved', standing(exported, isFactKind)),
    withdrawnTable('withdrawn', exported, isFactKind),
  ].map(fileOf);
}

export function evaluationCsv(exported: Exported): readonly TextFile[] {
  return [
    ...evaluationTables(exported),
    versionsTable('evaluation-versions', standing(exported, isEvaluationKind)),
    movedTable('evaluation-moved', standing(exported, isEvaluationKind)),
    withdrawnTable('evaluation-withdrawn', exported, isEvaluationKind),
  ].map(fileOf);
}

function aboutTable(exported: Exported): Table {
  const about = Object.entries(aboutExport(exported, 'tables'));
  return {
    name: 'about',
    header: ['key', 'value'],
    rows: about.map(([key, value]) => [snake(key), String(value)]),
  };
}

function fileOf({ name, header, rows }: Table): TextFile {
  return { name: `${name}.csv`, text: csvText(header, rows) };
}

export function isEvaluationKind(kind: Kind): boolean {
  return evaluationKinds.has(kind);
}

export function isFactKind(kind: Kind): boolean {
  return !evaluationKinds.has(kind);
}
