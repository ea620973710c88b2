import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { NewRecoveryCode } from '#app/screens/more/NewRecoveryCode.tsx';
import { show } from '../ui/inApp.tsx';

const CODE = '0123 4567 8901 2345 6789 0123 4567 8901 2345 6789';

async function typedBack(had: boolean) {
  const answers = [{ ok: false, because: 'storage-full' }, { ok: true }] as const;
  let tries = 0;
  const onDone = vi.fn();
  const user = show(
    <NewRecoveryCode
      door={{
        proposeRecoveryCode: async () => CODE,
        setRecoveryCode: async () => answers[Math.min(tries++, 1) as 0 | 1],
      }}
      had={had}
      onBack={() => undefined}
      onDone={onDone}
    />,
  );
  await screen.findByRole('list', { name: 'Recovery code' });
  await user.click(screen.getByRole('button', { name: /type it back/ }));
  await user.type(screen.getByLabelText('Type it back from your paper'), `${CODE}{Enter}`);
  return { user, onDone };
}

test.each([
  [true, /was not set.*The old paper still works/],
  [false, /was not set.*no code works yet/],
])('a full phone: the code just written down is named as not set (one before: %s)', async (had, words) => {
  const { user, onDone } = await typedBack(had);
  expect((await screen.findByText(words)).textContent).toMatch(/Free some space/);
  expect(onDone).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'That’s it' }));
  expect(onDone).toHaveBeenCalledOnce();
});
