/** Runs in a browser: fuses seeded pairs on our compute shaders, and one from bytes to levels; sends what came of it. */
import { openWgsl } from "../../../src/runtime/wgsl/open_wgsl.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import { browserFusion } from "../../engine/browser_fusion.ts";
import { seededSources } from "../seeded_sources.ts";
import { BROWSER_CASES } from "./browser_cases.ts";

async function run(): Promise<void> {
  await send("fusion", Uint8Array.from(await browserFusion()));
  const wgsl = await openWgsl();
  await send("adapter", JSON.stringify(wgsl.engine.adapter));
  for (const [index, { graph, width, height }] of BROWSER_CASES.entries()) {
    const session = await wgsl.open(encodeOnnx(graph));
    const { data } = await session.run(seededSources(width, height));
    await session[Symbol.asyncDispose]();
    await send(`case/${index}`, Uint8Array.from(new Uint8Array(data.buffer)));
  }
}

async function send(
  what: string,
  body: string | Uint8Array<ArrayBuffer>,
): Promise<void> {
  await fetch(`/${what}`, { method: "POST", body });
}

run().then(
  () => send("done", ""),
  (error) => send("failed", String(error)),
);
