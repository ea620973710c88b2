/** A container in pieces, as it goes out. */
import { concat, fromHex, u32be, u64be, utf8 } from '#crypto/bytes.ts';
import { sha256Stream } from '#crypto/sha256Stream.ts';
import {
  magics,
  sections,
  versions,
  type Container,
  type ContainerKind,
  type FileChunk,
} from './container.ts';

/** The attached files that go into a container. */
export interface FileSource {
  /** False: none at all, and the container is one of version 1, which older builds read. */
  readonly any: boolean;
  /** File after file, each from its first chunk to its last. */
  of(outer: string): AsyncIterable<FileChunk>;
}

export async function* containerPieces(
  kind: ContainerKind,
  { ring, cases }: Container,
  files?: FileSource,
): AsyncGenerator<Uint8Array> {
  const hash = sha256Stream();
  const counted = (piece: Uint8Array): Uint8Array => {
    hash.add(piece);
    return piece;
  };
  const version = files?.any === true ? versions.withFiles : versions.plain;
  yield counted(concat(utf8(magics[kind]), Uint8Array.of(version)));
  if (ring !== null) yield counted(section(sections.ring, ring));
  for (const { outer, inner, frames } of cases) {
    yield counted(section(sections.case, concat(fromHex(outer), fromHex(inner))));
    for (const { stream, n, frame } of frames)
      yield counted(section(sections.frame, concat(fromHex(stream), u64be(n), frame)));
    if (files?.any !== true) continue;
    for await (const { id, index, sealed } of files.of(outer))
      yield counted(section(sections.file, concat(fromHex(id), u32be(index), sealed)));
  }
  const frameCount = cases.reduce((sum, { frames }) => sum + frames.length, 0);
  yield section(sections.end, concat(u32be(cases.length), u32be(frameCount), hash.end()));
}

function section(type: number, body: Uint8Array): Uint8Array {
  return concat(Uint8Array.of(type), u32be(body.length), body);
}
