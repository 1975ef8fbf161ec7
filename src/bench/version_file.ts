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

/**
 * The file of a version's folder.
 *
 * @throws {Deno.errors.NotFound} if there is none.
 */
export async function readRecords(folder: string): Promise<{
  readonly path: string;
  /** Throws if what is compressed is truncated or corrupt. */
  text(): Promise<string>;
}> {
  try {
    const path = `${folder}/${PLAIN}`;
    const text = await Deno.readTextFile(path);
    return { path, text: () => Promise.resolve(text) };
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  const path = `${folder}/${COMPRESSED}`;
  const bytes = await Deno.readFile(path);
  return {
    path,
    text: async () =>
      new TextDecoder().decode(
        await through(bytes, new DecompressionStream("gzip")),
      ),
  };
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const changed = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(changed).arrayBuffer());
}
