import { setTimeout as pause } from 'node:timers/promises';
import { NodeWebSocketTransport } from 'puppeteer-core/internal/node/NodeWebSocketTransport.js';
import { PATIENCE } from './seat.ts';

export interface InspectedPage {
  /** Value of an expression in the page; a promise is waited for. Rejects with what was thrown. */
  ask(expression: string): Promise<unknown>;
  /** Errors and warnings of the page's console, those from before it was inspected too. */
  readonly complaints: readonly string[];
  leave(): void;
}

interface Answer {
  readonly result?: { readonly objectId?: string; readonly value?: unknown; readonly description?: string };
  readonly wasThrown?: boolean;
}

/**
 * The first page of a WebKit whose remote inspector serves `host:port` over HTTP (`WEBKIT_INSPECTOR_HTTP_SERVER`). The
 * socket speaks of targets; what is said to the page and by it is wrapped in messages to and from its target.
 */
export async function inspectPage(inspector: string): Promise<InspectedPage> {
  const transport = await NodeWebSocketTransport.create(`ws://${inspector}${await socketOfPage(inspector)}`);
  const waiting = new Map<number, (answer: Answer) => void>();
  const complaints: string[] = [];
  let count = 0;
  let target: string | null = null;

  const heard = ({ id, method, params, result }: FromPage): void => {
    if (method === 'Console.messageAdded' && params !== undefined) {
      const { level, text } = params.message;
      if (level === 'error' || level === 'warning') complaints.push(text);
    }
    if (id === undefined) return;
    waiting.get(id)?.(result ?? {});
    waiting.delete(id);
  };
  const post = (method: string, params: object): number => {
    const id = (count += 1);
    const message = JSON.stringify({ id, method, params });
    const wrapped = { id, method: 'Target.sendMessageToTarget', params: { targetId: target, message } };
    transport.send(JSON.stringify(wrapped));
    return id;
  };
  const sit = (id: string): void => {
    target = id;
    post('Console.enable', {});
  };
  transport.onmessage = (text) => {
    const { method, params } = JSON.parse(text as string) as FromSocket;
    if (method === 'Target.targetCreated' && params.targetInfo.type === 'page' && target === null) {
      sit(params.targetInfo.targetId);
    }
    if (method === 'Target.didCommitProvisionalTarget') sit(params.newTargetId);
    if (method === 'Target.dispatchMessageFromTarget') heard(JSON.parse(params.message) as FromPage);
  };
  for (const end = Date.now() + PATIENCE; target === null; await pause(50)) {
    if (Date.now() > end) throw new Error('The inspector tells of no page.');
  }

  const send = (method: string, params: object): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const id = post(method, params);
      // A page that goes answers no more.
      const late = setTimeout(() => {
        waiting.delete(id);
        reject(new Error(`No answer to ${JSON.stringify(params)}`));
      }, PATIENCE);
      waiting.set(id, (answer) => {
        clearTimeout(late);
        resolve(answer);
      });
    });
  return {
    complaints,
    ask: async (expression) => {
      const promise = await send('Runtime.evaluate', { expression: `(async () => (${expression}))()` });
      const { result, wasThrown } = await send('Runtime.awaitPromise', {
        promiseObjectId: promise.result?.objectId,
        returnByValue: true,
      });
      if (wasThrown === true || result === undefined) throw new Error(result?.description ?? expression);
      return result.value;
    },
    leave: () => transport.close(),
  };
}

type FromSocket =
  | {
      readonly method: 'Target.targetCreated';
      readonly params: { readonly targetInfo: { readonly type: string; readonly targetId: string } };
    }
  | {
      readonly method: 'Target.didCommitProvisionalTarget';
      readonly params: { readonly newTargetId: string };
    }
  | { readonly method: 'Target.dispatchMessageFromTarget'; readonly params: { readonly message: string } };

interface FromPage {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly message: { readonly level: string; readonly text: string } };
  readonly result?: Answer;
}

/** The inspector's own list of pages names the socket of each. */
async function socketOfPage(inspector: string): Promise<string> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(200)) {
    const list = await fetch(`http://${inspector}/`).then(
      (answer) => answer.text(),
      () => '',
    );
    const [socket] = /\/socket\/\d+\/\d+\/WebPage/.exec(list) ?? [];
    if (socket !== undefined) return socket;
  }
  throw new Error('The inspector shows no page.');
}
