/** A line for people, on stderr; results go to stdout with `print`. */
export function say(line: string): void {
  Deno.stderr.writeSync(new TextEncoder().encode(`${line}\n`));
}
