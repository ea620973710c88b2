/** What the door's types need of a browser's file where no browser is known (`tsconfig.pure.json`); elsewhere it is the browser's own. */
interface Blob {
  readonly size: number;
  readonly type: string;
}
