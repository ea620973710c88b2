export function readCatalogue(text: string): Map<string, string>;
