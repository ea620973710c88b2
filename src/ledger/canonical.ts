/** [Note: one spelling] A value is hashed and signed as bytes, so it must have exactly one spelling: RFC 8785, and less than it allows. */
import { equalBytes, fromUtf8, utf8 } from '#crypto/bytes.ts';
import { canonicalText } from '#crypto/canonicalText.ts';
import { LedgerError } from './refusal.ts';

export type CanonicalValue =
  null | boolean | number | string | readonly CanonicalValue[] | { readonly [name: string]: CanonicalValue };

const maxDepth = 32;

/**
 * RFC 8785 bytes of objects, arrays, NFC strings, safe integers, booleans and null, at most 32 deep.
 * A property that is undefined is absent, as in JSON. Throws `LedgerError` ('not-canonical') for everything else.
 */
export function canonicalBytes(value: unknown): Uint8Array<ArrayBuffer> {
  if (!isCanonicalValue(value, maxDepth)) throw new LedgerError('not-canonical');
  return utf8(canonicalText(value));
}

/** The value, or `{ok: false}` for bytes that are not exactly what `canonicalBytes` makes of it: other spellings, names said twice. */
export function parseCanonical(
  bytes: Uint8Array,
): { readonly ok: true; readonly value: CanonicalValue } | { readonly ok: false } {
  try {
    const value: unknown = JSON.parse(fromUtf8(bytes));
    if (isCanonicalValue(value, maxDepth) && equalBytes(canonicalBytes(value), bytes))
      return { ok: true, value };
  } catch (error) {
    // Not UTF-8 (TypeError) or not JSON (SyntaxError): as little canonical as another spelling.
    if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
  }
  return { ok: false };
}

function isCanonicalValue(value: unknown, depth: number): value is CanonicalValue {
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value === 'string') return isCanonicalText(value);
  if (typeof value !== 'object' || depth === 0) return false;
  // A hole counts as undefined, and undefined is no element.
  if (Array.isArray(value)) return Array.from(value).every((element) => isCanonicalValue(element, depth - 1));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return Object.entries(value).every(
    ([name, inner]) => isCanonicalText(name) && (inner === undefined || isCanonicalValue(inner, depth - 1)),
  );
}

/** Nearly every text here is ASCII, which has one spelling. */
const ascii = /^[\0-\x7f]*$/;

function isCanonicalText(text: string): boolean {
  if (ascii.test(text)) return true;
  return !/\p{Surrogate}/u.test(text) && text.normalize('NFC') === text;
}
