/** What one fusion costs on the adapter that is here; a software adapter says so in every line. */
import { findAdapter } from "../../src/runtime/find_adapter.ts";
import { openBackend } from "../../src/runtime/open_backend.ts";
import { benchBackend } from "./bench_backend.ts";

const adapter = await findAdapter();
if (adapter === null) {
  await Deno.stderr.write(
    new TextEncoder().encode("webgpu: no adapter here\n"),
  );
} else {
  const kind = adapter.class === "software"
    ? "software adapter, not a GPU"
    : "GPU";
  benchBackend(() => openBackend("webgpu"), `${adapter.name} (${kind})`, {
    n: 10,
    warmup: 1,
  });
}
