/**
 * Holds manifests to the Kubernetes schema of batch/v1 Job, and prints them as JSON.
 *
 * The schema lets unknown fields pass, as the server does; `--types FILE` also writes a module in which the compiler
 * refuses them: run `deno check` on it.
 */
import { Job } from "kubernetes-models/batch/v1";
import { parse } from "yaml";

const types = Deno.args[0] === "--types" ? Deno.args[1] : undefined;
const files = Deno.args.slice(types === undefined ? 0 : 2);
const jobs: unknown[] = [];
for (const file of files) {
  const manifest = parse(await Deno.readTextFile(file));
  try {
    new Job(manifest).validate();
    if (!Job.is(manifest)) throw new TypeError("it is no batch/v1 Job");
  } catch (error) {
    throw new TypeError(
      `Cannot use ${file}: ${error instanceof Error ? error.message : error}`,
      { cause: error },
    );
  }
  jobs.push(manifest);
}
await Deno.stdout.write(
  new TextEncoder().encode(`${JSON.stringify(jobs)}\n`),
);
if (types !== undefined) {
  await Deno.writeTextFile(
    types,
    [
      'import type { IJob } from "kubernetes-models/batch/v1";',
      ...jobs.map((job, at) =>
        `export const job${at}: IJob = ${JSON.stringify(job, null, 2)};`
      ),
    ].join("\n"),
  );
}
