/** A Python program that answers JSON documents, one a line. */

/** A conversation with a running program; disposing of it ends the program. */
export interface Conversation extends AsyncDisposable {
  /**
   * Sends a request and waits for its answer; one at a time.
   *
   * @throws {Error} if the program ended instead; what it said is on stderr.
   */
  ask(request: unknown): Promise<unknown>;
}

/**
 * Starts a program of this folder.
 *
 * @param python the interpreter.
 * @param program such as `metrics_server.py`.
 * @param env variables beside those of this process.
 */
export function converse(
  python: string,
  program: string,
  env: Readonly<Record<string, string>> = {},
): Conversation {
  return converseWith(python, ["-B", programPath(program)], env);
}

/** As `converse`, with any program and its arguments. */
export function converseWith(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Conversation {
  const child = new Deno.Command(command, {
    args: [...args],
    env,
    stdin: "piped",
    stdout: "piped",
  }).spawn();
  const requests = child.stdin.getWriter();
  const answers = child.stdout
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(lines())
    .getReader();
  return {
    async ask(request): Promise<unknown> {
      const text = new TextEncoder().encode(`${JSON.stringify(request)}\n`);
      const sent = requests.write(text).catch(() => {});
      const { value } = await answers.read();
      await sent;
      if (value === undefined) {
        throw new Error(
          `Cannot go on with ${
            args.at(-1)!.split("/").at(-1)
          }: it ended with status ${
            (await child.status).code
          }; its reason is above`,
        );
      }
      return JSON.parse(value);
    },
    async [Symbol.asyncDispose](): Promise<void> {
      await requests.close().catch(() => {});
      await child.status;
      await answers.cancel();
    },
  };
}

/** Where a program of this folder lies. */
export function programPath(program: string): string {
  return decodeURIComponent(new URL(program, import.meta.url).pathname);
}

function lines(): TransformStream<string, string> {
  let rest = "";
  return new TransformStream({
    transform(chunk, controller): void {
      const pieces = (rest + chunk).split("\n");
      rest = pieces.pop()!;
      for (const piece of pieces) controller.enqueue(piece);
    },
  });
}
