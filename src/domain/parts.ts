/**
 * Into which part of a record each field goes. A part can be withheld from an export (its commitment
 * stays in the signed header), so what may have to be kept back, names and sources, lies apart.
 */
import type { Kind } from './entry.ts';

export const partNames = ['main', 'names', 'source', 'files'] as const;
export type PartName = (typeof partNames)[number];

const nameFields: Partial<Record<Kind, ReadonlySet<string>>> = {
  person: new Set(['name', 'nameInScript', 'aliases']),
  mission: new Set(['name']),
};

export function partOf(kind: Kind, field: string): PartName {
  if (field === 'source') return 'source';
  // Keys of files: whoever is not to have the file is not to have these.
  if (field === 'files') return 'files';
  return nameFields[kind]?.has(field) ? 'names' : 'main';
}

export type Loose = Readonly<Record<string, unknown>>;

/** The fields of one part. Absent fields are left out. */
export function pick(kind: Kind, fields: Loose, part: PartName): Loose {
  return Object.fromEntries(
    Object.entries(fields).filter(([field, value]) => value !== undefined && partOf(kind, field) === part),
  );
}
