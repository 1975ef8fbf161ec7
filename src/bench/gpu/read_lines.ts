/**
 * The lines of a stream of UTF-8, without their ends; what follows the last end is left out, for it may be half a line.
 *
 * Every chunk is searched once, so that lines of many megabytes take no longer than as many short ones.
 */
export async function* readLines(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<string> {
  const parts: string[] = [];
  for await (const text of stream.pipeThrough(new TextDecoderStream())) {
    const [first, ...rest] = text.split("\n");
    parts.push(first!);
    for (const part of rest) {
      yield parts.splice(0).join("");
      parts.push(part);
    }
  }
}
