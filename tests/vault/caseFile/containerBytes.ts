/** Containers and sealed files in one run of bytes: the app only knows them in pieces. */
import type { Container, ContainerKind } from '#vault/container.ts';
import { readContainer, type ContainerReading } from '#vault/readContainer.ts';
import { containerPieces, type FileSource } from '#vault/writeContainer.ts';

export async function encodeContainer(
  kind: ContainerKind,
  container: Container,
  files?: FileSource,
): Promise<Uint8Array> {
  return joined(containerPieces(kind, container, files));
}

export async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return new Uint8Array(Buffer.concat(all));
}

/** As a person chooses it. */
export const asFile = (bytes: Uint8Array): Blob => new Blob([new Uint8Array(bytes)]);

export const bytesIn = async (file: Blob): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

export const decodeContainer = (kind: ContainerKind, bytes: Uint8Array): Promise<ContainerReading> =>
  readContainer(kind, inOne(bytes));

async function* inOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
