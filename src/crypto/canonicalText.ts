import canonicalize from 'canonicalize';

/** RFC 8785 text of a JSON value; the caller has judged before that it is one (`ledger/canonical.ts`). Throws on what JSON can't say. */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}
