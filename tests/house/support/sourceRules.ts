import { isNode, syntaxNodes, type SyntaxNode } from './sourceFiles.ts';

interface Rule {
  readonly name: string;
  /** Paths in `src/` that the rule looks at. */
  readonly holds: (path: string) => boolean;
  readonly breaks: (node: SyntaxNode) => boolean;
}

const everywhere = (): boolean => true;
const withoutClockAndNetwork = (path: string): boolean => /^(?:domain|ledger|sync|vault)\//.test(path);

/** Rules of the house that a syntax tree can show. */
export const SOURCE_RULES: readonly Rule[] = [
  {
    name: 'fields are written through ui/Field.tsx only',
    holds: (path) => path !== 'app/ui/Field.tsx',
    breaks: (node) =>
      node.type === 'JSXOpeningElement' && ['input', 'textarea'].includes(nameOf(node['name'])),
  },
  {
    name: 'nothing is written to the console',
    holds: everywhere,
    breaks: (node) => isMember(node, 'console'),
  },
  {
    name: 'no storage in clear text',
    holds: everywhere,
    breaks: (node) =>
      ['Identifier', 'Literal'].includes(node.type) &&
      ['localStorage', 'sessionStorage'].includes(String(node['name'] ?? node['value'])),
  },
  {
    name: 'the title of the page stays as it is',
    holds: everywhere,
    breaks: (node) => node.type === 'AssignmentExpression' && isMember(node['left'], 'document', 'title'),
  },
  {
    name: 'no HTML from text',
    holds: everywhere,
    breaks: (node) =>
      ['dangerouslySetInnerHTML', 'innerHTML', 'outerHTML', 'insertAdjacentHTML'].includes(nameOf(node)) &&
      node.type.endsWith('Identifier'),
  },
  {
    name: 'the clock, chance and the network are handed in',
    holds: withoutClockAndNetwork,
    breaks: (node) =>
      isMember(node, 'Date', 'now') ||
      isMember(node, 'Math', 'random') ||
      isMember(node, 'performance', 'now') ||
      (node.type === 'NewExpression' &&
        nameOf(node['callee']) === 'Date' &&
        isEmptyList(node['arguments'])) ||
      (node.type === 'CallExpression' && nameOf(node['callee']) === 'fetch') ||
      isMember(node, 'globalThis', 'fetch') ||
      isMember(node, 'self', 'fetch'),
  },
  {
    name: 'the styles of a folder of screens are its own',
    holds: (path) => path.startsWith('app/screens/'),
    breaks: (node) =>
      node.type === 'ImportDeclaration' &&
      isNode(node['source']) &&
      /^(?:\.\.\/)+\w+\/.*\.css$/.test(String(node['source']['value'])),
  },
];

/** Names of the rules that `code`, as file `path` in `src/`, breaks. */
export function brokenRules(path: string, code: string): readonly string[] {
  const nodes = syntaxNodes(path, code);
  return SOURCE_RULES.filter(({ holds, breaks }) => holds(path) && nodes.some(breaks)).map(
    ({ name }) => name,
  );
}

function nameOf(node: unknown): string {
  return isNode(node) && typeof node['name'] === 'string' ? node['name'] : '';
}

function isMember(node: unknown, object: string, property?: string): boolean {
  if (!isNode(node) || node.type !== 'MemberExpression' || nameOf(node['object']) !== object) return false;
  const name = isNode(node['property']) ? (node['property']['name'] ?? node['property']['value']) : undefined;
  return property === undefined || name === property;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
