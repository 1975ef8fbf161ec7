import { createHash } from "node:crypto";
import type { TarEntry } from "../tar/tar_pieces.ts";
import { type BundleFile, madeFile } from "./bundle_file.ts";

/**
 * The files in a folder, in their order, each held to its digest as it is read; at last `MANIFEST`, the digests of all of
 * them, which `sha256sum -c` reads.
 *
 * @param onManifest called with that list.
 * @throws {Error} naming the file whose bytes are not those of its digest.
 */
export async function* withManifest(
  folder: string,
  files: readonly BundleFile[],
  onManifest: (text: string) => void = () => {},
): AsyncGenerator<TarEntry> {
  const lines: string[] = [];
  for (const file of files) {
    const hash = createHash("sha256");
    yield {
      ...file,
      path: `${folder}/${file.path}`,
      async *content(): AsyncGenerator<Uint8Array> {
        for await (const piece of file.content()) {
          hash.update(piece);
          yield piece;
        }
      },
    };
    const digest = hash.digest("hex");
    if (file.sha256 !== null && digest !== file.sha256) {
      throw new Error(
        `Cannot bundle ${file.from}: it is damaged (expected sha256 ${file.sha256}, got ${digest}); remove it and run deno task fetch`,
      );
    }
    lines.push(`${digest}  ${file.path}\n`);
  }
  const text = lines.join("");
  onManifest(text);
  yield madeFile(`${folder}/MANIFEST`, text);
}
