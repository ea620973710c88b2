import { isNode, syntaxNodes, type SyntaxNode } from './sourceFiles.ts';

const NAMING = [
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
];

/**
 * Everything that `code` names as another file or package: static, dynamic and type imports, re-exports, and
 * `new URL('…', import.meta.url)`. A dynamic import of something that is not a plain text is answered as `null`.
 */
export function importsOf(path: string, code: string): readonly (string | null)[] {
  return syntaxNodes(path, code).flatMap((node) => {
    if (NAMING.includes(node.type)) return isNode(node['source']) ? [literal(node['source'])] : [];
    return isFileUrl(node) ? [literal((node['arguments'] as unknown[])[0])] : [];
  });
}

function isFileUrl(node: SyntaxNode): boolean {
  const callee = node['callee'];
  const given = node['arguments'];
  if (node.type !== 'NewExpression' || !isNode(callee) || callee['name'] !== 'URL' || !Array.isArray(given))
    return false;
  return isNode(given[1]) && given[1].type === 'MemberExpression' && isNode(given[1]['object'])
    ? given[1]['object'].type === 'MetaProperty'
    : false;
}

/** Without a bundler's `?worker&url` suffix. */
function literal(node: unknown): string | null {
  if (!isNode(node) || node.type !== 'Literal' || typeof node['value'] !== 'string') return null;
  return node['value'].replace(/\?.*$/, '');
}
