/** Facts and evaluation of one case as two documented JSON files: `docs/export.md`, `schema/`. */
import type { Kind, Said } from '#domain/entry.ts';
import { withdrawn } from '#domain/casebook.ts';
import { conflictOf, fieldNames, valueOf, type AnyItem, type Item } from '#domain/item.ts';
import { motions } from '#domain/motions.ts';
import { possibleViolations } from '#domain/possibleViolations.ts';
import { citation } from '#standards/citation.ts';
import { isEvaluationKind, isFactKind, type TextFile } from './csv.ts';
import { lawOf } from './evaluationTables.ts';
import { aboutExport, type Exported } from './exported.ts';
import { standing, versionsOf } from './historyTables.ts';

export function factsJson(exported: Exported): TextFile {
  return { name: 'facts.json', text: written(exported, 'watching-brief-facts', isFactKind) };
}

export function evaluationJson(exported: Exported): TextFile {
  return { name: 'evaluation.json', text: written(exported, 'watching-brief-evaluation', isEvaluationKind) };
}

function written(exported: Exported, format: string, wanted: (kind: Kind) => boolean): string {
  const derived = derivedOf(exported);
  const file = {
    ...aboutExport(exported, format),
    labels: exported.labels,
    entries: standing(exported, wanted).map((item) => ({ ...entryOf(item), ...derived.get(item) })),
    withdrawn: withdrawn(exported.state)
      .filter(({ kind }) => wanted(kind))
      .map((item) => ({
        ...entryOf(item),
        withdrawals: item.withdrawn.map(({ said, why }) => ({
          reason: why,
          saidIn: said.record,
          ...saidIn(said),
        })),
      })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function entryOf(item: AnyItem): object {
  const asked = item as Item<Kind>;
  const names = fieldNames(asked);
  const conflicts = names.filter((field) => conflictOf(asked, field).length > 0);
  const agreed = names.filter((field) => !conflicts.includes(field));
  return {
    record: item.id,
    kind: item.kind,
    ...saidIn(item.said),
    fields: Object.fromEntries(agreed.map((field) => [field, valueOf(asked, field)])),
    conflicts,
    versions: versionsOf(item).map(({ field, stands, candidate }) => ({
      field,
      stands,
      value: candidate.value,
      saidIn: candidate.said.record,
      saidBy: candidate.by,
      ...saidIn(candidate.said),
      why: candidate.why,
    })),
  };
}

function saidIn({ log, seq, at, how }: Said) {
  return { log, seq, recordedAt: at, howRecorded: how };
}

/** What follows from several entries, beside the entry it is about. */
function derivedOf(exported: Exported): ReadonlyMap<AnyItem, object> {
  const { state, language } = exported;
  const ofMotions = motions(state).map(({ motion, state: standing, rulings }): [AnyItem, object] => [
    motion as AnyItem,
    { state: standing, rulings: rulings.map(({ id }) => id) },
  ]);
  const ofFlags = possibleViolations(state).map(({ item, state: standing, lacks }): [AnyItem, object] => [
    item as AnyItem,
    {
      state: standing,
      lacks,
      law: lawOf(state, item).map(({ law, instrument, binds, marks }) => ({
        instrument: instrument.id,
        citation: citation(law, instrument, language),
        binds,
        marks,
      })),
    },
  ]);
  return new Map([...ofMotions, ...ofFlags]);
}
