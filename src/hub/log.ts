/** What the hub writes down: a code and numbers. Never an address, a path, a header or a payload. */
export type Log = (code: string, counts?: Readonly<Record<string, number>>) => void;

export function logTo(write: (line: string) => void): Log {
  return (code, counts = {}) => {
    const numbers = Object.entries(counts).map(([name, count]) => `${name}=${String(count)}`);
    write(`${[code, ...numbers].join(' ')}\n`);
  };
}
