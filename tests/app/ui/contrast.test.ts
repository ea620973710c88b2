/** Colours as people with weak eyes meet them: 7:1 for text, 3:1 for borders, controls and the focus ring (WCAG 2.2). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../../src/app/theme/tokens.css'), 'utf8');
const themes = ['light', 'dark', 'dim'] as const;

const textPairs = [
  ['text', 'paper'],
  ['text', 'surface'],
  ['text', 'surface-action'],
  ['text-quiet', 'paper'],
  ['text-quiet', 'surface'],
  ['action', 'paper'],
  ['on-action', 'action'],
  ['danger', 'paper'],
  ['on-danger', 'danger'],
  ['kept', 'paper'],
] as const;
const edgePairs = [
  ['border', 'paper'],
  ['border', 'surface'],
  ['action', 'paper'],
  ['action', 'surface'],
  ['action', 'surface-action'],
  ['danger', 'paper'],
  ['kept', 'surface'],
  ['focus', 'paper'],
  ['focus', 'surface'],
] as const;

describe.each(themes)('theme %s', (theme) => {
  const colours = tokensOf(theme);
  test.each(textPairs)('text %s on %s is 7:1', (over, under) => {
    expect(contrast(colours, over, under)).toBeGreaterThanOrEqual(7);
  });
  test.each(edgePairs)('%s on %s is 3:1', (over, under) => {
    expect(contrast(colours, over, under)).toBeGreaterThanOrEqual(3);
  });
});

function tokensOf(theme: string): ReadonlyMap<string, string> {
  const block = new RegExp(`data-theme='${theme}'\\]\\s*{([^}]*)}`).exec(css)?.[1] ?? '';
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

function contrast(colours: ReadonlyMap<string, string>, over: string, under: string): number {
  const [a, b] = [over, under].map((name) => luminance(colours.get(name) ?? missing(name)));
  const [light, dark] = [Math.max(a ?? 0, b ?? 0), Math.min(a ?? 0, b ?? 0)];
  return (light + 0.05) / (dark + 0.05);
}

function missing(name: string): never {
  throw new Error(`no token --${name}`);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
