import { terminalText } from "./terminal_text.ts";

let gone = false;

/**
 * A line of the result, on stdout, as {@linkcode terminalText}.
 *
 * Once the reader has gone (`… | head -1`) the rest is dropped, so that the work and its exit status stay the same.
 *
 * @throws {Error} if stdout cannot be written for another reason.
 */
export function print(line: string): void {
  const bytes = new TextEncoder().encode(`${terminalText(line)}\n`);
  try {
    for (let sent = 0; sent < bytes.length && !gone;) {
      sent += Deno.stdout.writeSync(bytes.subarray(sent));
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.BrokenPipe)) {
      throw new Error(
        `Cannot write to stdout: ${
          error instanceof Error ? error.message : error
        }`,
        { cause: error },
      );
    }
    gone = true;
  }
}
