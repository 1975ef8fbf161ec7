/** A process that has the GPU, and one that pretends to: what it may do, and every way in which it can end. */
import { assertEquals, assertRejects } from "@std/assert";
import type { GpuChannel } from "../../../src/bench/gpu/gpu_messages.ts";
import { openProcessChannel } from "../../../src/bench/gpu/process_channel.ts";
import { countingSources } from "./planes.ts";

const deno = Deno.execPath();
const module = new URL("./fake_gpu_process.ts", import.meta.url);

const ask = (channel: GpuChannel, model: string, call = 1) =>
  channel.ask({
    call,
    backend: "webgpu",
    model,
    onnx: new Uint8Array([1, 2, 3]),
    sources: countingSources(),
  });

Deno.test("process: planes go there and come back unchanged, again and again", async () => {
  const channel = await openProcessChannel({ module, deno });
  for (const call of [1, 2, 3]) {
    assertEquals(await ask(channel, "mean", call), {
      kind: "fused",
      call,
      plane: countingSources().ir,
      rss: 5,
    });
  }
  await channel.close();
});

for (
  const [model, reason] of [
    ["crash", 'it ended with status 7: "double free"'],
    ["half", "it ended with status 0"],
    ["garbage", 'it wrote what is no answer: "warning: not JSON"'],
    ["other", "it answered what was not asked"],
  ] as const
) {
  Deno.test(`process: one that does "${model}" is an error with its reason`, async () => {
    const channel = await openProcessChannel({ module, deno });
    await assertRejects(() => ask(channel, model), Error, reason);
    await channel.close();
  });
}

Deno.test({
  name: "process: one that is killed midway is an error that names the signal",
  ignore: Deno.build.os === "windows",
  async fn(): Promise<void> {
    const channel = await openProcessChannel({ module, deno });
    const known = await ask(channel, "pid");
    const pid = Number(known.kind === "refused" && known.reason);
    const hanging = ask(channel, "hang", 2);
    Deno.kill(pid, "SIGKILL");
    await assertRejects(() => hanging, Error, "signal SIGKILL");
    await assertRejects(() => ask(channel, "mean", 3), Error, "signal SIGKILL");
    await channel.close();
  },
});

Deno.test("process: one that hangs ends when it is closed", async () => {
  const channel = await openProcessChannel({ module, deno });
  const hanging = ask(channel, "hang");
  await channel.close();
  await assertRejects(() => hanging, Error);
});

Deno.test("process: no such program, another version, and a module that fails are refused at the start", async () => {
  await assertRejects(
    () => openProcessChannel({ module, deno: "/nowhere/deno" }),
    Deno.errors.NotFound,
  );
  await assertRejects(
    () => openProcessChannel({ module: new URL("?old", module), deno }),
    Error,
    `is version 1.0.0, this is ${Deno.version.deno}`,
  );
  await assertRejects(
    () =>
      openProcessChannel({
        module: new URL("./no_such_module.ts", import.meta.url),
        deno,
      }),
    Error,
    "it ended with status 1",
  );
});
