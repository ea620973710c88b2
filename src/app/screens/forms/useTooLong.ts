import { useLingui } from '@lingui/react/macro';
import { fieldsByKind, type Kind } from '#domain/entry.ts';
import type { Values } from './entryValues.ts';

/** In words, of a field in which something is longer than may be kept; null where that is not what is wrong. */
export function useTooLong(kind: Kind) {
  const { t } = useLingui();
  return (name: string, label: string, values: Values): string | null => {
    const { error } = fieldsByKind[kind].safeParse(values);
    const issue = error?.issues.find(
      (one) => one.path[0] === name && one.code === 'too_big' && one.origin === 'string',
    );
    if (issue?.code !== 'too_big') return null;
    const most = Number(issue.maximum);
    const count = lengthAt(values, issue.path);
    return t({
      message: `${label}: this is too long, ${count} characters. At most ${most} can be kept.`,
      comment: 'Error in a form: the name of the field comes first; two numbers of characters',
    });
  };
}

function lengthAt(values: unknown, path: readonly PropertyKey[]): number {
  const found = path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[name] : undefined,
    values,
  );
  return typeof found === 'string' ? found.normalize('NFC').length : 0;
}
