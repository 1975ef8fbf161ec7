/** An npm tarball: the same bytes on every machine. */
import { gzipSync } from "node:zlib";
import { createTar } from "nanotar";

/** One file of it. */
export interface PackedFile {
  /** From the package's root, with slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly executable: boolean;
}

/** A gzipped tar with every file below `package/`, in order of path, without times and owners. */
export function archive(files: readonly PackedFile[]): Uint8Array {
  const sorted = files.toSorted((a, b) => a.path < b.path ? -1 : 1);
  const tar = createTar(
    sorted.map(({ path, bytes, executable }) => ({
      name: `package/${path}`,
      data: bytes,
      attrs: { mode: executable ? "755" : "644" },
    })),
    { attrs: { mtime: 0, uid: 0, gid: 0, user: "", group: "" } },
  );
  return new Uint8Array(gzipSync(tar, { level: 9 }));
}
