export interface Target {
  readonly name: string;
  readonly at: string;
  readonly most: number;
  readonly unit: string;
}

export const TARGETS: readonly Target[];

export function judge(
  result: object,
): readonly (Target & { readonly figure: number | null; readonly met: boolean })[];

export function missed(result: object): readonly string[];
