/** A line for people, on stderr, lost if nobody can read it; results go to stdout with `print`. */
export function say(line: string): void {
  try {
    Deno.stderr.writeSync(new TextEncoder().encode(`${line}\n`));
  } catch {
    // There is nobody to tell.
  }
}
