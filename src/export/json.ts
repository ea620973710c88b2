/** Facts and evaluation of one case as two documented JSON files: `docs/export.md`, `schema/`. */
import type { Kind } from '#domain/entry.ts';
import type { Said } from '#domain/said.ts';
import { hearings, itemsOf, withdrawn } from '#domain/casebook.ts';
import { howOfChange } from '#domain/corrections.ts';
import { conflictOf, fieldNames, valueOf, type AnyItem, type Item } from '#domain/item.ts';
import { chainIds } from '#domain/motionLinks.ts';
import { motions } from '#domain/motions.ts';
import { breaksInLog, cameInLog } from '#domain/notedInLog.ts';
import { possibleViolations } from '#domain/possibleViolations.ts';
import type { HowRecorded } from '#domain/values.ts';
import { citation } from '#standards/citation.ts';
import { isEvaluationKind, isFactKind, type TextFile } from './csv.ts';
import { factsOn, lawOf } from './evaluationTables.ts';
import { aboutExport, type Exported } from './exported.ts';
import { howSaid, standing, versionsOf } from './historyTables.ts';
import { detentionDays } from './outsideTables.ts';
import { isShareable, shareableValue } from './shareable.ts';

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
          ...saidIn(said, howOfChange(said)),
        })),
      })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function entryOf(item: AnyItem): object {
  const asked = item as Item<Kind>;
  const names = fieldNames(asked).filter((field) => isShareable(item, field));
  const conflicts = names.filter((field) => conflictOf(asked, field).length > 0);
  const agreed = names.filter((field) => !conflicts.includes(field));
  return {
    record: item.id,
    kind: item.kind,
    ...saidIn(item.said, item.first.how),
    recordedAt: item.first.at,
    fields: Object.fromEntries(agreed.map((field) => [field, shareableValue(field, valueOf(asked, field))])),
    conflicts,
    versions: versionsOf(item).map(({ field, stands, candidate }) => ({
      field,
      stands,
      value: shareableValue(field, candidate.value),
      saidIn: candidate.said.record,
      saidBy: candidate.by,
      ...saidIn(candidate.said, howSaid(candidate)),
      why: candidate.why,
    })),
  };
}

function saidIn({ log, seq, at }: Said, how: HowRecorded | undefined) {
  return { log, seq, recordedAt: at, ...(how === undefined ? {} : { howRecorded: how }) };
}

/** What follows from several entries, beside the entry it is about. */
function derivedOf(exported: Exported): ReadonlyMap<AnyItem, object> {
  const { state, language } = exported;
  const ofMotions = motions(state).map(({ motion, state: standing, rulings }): [AnyItem, object] => [
    motion as AnyItem,
    { state: standing, chain: chainIds(state, motion.id), rulings: rulings.map(({ id }) => id) },
  ]);
  const days = detentionDays(exported);
  const ofDetentions = itemsOf(state, 'detention').map((item): [AnyItem, object] => [
    item,
    { days: days.get(item.id) ?? null },
  ]);
  const ofHearings = hearings(state).map((item): [AnyItem, object] => [
    item,
    {
      notedInLog: {
        came: cameInLog(state, item).map(({ one, by }) => ({ ...one, saidIn: by.id })),
        breaks: breaksInLog(state, item).map(({ one, by }) => ({ ...one, saidIn: by.id })),
      },
    },
  ]);
  const ofFlags = possibleViolations(state).map(({ item, state: standing, lacks }): [AnyItem, object] => [
    item as AnyItem,
    {
      state: standing,
      lacks,
      factsOn: factsOn(state, item),
      law: lawOf(state, item).map(({ law, instrument, binds, marks }) => ({
        instrument: instrument.id,
        citation: citation(law, instrument, language),
        binds,
        marks,
      })),
    },
  ]);
  return new Map([...ofMotions, ...ofDetentions, ...ofHearings, ...ofFlags]);
}
