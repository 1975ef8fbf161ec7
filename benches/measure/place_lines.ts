/** Where figures were taken, in the words every report of them starts with. */
import { describeMachine } from "../../src/bench/publish/machine.ts";

/** The machine, the runtime and how busy the machine was before. */
export function placeLines(): string[] {
  const { cpu, cores, memory, os, runtime } = describeMachine();
  const busy = Deno.build.os === "windows"
    ? "not reported"
    : `${Deno.loadavg()[0]!.toFixed(2)} processes, average of the last minute`;
  return [
    `machine: ${cpu}, ${cores} cores, ${
      Math.round(memory / 2 ** 30)
    } GiB, ${os}`,
    `runtime: ${runtime}`,
    `running before: ${busy}`,
  ];
}
