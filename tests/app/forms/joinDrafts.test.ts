import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldsByKind } from '#domain/entry.ts';
import { draftText, NO_BESIDES, readDraft } from '#app/screens/forms/formDraft.ts';
import { joinDrafts } from '#app/screens/forms/joinDrafts.ts';
import { joinWords } from '#app/drafts/joinWords.ts';

const ofPerson = (name: string, value: unknown) => fieldsByKind.person.safeParse({ [name]: value }).success;
const draft = (values: Record<string, unknown>, more = {}) =>
  draftText({}, values, { ...NO_BESIDES, ...more });

test('of two texts nothing is lost, and what was kept comes first', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (kept, typed) => {
      const whole = joinWords(kept, typed);
      expect(whole.startsWith(kept.trimEnd())).toBe(true);
      expect(whole.endsWith(typed.trimStart())).toBe(true);
    }),
  );
});

test('texts follow each other, lists grow together, and of a single answer the last one stands', () => {
  const kept = draft(
    { words: 'from before', roles: ['judge'], sex: 'female' },
    { why: 'heard so', half: { age: { means: '', typed: 'about' } } },
  );
  const typed = draft({ words: 'typed now', roles: ['expert'], sex: 'male' }, { why: 'read it' });
  const whole = readDraft(joinDrafts(kept, typed, ofPerson));
  expect(whole).toEqual({
    v: 2,
    values: { words: 'from before typed now', roles: ['judge', 'expert'], sex: 'male' },
    ...NO_BESIDES,
    why: 'heard so read it',
    half: { age: { means: '', typed: 'about' } },
  });
});

test('joined texts that are too long for their field are joined all the same', () => {
  const long = 'x'.repeat(19_995);
  const whole = readDraft(joinDrafts(draft({ words: long }), draft({ words: 'typed now' }), ofPerson));
  expect(whole?.values['words']).toBe(`${long} typed now`);
});

test('a draft that says nothing, or cannot be read, takes nothing from the other', () => {
  const one = draft({ words: 'x' });
  expect(joinDrafts(one, '', ofPerson)).toBe(one);
  expect(joinDrafts('no json', one, ofPerson)).toBe(one);
});
