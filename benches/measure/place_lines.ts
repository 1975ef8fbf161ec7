/** Where figures were taken, in the words every report of them starts with. */
import { describeMachine } from "../../src/bench/machine.ts";
import type { Adapter } from "../../src/runtime/adapter.ts";

/** The machine, the runtime and the adapter; one that computes on the CPU says that it is no GPU. */
export function placeLines(adapter: Adapter | null): string[] {
  const { cpu, cores, memory, os, runtime } = describeMachine();
  const load = Deno.build.os === "windows" ? undefined : Deno.loadavg()[0];
  return [
    `machine: ${cpu}, ${cores} cores, ${
      Math.round(memory / 2 ** 30)
    } GiB, ${os}`,
    `runtime: ${runtime}`,
    `adapter: ${adapterText(adapter)}`,
    ...(load === undefined
      ? []
      : [`load before: ${load.toFixed(2)} processes`]),
  ];
}

function adapterText(adapter: Adapter | null): string {
  if (adapter === null) return "none";
  return adapter.class === "software"
    ? `${adapter.name} (software adapter, not a GPU)`
    : `${adapter.name} (GPU, driver ${adapter.driver})`;
}
