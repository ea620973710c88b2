/** End of a title: what is missing, or nothing. Said in the run's output too, for what is skipped whole reports no figure. */
export function whySkipped(engine: string, missing: readonly string[]): string {
  if (missing.length === 0) return '';
  const why = `skipped, not installed: ${missing.join(', ')}`;
  process.stdout.write(`figure: ${engine}: ${why}\n`);
  return ` (${why})`;
}
