import { Trans } from '@lingui/react/macro';
import { Loading } from './Standing.tsx';
import './SecretShown.css';

/** Digits in groups of four, words each on its own; nothing of it goes to the clipboard by itself. '' = being made. */
export function SecretShown({ secret, label }: { secret: string; label: string }) {
  if (secret === '') {
    return (
      <Loading>
        <Trans comment="A passphrase or code is being drawn at random">Being drawn…</Trans>
      </Loading>
    );
  }
  const groups = secretGroups(secret);
  const digits = /^\d/.test(secret);
  return (
    <ol className={digits ? 'secret secret-digits' : 'secret'} aria-label={label} translate="no">
      {groups.map((group, index) => (
        <li key={index}>{group}</li>
      ))}
    </ol>
  );
}

export function secretGroups(secret: string): string[] {
  const bare = secret.replaceAll(/[\s-]/g, '');
  if (/^\d+$/.test(bare)) return bare.match(/.{1,4}/g) ?? [];
  return secret.trim().split(/\s+/);
}

/**
 * Was the shown secret typed back? Digits: spaces and dashes don't count. Words: the first four letters of each do.
 */
export function typedBack(shown: string, typed: string): boolean {
  const wanted = secretGroups(shown);
  if (/^\d+$/.test(wanted.join(''))) {
    return plain(typed).replaceAll(/[\s-]/g, '') === wanted.join('');
  }
  const given = plain(typed).toLowerCase().split(/\s+/);
  return (
    given.length === wanted.length &&
    wanted.every((word, at) => {
      const one = given[at] ?? '';
      return one.length >= Math.min(4, word.length) && word.startsWith(one);
    })
  );
}

function plain(typed: string): string {
  return typed.normalize('NFKC').trim();
}
