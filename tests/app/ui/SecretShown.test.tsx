import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SecretShown } from '#app/ui/SecretShown.tsx';
import { show } from './inApp.tsx';

test('while a secret is being made that is said in words, and no empty list is shown', () => {
  show(<SecretShown secret="" label="Passphrase" />);
  expect(screen.queryByRole('list')).toBeNull();
  expect(screen.getByRole('status').textContent).toBe('Being drawn…');
});

test('digits stand in groups of four, words each on its own', () => {
  show(<SecretShown secret="12345678901234567890" label="Digits" />);
  show(<SecretShown secret="alpha beta gamma" label="Words" />);
  const groups = (name: string) =>
    [...screen.getByRole('list', { name }).children].map((one) => one.textContent);
  expect(groups('Digits')).toEqual(['1234', '5678', '9012', '3456', '7890']);
  expect(groups('Words')).toEqual(['alpha', 'beta', 'gamma']);
});
