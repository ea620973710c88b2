import type { Header } from './header.ts';

/**
 * The id a case has inside, once fixed: the first record accepted under an outer case fixes it.
 * `other-case`: the record is set aside; somebody put a case's record under another case's envelope.
 */
export function innerCase(
  fixed: string | null,
  header: Pick<Header, 'case'>,
): { readonly ok: true; readonly inner: string } | { readonly ok: false; readonly because: 'other-case' } {
  if (fixed !== null && fixed !== header.case) return { ok: false, because: 'other-case' };
  return { ok: true, inner: header.case };
}
