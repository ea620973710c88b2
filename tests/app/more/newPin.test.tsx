import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { NewPin } from '#app/screens/more/NewPin.tsx';
import { isEasyPin } from '#app/screens/more/isEasyPin.ts';
import { show } from '../ui/inApp.tsx';

test.each([
  '123456',
  '654321',
  '890123',
  '000000',
  '112121',
  '121212',
  '123123',
  '123321',
  '12345678901',
  '135791',
])('the PIN %s is easy', (pin) => expect(isEasyPin(pin)).toBe(true));

test.each(['314159', '482915', '190463', '271828'])('the PIN %s is not', (pin) =>
  expect(isEasyPin(pin)).toBe(false),
);

test('an easy PIN is remarked once, and set when asked again', async () => {
  const setPin = vi.fn(async () => ({ ok: true }) as const);
  const onDone = vi.fn();
  const user = show(<NewPin door={{ setPin }} onBack={() => undefined} onDone={onDone} />);
  await user.type(screen.getByLabelText('PIN, 6 digits or more'), '123456');
  await user.type(screen.getByLabelText('Once more'), '123456{Enter}');
  expect(await screen.findByText(/People try this one among the first/)).toBeDefined();
  expect(setPin).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Set PIN' }));
  await waitFor(() => expect(onDone).toHaveBeenCalled());
  expect(setPin).toHaveBeenCalledWith('123456');
});

test('any other PIN is set at once', async () => {
  const setPin = vi.fn(async () => ({ ok: true }) as const);
  const user = show(<NewPin door={{ setPin }} onBack={() => undefined} onDone={() => undefined} />);
  await user.type(screen.getByLabelText('PIN, 6 digits or more'), '314159');
  await user.type(screen.getByLabelText('Once more'), '314159{Enter}');
  await waitFor(() => expect(setPin).toHaveBeenCalledWith('314159'));
});
