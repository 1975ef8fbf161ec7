/** The file that holds a result version's records: plain while it is small, so that people can read its differences. */

import { LARGEST_TEXT, readFile, readText } from "../../files/read_file.ts";

/** Beyond this many bytes the text is compressed. */
const LARGEST_PLAIN = 500_000;

const PLAIN = "records.json";
const COMPRESSED = "records.json.gz";

/** A version's text as it lies in its folder. */
export interface VersionFile {
  readonly name: string;
  readonly isCompressed: boolean;
  readonly bytes: Uint8Array;
}

/** The name and the bytes a version's text is kept under. */
export async function packRecords(
  text: string,
): Promise<VersionFile> {
  const bytes = new TextEncoder().encode(text);
  return bytes.length <= LARGEST_PLAIN
    ? { name: PLAIN, isCompressed: false, bytes }
    : {
      name: COMPRESSED,
      isCompressed: true,
      bytes: await through(bytes, new CompressionStream("gzip")),
    };
}

/** The path of the records in a version's folder; of the plain file where there is neither. */
export async function findRecords(folder: string): Promise<string> {
  const compressed = `${folder}/${COMPRESSED}`;
  const isThere = await Deno.lstat(compressed).then(() => true, () => false);
  return isThere ? compressed : `${folder}/${PLAIN}`;
}

/**
 * The text of records, by the path `findRecords` gave.
 *
 * @throws {Error} if the file cannot be read, what is compressed is truncated or corrupt, or it is larger than
 * {@linkcode LARGEST_TEXT}.
 */
export async function readRecords(path: string): Promise<string> {
  if (!path.endsWith(COMPRESSED)) return await readText(path);
  const bytes = await readFile(path, { most: LARGEST_TEXT });
  return new TextDecoder().decode(
    await through(bytes, new DecompressionStream("gzip")),
  );
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  let total = 0;
  const limit = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller): void {
      total += piece.length;
      if (total > LARGEST_TEXT) {
        throw new SyntaxError(
          `it holds more than the ${LARGEST_TEXT} bytes that are read`,
        );
      }
      controller.enqueue(piece);
    },
  });
  const changed = new Blob([bytes]).stream().pipeThrough(stream)
    .pipeThrough(limit);
  return new Uint8Array(await new Response(changed).arrayBuffer());
}
