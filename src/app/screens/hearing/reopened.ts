/** The reason the app gives when the end of a hearing is taken back. */
export const REOPENED = 'reopened';
