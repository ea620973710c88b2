import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { unbrokenDots } from '#app/ui/unbrokenDots.tsx';

afterEach(cleanup);

test('the words stay as they are, and each dot holds to the word before it', () => {
  const { container } = render(<p>{unbrokenDots('12 October 2016 · Refused · Observed')}</p>);
  expect(container.textContent).toBe('12 October 2016 · Refused · Observed');
  expect([...container.querySelectorAll('.dot')].map((dot) => dot.textContent)).toEqual([
    '2016 ·',
    'Refused ·',
  ]);
});

test('what has no such dot is handed through', () => {
  expect(render(<p>{unbrokenDots('Hearing 1')}</p>).container.innerHTML).toBe('<p>Hearing 1</p>');
  expect(unbrokenDots(undefined)).toBeUndefined();
});
