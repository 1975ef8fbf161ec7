import { terminalText } from "./terminal_text.ts";

const ERASE_LINE = "\r\x1b[2K";

/**
 * A line for people, on stderr, as {@linkcode terminalText}; lost if nobody can read it; results go to stdout with `print`.
 *
 * On a terminal it takes the place of a progress bar, which is drawn again below it.
 */
export function say(line: string): void {
  try {
    const start = Deno.stderr.isTerminal() ? ERASE_LINE : "";
    Deno.stderr.writeSync(
      new TextEncoder().encode(`${start}${terminalText(line)}\n`),
    );
  } catch {
    // There is nobody to tell.
  }
}
