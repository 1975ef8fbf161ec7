/** The file that holds a result version's records: plain while it is small, so that people can read its differences. */

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
 * @throws {Error} if the file cannot be read, or what is compressed is truncated or corrupt.
 */
export async function readRecords(path: string): Promise<string> {
  const bytes = await Deno.readFile(path);
  return new TextDecoder().decode(
    path.endsWith(COMPRESSED)
      ? await through(bytes, new DecompressionStream("gzip"))
      : bytes,
  );
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const changed = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(changed).arrayBuffer());
}
