import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Field, Select } from '#app/ui/Field.tsx';
import { Chips } from '#app/ui/Chips.tsx';
import { show } from './inApp.tsx';

const away = {
  autocomplete: 'off',
  autocorrect: 'off',
  spellcheck: 'false',
  writingsuggestions: 'false',
  'data-1p-ignore': 'true',
  'data-lpignore': 'true',
  'data-bwignore': 'true',
  'data-form-type': 'other',
};

test.each(['text', 'words', 'number', 'time', 'date'] as const)(
  'a %s field tells everyone to stay away',
  (kind) => {
    show(<Field kind={kind} label="Words" />);
    const field = screen.getByLabelText('Words');
    for (const [name, value] of Object.entries(away)) expect(field.getAttribute(name), name).toBe(value);
  },
);

test('a secret field is a password outside any form, without a name', () => {
  show(<Field kind="secret" label="Passphrase" name="passphrase" />);
  const field = screen.getByLabelText('Passphrase');
  expect(field.getAttribute('type')).toBe('password');
  expect(field.getAttribute('autocomplete')).toBe('one-time-code');
  expect(field.hasAttribute('name')).toBe(false);
  expect(field.closest('form')).toBeNull();
  expect(field.getAttribute('data-lpignore')).toBe('true');
});

test('ticks and lists are protected too', () => {
  show(
    <>
      <Select label="Currency" options={[{ value: 'KZT', label: 'KZT' }]} />
      <Chips
        legend="Side"
        value={undefined}
        onChange={() => undefined}
        options={[{ value: 'a', label: 'A' }]}
      />
    </>,
  );
  for (const role of ['combobox', 'radio']) {
    expect(screen.getByRole(role).getAttribute('autocomplete')).toBe('off');
  }
});

test('an error stands beside the field and is read with it', () => {
  show(<Field label="Name" hint="As written" error="Write a name." />);
  const field = screen.getByLabelText('Name');
  const told = (field.getAttribute('aria-describedby') ?? '').split(' ');
  expect(told.map((id) => document.getElementById(id)?.textContent)).toEqual([
    'As written',
    '▲ Write a name.',
  ]);
  expect(field.getAttribute('aria-invalid')).toBe('true');
});

test('no other file of the app makes a raw field', () => {
  const root = join(import.meta.dirname, '../../../src/app');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tsx'),
  );
  expect(files.length).toBeGreaterThan(20);
  const raw = files.filter(
    (name) =>
      name !== 'ui/Field.tsx' &&
      /<(input|textarea|select)\b|contentEditable/.test(readFileSync(join(root, name), 'utf8')),
  );
  expect(raw).toEqual([]);
});
