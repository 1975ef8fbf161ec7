/** An npm tarball: the same bytes on every machine. */
import { gzipSync } from "node:zlib";
import { tarPieces } from "../tar/tar_pieces.ts";

/** One file of it. */
export interface PackedFile {
  /** From the package's root, with slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly executable: boolean;
}

/** A gzipped tar with every file below `package/`, in order of path, without times and owners. */
export async function archive(
  files: readonly PackedFile[],
): Promise<Uint8Array> {
  const sorted = files.toSorted((a, b) => a.path < b.path ? -1 : 1);
  const pieces = await Array.fromAsync(tarPieces(
    sorted.map(({ path, bytes, executable }) => ({
      path: `package/${path}`,
      size: bytes.length,
      executable,
      content: () => [bytes],
    })),
  ));
  const tar = await new Blob(pieces).arrayBuffer();
  return new Uint8Array(gzipSync(new Uint8Array(tar), { level: 9 }));
}
