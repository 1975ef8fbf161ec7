/** How work on a device fails. */
import { assert, assertEquals, assertRejects } from "@std/assert";
import { findAdapter } from "../../../src/runtime/find_adapter.ts";
import { type Device, openDevice } from "../../../src/runtime/wgsl/device.ts";
import { fakeGpu } from "../fake_gpu.ts";

const lacking = await findAdapter() === null ? " (needs a WebGPU adapter)" : "";

function test(name: string, fn: (device: Device) => Promise<void>): void {
  Deno.test({
    name: `wgsl: ${name}${lacking}`,
    ignore: lacking !== "",
    async fn(): Promise<void> {
      using device = await openDevice(200);
      assert(device !== null);
      await fn(device);
    },
  });
}

Deno.test("wgsl: there is no device without an adapter", async () => {
  using _none = fakeGpu(null);
  assertEquals(await openDevice(200), null);
});

test("what the device refuses is an error with its reason, and the next work is done", async (device) => {
  await assertRejects(
    () =>
      device.attempt("compile", () => {
        device.gpu.createShaderModule({ code: "fn broken(" });
        return Promise.resolve();
      }),
    Error,
    "Cannot compile: ",
  );
  await assertRejects(
    () =>
      device.attempt("make room", () => {
        const size = device.gpu.limits.maxBufferSize + 4;
        device.gpu.createBuffer({ size, usage: GPUBufferUsage.STORAGE });
        return Promise.resolve();
      }),
    Error,
    "Cannot make room: ",
  );
  assertEquals(await device.attempt("add", () => Promise.resolve(2)), 2);
});

test("errors of the work itself come through as they are", async (device) => {
  await assertRejects(
    () => device.attempt("fuse", () => Promise.reject(new RangeError("own"))),
    RangeError,
    "own",
  );
});

test("work that hangs is reported, and what comes after is refused", async (device) => {
  let finish = (): void => {};
  const endless = new Promise<void>((resolve) => finish = resolve);
  await assertRejects(
    () => device.attempt("fuse", () => endless),
    Error,
    "Cannot fuse: no answer within 0.2 s",
  );
  await assertRejects(
    () => device.attempt("fuse", () => Promise.resolve()),
    Error,
    "an earlier run hung",
  );
  finish();
});

test("a device that is lost while it works says so at once and afterwards", async (device) => {
  let finish = (): void => {};
  const endless = new Promise<void>((resolve) => finish = resolve);
  const hanging = assertRejects(
    () => device.attempt("fuse", () => endless),
    Error,
    "Cannot fuse: the device was lost",
  );
  await Promise.resolve();
  device.gpu.destroy();
  await hanging;
  await assertRejects(
    () => device.attempt("fuse", () => Promise.resolve()),
    Error,
    "Cannot fuse: the device was lost",
  );
  finish();
});
