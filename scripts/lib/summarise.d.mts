interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly object[];
  }[];
}

export function summarise(
  report: Report,
  exitCode: number,
): { readonly passed: number; readonly failed: number; readonly lines: readonly string[] };
