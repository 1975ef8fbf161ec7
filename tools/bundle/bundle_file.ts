/** A file of a bundle: its place in it, and where its bytes come from. */
import { lookAt } from "../../src/files/read_file.ts";
import type { TarEntry } from "../tar/tar_pieces.ts";

/** An entry whose digest may be known beforehand. */
export interface BundleFile extends TarEntry {
  /** SHA-256 its bytes must have; null where any will do. */
  readonly sha256: string | null;
  /** The file it is read from, for errors; null where it is made here. */
  readonly from: string | null;
}

/**
 * A file of this machine, read a piece at a time when its turn comes.
 *
 * @throws {UnfitFile} if it is no regular file. @throws {Deno.errors.NotFound} if nothing is there.
 */
export async function fileOnDisk(
  path: string,
  from: string,
  { executable = false, sha256 = null }: {
    readonly executable?: boolean;
    readonly sha256?: string | null;
  } = {},
): Promise<BundleFile> {
  const { size } = await lookAt(from);
  return {
    path,
    size,
    executable,
    sha256,
    from,
    async *content(): AsyncGenerator<Uint8Array> {
      yield* (await Deno.open(from)).readable;
    },
  };
}

/** A file that is made here. */
export function madeFile(
  path: string,
  text: string,
  { executable = false }: { readonly executable?: boolean } = {},
): BundleFile {
  const bytes = new TextEncoder().encode(text);
  return {
    path,
    size: bytes.length,
    executable,
    sha256: null,
    from: null,
    content: () => [bytes],
  };
}
