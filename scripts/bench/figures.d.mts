export interface Figures {
  readonly median: number;
  readonly p95: number;
  readonly n: number;
}

export function figuresOf(times: readonly number[]): Figures;
export function medianOf(times: readonly number[]): number;
export function meanOf(times: readonly number[]): number;
export function middleOf(times: readonly number[]): number;
export function rounded(number: number): number;
