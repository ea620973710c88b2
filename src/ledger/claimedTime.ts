const shape =
  /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d[+-](?:0\d|1[0-4]):[0-5]\d$/;

/** A clock reading of a day that exists, with its offset, to the second: `2016-11-21T10:05:00+05:00`. Whether it is true nobody can tell. */
export function isClaimedTime(text: string): boolean {
  const [, year, month, day] = shape.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const then = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(then.getTime()) && then.getUTCDate() === Number(day);
}
