/** What a test drew is taken away before the next begins; what a screen is about to show is waited for, however busy the machine. */
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

configure({ asyncUtilTimeout: 5_000 });

afterEach(cleanup);
