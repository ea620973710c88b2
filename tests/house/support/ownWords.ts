import { readSource, sourceFiles, syntaxNodes } from './sourceFiles.ts';

/**
 * What is said in the files under `folder` and in no other file of `src`, and stays as it is when code is minified: its
 * texts of eight letters and more. By file, with the path.
 */
export function ownWords(folder: string): ReadonlyMap<string, readonly string[]> {
  const inside = sourceFiles(folder);
  const others = sourceFiles('src')
    .filter((path) => !inside.includes(path))
    .map(readSource);
  return new Map(
    inside.map((path) => {
      const own = textsOf(path).filter((text) => !others.some((code) => code.includes(text)));
      return [path, [...new Set(own)]] as const;
    }),
  );
}

function textsOf(path: string): readonly string[] {
  return syntaxNodes(path, readSource(path)).flatMap((node) => {
    const text = node.type === 'TemplateElement' ? cooked(node['value']) : node['value'];
    const isText = node.type === 'TemplateElement' || node.type === 'Literal';
    return isText && typeof text === 'string' && text.length >= 8 ? [text] : [];
  });
}

function cooked(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'cooked' in value ? value.cooked : undefined;
}
