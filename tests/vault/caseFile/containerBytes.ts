/** A container in one run of bytes, both ways: the app only knows it in pieces. */
import {
  containerPieces,
  readContainer,
  type Container,
  type ContainerKind,
  type ContainerReading,
  type FileSource,
} from '#vault/container.ts';

export async function encodeContainer(
  kind: ContainerKind,
  container: Container,
  files?: FileSource,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of containerPieces(kind, container, files)) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

export const decodeContainer = (kind: ContainerKind, bytes: Uint8Array): Promise<ContainerReading> =>
  readContainer(kind, inOne(bytes));

async function* inOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
