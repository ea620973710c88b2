/** What an engine must do for a person who sits before it, whatever protocol it is driven by. Places are XPaths. */
export interface Seat {
  /** Waits until it is there and can be seen. */
  wait(place: string): Promise<void>;
  click(place: string): Promise<void>;
  /** Key by key, into what has the focus after a click there. */
  type(place: string, text: string): Promise<void>;
  /** Everything that can be read on the page. */
  text(): Promise<string>;
  /** Answer of an expression in the page; a promise is waited for. */
  ask(expression: string): Promise<unknown>;
  open(address: string): Promise<void>;
  reload(): Promise<void>;
}

/** How long an engine may think: the machine may be busy with other browsers. */
export const PATIENCE = 30_000;

const named = (name: string): string =>
  `//button[normalize-space(.)="${name}" or @aria-label="${name}" or .//*[@class="unseen" and normalize-space(.)="${name}"]]`;

export const places = {
  button: named,
  field: (label: string) => `//*[@id=//label[normalize-space(.)="${label}"]/@for]`,
  /** What opens something, by the first words on it. */
  row: (words: string) => `//button[starts-with(normalize-space(.), "${words}")]`,
  /** One of several, in its own language. */
  chip: (language: string) => `//label[.//*[@lang="${language}"]]`,
  title: (words: string) => `//h1[normalize-space(.)="${words}"]`,
  reads: (words: string) => `//*[not(self::script) and text()[contains(., "${words}")]]`,
  offlineReady: '/html[@data-offline="ready"]',
};
