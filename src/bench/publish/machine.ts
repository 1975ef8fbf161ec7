import type { Machine } from "../../results/record/machine.ts";
import os from "node:os";

/** The machine this runs on, as records and tables name it. */
export function describeMachine(): Machine {
  const cpus = os.cpus();
  return {
    cpu: cpus[0]?.model.trim() || "not reported",
    cores: navigator.hardwareConcurrency,
    memory: os.totalmem(),
    os: `${Deno.build.os} ${Deno.osRelease()} ${Deno.build.arch}`,
    runtime: `Deno ${Deno.version.deno}, V8 ${Deno.version.v8}`,
  };
}
