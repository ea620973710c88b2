import argonUrl from './workers/argon.ts?worker&url';
self.postMessage(argonUrl);
