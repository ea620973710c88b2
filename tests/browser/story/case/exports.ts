/** Everything plain that leaves a case, taken through its screens, and compared with what is expected of it. */
import { expect } from 'vitest';
import type { Hand } from '../support/hand.ts';
import * as journey from '../support/journey.ts';
import { unzip } from '../support/unzip.ts';
import { compareJson, compareTables, namesOf, tablesIn, type JsonFile, type Tables } from './compare.ts';
import { appealExpected, concernExpected } from './expected/appeal.ts';
import { aroundExpected } from './expected/around.ts';
import { firstHearingExpected } from './expected/firstHearing.ts';
import { judgmentDayExpected } from './expected/judgmentDay.ts';
import { theCaseExpected } from './expected/theCase.ts';
import type { Typed } from './typed.ts';

interface Part {
  readonly json: JsonFile;
  readonly tables: Tables;
}
export interface Exports {
  readonly facts: Part;
  readonly evaluation: Part;
}

export async function exportAll(hand: Hand): Promise<Exports> {
  const part = async (of: 'Facts' | 'Possible violations and remarks'): Promise<Part> => {
    const zip = await journey.plainFile(hand, of, 'Tables (CSV in a zip)');
    expect(zip.name).not.toMatch(/bokaev|ayan|case/i);
    const json = await journey.plainFile(hand, of, 'For programs (JSON)');
    return {
      json: JSON.parse(Buffer.from(json.bytes).toString('utf8')) as JsonFile,
      tables: tablesIn(unzip(zip.bytes)),
    };
  };
  return { facts: await part('Facts'), evaluation: await part('Possible violations and remarks') };
}

/** Facts 1–15 and 17–21, each where it must stand, in JSON and in the tables; evaluation in files of its own. */
export function compareExports({ facts, evaluation }: Exports, typed: Typed): void {
  const expected = [
    ...theCaseExpected(typed),
    ...aroundExpected(typed),
    ...firstHearingExpected(typed),
    ...judgmentDayExpected(typed),
    ...appealExpected(typed),
  ];
  const held = new Set(expected.flatMap(({ facts: numbers }) => numbers));
  expect([...held].toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 21 }, (_, n) => n + 1).filter((n) => n !== 16),
  );
  const concern = concernExpected(typed);
  const names = new Map([
    ...namesOf(facts.json.entries, expected),
    ...namesOf(evaluation.json.entries, concern),
  ]);
  compareJson(facts.json, expected, names);
  compareTables(facts.tables, expected, names);
  compareJson(evaluation.json, concern, names);
  compareTables(evaluation.tables, concern, names);
}
