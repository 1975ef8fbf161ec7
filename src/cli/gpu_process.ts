/**
 * The program of the process that has the GPU: requests on stdin, answers on stdout, until stdin ends.
 *
 * What a driver breaks is this process, not the run.
 */
import { Console } from "node:console";
import process from "node:process";
import { parseRequestLine, replyLine } from "../bench/gpu/gpu_lines.ts";
import type { GpuReply } from "../bench/gpu/gpu_messages.ts";
import { gpuServer } from "../bench/gpu/gpu_server.ts";
import { readLines } from "../bench/gpu/read_lines.ts";
// The process may not read its own modules later: what backends load when they open is there from the start.
import "../runtime/ort/webgpu.ts";
import "../runtime/wgsl/open_wgsl.ts";

async function send(reply: GpuReply): Promise<void> {
  let rest = new TextEncoder().encode(`${replyLine(reply)}\n`);
  while (rest.length > 0) {
    rest = rest.subarray(await Deno.stdout.write(rest));
  }
}

// Stdout is for answers alone; what an engine logs goes the way of errors.
Reflect.set(globalThis, "console", new Console(process.stderr));
// Ctrl-C reaches every process of the terminal; it is for the program that started this one to decide what ends.
Deno.addSignalListener("SIGINT", () => {});

const server = gpuServer();
await send({ kind: "ready", pid: Deno.pid, version: Deno.version.deno });
for await (const line of readLines(Deno.stdin.readable)) {
  await send(await server.answer(parseRequestLine(line)));
}
// The driver's own end is left out: some crash in it.
Deno.exit(0);
