import { assert, assertEquals, assertRejects } from "@std/assert";
import { converse } from "../../../benches/python/converse.ts";
import { findPython } from "../../../benches/python/find_python.ts";
import { openStopwatch } from "../../../benches/job/stopwatch.ts";

const usual = await findPython(undefined, []);
const python = usual.path ?? "";
const ignore = usual.path === null;

/** A program for the stopwatch: this Deno, one line of code. */
function program(code: string): Parameters<
  ReturnType<typeof openStopwatch>["measure"]
>[0] {
  return {
    argv: [Deno.execPath(), "eval", "--no-lock", code],
    cwd: Deno.cwd(),
    env: { NO_COLOR: "1" },
    input: "",
    results: null,
  };
}

Deno.test(
  "stopwatch: a program's words, seconds and peak memory (needs a Python)",
  { ignore },
  async () => {
    await using stopwatch = openStopwatch(python, 1);
    const small = await stopwatch.measure(program("console.log('done')"));
    assertEquals(small.stdout.trim(), "done");
    assertEquals(small.firstSeconds, null);
    assert(small.seconds > 0);
    const large = await stopwatch.measure(
      program("console.log(new Uint8Array(2e8).fill(1).length)"),
    );
    const grown = large.peakBytes - small.peakBytes;
    assert(grown > 1.5e8 && grown < 4e8, `${grown} bytes more`);
  },
);

Deno.test(
  "stopwatch: the first result is seen before the end (needs a Python)",
  { ignore },
  async () => {
    const folder = await Deno.makeTempDir();
    try {
      await using stopwatch = openStopwatch(python, 2);
      const { firstSeconds, seconds } = await stopwatch.measure({
        ...program(
          `Deno.mkdirSync("${folder}/ab"); Deno.writeTextFileSync("${folder}/ab/1.json", "{}"); await new Promise((go) => setTimeout(go, 1000))`,
        ),
        results: folder,
      });
      assert(firstSeconds !== null && firstSeconds + 0.5 < seconds);
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
);

Deno.test(
  "stopwatch: a program that fails is an error with its reason (needs a Python)",
  { ignore },
  async () => {
    await using stopwatch = openStopwatch(python, 2);
    await assertRejects(
      () => stopwatch.measure(program("throw new Error('no room')")),
      Error,
      "no room",
    );
  },
);

Deno.test(
  "converse: a program that ends instead of answering is an error (needs a Python)",
  { ignore },
  async () => {
    const conversation = converse(python, "no_such_program.py");
    await assertRejects(
      () => conversation.ask({}),
      Error,
      "Cannot go on with no_such_program.py",
    );
    await conversation[Symbol.asyncDispose]();
  },
);
