import type { Adapter } from "../../src/runtime/adapter.ts";

/** The adapter as a report names it; one that computes on the CPU says that it is no GPU. */
export function adapterLine(adapter: Adapter | null): string {
  if (adapter === null) return "adapter: none";
  return adapter.class === "software"
    ? `adapter: ${adapter.name} (software adapter, not a GPU)`
    : `adapter: ${adapter.name} (GPU, driver ${adapter.driver})`;
}
