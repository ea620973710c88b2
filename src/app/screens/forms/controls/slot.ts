/** What is asked about a value that can hardly be, and what keeps the form with it. */
export interface AskedDoubt {
  readonly text: string;
  keepSo(): void;
}

/** A place in a form for one value: what a control shows, and where its answer goes. */
export interface Slot<Value> {
  /** DOM id of the control. */
  readonly id: string;
  readonly label: string;
  readonly value: Value | undefined;
  /** `problem` in words: what was typed cannot be read. `part` tells which part of the value was touched. */
  set(value: Value | undefined, problem?: string | null, part?: string): void;
  /** Said beside the control; of a part of the value, beside that part. */
  error(part?: string): string | null;
  idOf(part: string): string;
  /** Of a field, not of its parts; while it is asked. */
  readonly doubt?: AskedDoubt | null | undefined;
}

/** A part of a value that has parts of its own; a value all of whose parts are blank is blank. */
export function partOf<Whole extends object, Name extends keyof Whole & string>(
  whole: Slot<Whole>,
  name: Name,
  label: string,
): Slot<NonNullable<Whole[Name]>> {
  return slotIn<NonNullable<Whole[Name]>>(whole, name, label, whole.value?.[name] ?? undefined, (value) =>
    withPart(whole.value, name, value),
  );
}

/** A slot below another: `put` gives the whole value with this part of it changed. */
export function slotIn<Part, Whole = unknown>(
  whole: Slot<Whole>,
  name: string,
  label: string,
  value: Part | undefined,
  put: (value: Part | undefined) => Whole | undefined,
): Slot<Part> {
  const path = (part = '') => (part === '' ? name : `${name}.${part}`);
  return {
    id: whole.idOf(name),
    label,
    value,
    set: (next, problem, part) => whole.set(put(next), problem, path(part)),
    error: (part) => whole.error(path(part)),
    idOf: (part) => whole.idOf(path(part)),
  };
}

export function withPart<Whole extends object, Name extends keyof Whole>(
  whole: Whole | undefined,
  name: Name,
  value: Whole[Name] | undefined,
): Whole | undefined {
  const { [name]: _, ...rest } = { ...whole } as Whole;
  const next = value === undefined ? rest : { ...rest, [name]: value };
  return Object.keys(next).length === 0 ? undefined : (next as Whole);
}

/** In a list that has one row for each `key`: the answer that makes the row of `is`. Blank takes the row away. */
export function answerFor<
  Row extends object,
  Key extends keyof Row & string,
  Name extends keyof Row & string,
>(list: Slot<Row[]>, key: Key, is: Row[Key], name: Name, label: string): Slot<NonNullable<Row[Name]>> {
  const rows = list.value ?? [];
  return inRow(list, key, is, name, label, (row, value) => {
    if (value === undefined) return rows.filter((one) => one !== row);
    const made = is === undefined ? { [name]: value } : { [key]: is, [name]: value };
    return row ? rows.with(rows.indexOf(row), { ...row, ...made }) : [...rows, made as Row];
  });
}

/** What else is said in a row that is there. */
export function moreFor<Row extends object, Key extends keyof Row & string, Name extends keyof Row & string>(
  list: Slot<Row[]>,
  key: Key,
  is: Row[Key],
  name: Name,
  label: string,
): Slot<NonNullable<Row[Name]>> {
  const rows = list.value ?? [];
  return inRow(list, key, is, name, label, (row, value) =>
    row ? rows.with(rows.indexOf(row), withPart(row, name, value) ?? row) : rows,
  );
}

function inRow<Row extends object, Key extends keyof Row & string, Name extends keyof Row & string>(
  list: Slot<Row[]>,
  key: Key,
  is: Row[Key],
  name: Name,
  label: string,
  put: (row: Row | undefined, value: NonNullable<Row[Name]> | undefined) => Row[],
): Slot<NonNullable<Row[Name]>> {
  const row = (list.value ?? []).find((one) => one[key] === is);
  const path = `${is === undefined ? 'all' : String(is)}.${name}`;
  return slotIn(list, path, label, row?.[name] ?? undefined, (value) => put(row, value));
}
