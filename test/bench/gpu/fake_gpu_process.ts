/** A process that pretends to have a GPU; the name of the network says how it behaves. */
import {
  parseRequestLine,
  replyLine,
} from "../../../src/bench/gpu/gpu_lines.ts";
import type { GpuReply } from "../../../src/bench/gpu/gpu_messages.ts";
import { readLines } from "../../../src/bench/gpu/read_lines.ts";

async function write(text: string): Promise<void> {
  let rest = new TextEncoder().encode(text);
  while (rest.length > 0) rest = rest.subarray(await Deno.stdout.write(rest));
}

const send = (reply: GpuReply): Promise<void> => write(`${replyLine(reply)}\n`);

const old = import.meta.url.endsWith("?old");
await send({
  kind: "ready",
  pid: Deno.pid,
  version: old ? "1.0.0" : Deno.version.deno,
});
for await (const line of readLines(Deno.stdin.readable)) {
  const { call, model, sources } = parseRequestLine(line);
  switch (model) {
    case "crash":
      await Deno.stderr.write(new TextEncoder().encode("double free\n"));
      Deno.exit(7);
      break;
    case "crash-first":
      if (call === 1) Deno.exit(1);
      break;
    case "hang":
      await new Promise((resolve) => setTimeout(resolve, 600_000));
      break;
    case "garbage":
      await write("warning: not JSON\n");
      continue;
    case "half":
      await write('{"kind":"fused","call":');
      Deno.exit(0);
      break;
    case "other":
      await send({ kind: "refused", call: call + 1, reason: "", rss: 1 });
      continue;
    case "pid":
      await send({ kind: "refused", call, reason: String(Deno.pid), rss: 1 });
      continue;
  }
  await send({ kind: "fused", call, plane: sources.ir, rss: 5 });
}
