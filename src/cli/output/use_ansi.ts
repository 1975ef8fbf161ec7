/** Whether results on stdout may use ANSI escapes: a terminal, and nobody has set `NO_COLOR`. */
export function useAnsi(): boolean {
  return Deno.stdout.isTerminal() && !Deno.env.get("NO_COLOR");
}
