/** A process whose driver breaks at the first run, whatever is asked. */
import { replyLine } from "../../../src/bench/gpu/gpu_lines.ts";
import { readLines } from "../../../src/bench/gpu/read_lines.ts";

const encoder = new TextEncoder();
const ready = replyLine({
  kind: "ready",
  pid: Deno.pid,
  version: Deno.version.deno,
});
await Deno.stdout.write(encoder.encode(`${ready}\n`));
for await (const _ of readLines(Deno.stdin.readable)) {
  await Deno.stderr.write(encoder.encode("double free\n"));
  Deno.exit(134);
}
