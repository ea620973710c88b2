/** One table of an export. */
export interface Table {
  /** File name without ending. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
