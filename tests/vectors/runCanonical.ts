import { fromUtf8, utf8 } from '#crypto/bytes.ts';
import { canonicalBytes, parseCanonical } from '#ledger/canonical.ts';
import { check, emptyOutcome, type Outcome } from './outcome.ts';

/** Other spelling → the one spelling, worked out from RFC 8785 3.2 for what the ledger admits of it. */
const spellings: readonly (readonly [string, string])[] = [
  ['{ "b" : 2, "a" : 1 }', '{"a":1,"b":2}'],
  ['{"":0,"aa":1,"a":2,"A":3}', '{"":0,"A":3,"a":2,"aa":1}'],
  ['[1.0, 1e3, -0, 0.0, 9007199254740991]', '[1,1000,0,0,9007199254740991]'],
  ['"\\u0041\\u000a\\u001F\\/\\u20ac"', '"A\\n\\u001f/\u20ac"'],
  ['"\\ud83d\\ude00"', '"\ud83d\ude00"'],
  ['{"\\uff5e":1,"\\ud83d\\ude00":2}', '{"\ud83d\ude00":2,"\uff5e":1}'],
  ['[ [ ], { } , null , true ]', '[[],{},null,true]'],
  ['{"z":{"b":[{"d":1,"c":2}],"a":"\\"\\\\"}}', '{"z":{"a":"\\"\\\\","b":[{"c":2,"d":1}]}}'],
];

export function runCanonical(): Outcome {
  const outcome = emptyOutcome();
  for (const [other, spelling] of spellings) {
    const value: unknown = JSON.parse(other);
    check(outcome, other, fromUtf8(canonicalBytes(value)), spelling);
    check(outcome, `${other} read`, parseCanonical(utf8(spelling)).ok, true);
    check(outcome, `${other} as it is`, parseCanonical(utf8(other)).ok, false);
  }
  return outcome;
}
