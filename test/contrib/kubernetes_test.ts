/** The Kubernetes manifests: what the schema of batch/v1 Job says of them, and what they say to fusebench. */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { PLAN_FLAGS } from "../../src/cli/flags/plan_flags.ts";
import { inFolder, TASKS } from "../cli/run_task.ts";

const CONTRIB = decodeURIComponent(
  new URL("../../contrib/kubernetes/", import.meta.url).pathname,
);
const CONFIG = `--config=${CONTRIB}deno.json`;
const MANIFESTS = ["plan", "job", "merge"].map((name) =>
  `${CONTRIB}${name}.yaml`
);

interface Container {
  readonly name: string;
  readonly image: string;
  readonly command: readonly string[];
  readonly args: readonly string[];
  readonly volumeMounts: readonly { name: string; mountPath: string }[];
}

interface Job {
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly completions?: number;
    readonly completionMode?: string;
    readonly template: {
      readonly spec: {
        readonly containers: readonly [Container];
        readonly volumes: readonly unknown[];
      };
    };
  };
}

async function deno(...args: string[]): Promise<
  { success: boolean; stdout: string; stderr: string }
> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args,
    env: { NO_COLOR: "1" },
  }).output();
  const text = new TextDecoder();
  return { success, stdout: text.decode(stdout), stderr: text.decode(stderr) };
}

const validate = (folder: string, files: readonly string[]) =>
  deno(
    "run",
    "--quiet",
    "--no-prompt",
    CONFIG,
    `--allow-read=${CONTRIB},${folder}`,
    `--allow-write=${folder}`,
    "--allow-env=LOG_TOKENS,LOG_STREAM",
    `${CONTRIB}check_manifests.ts`,
    "--types",
    `${folder}/jobs.ts`,
    ...files,
  );

Deno.test("the manifests are Jobs by the schema of Kubernetes, with no field it does not know, and speak fusebench", () =>
  inFolder(async (folder) => {
    const { success, stdout, stderr } = await validate(folder, MANIFESTS);
    assert(success, stderr);
    const checked = await deno("check", CONFIG, `${folder}/jobs.ts`);
    assert(checked.success, checked.stderr);

    const jobs: Job[] = JSON.parse(stdout);
    const containers = jobs.map(({ spec }) => spec.template.spec.containers[0]);
    const [plan, shards, merge] = containers.map(({ command, args }) => {
      assertEquals([command, args.length], [["bash", "-c"], 1]);
      return args[0]!;
    });

    const { completions, completionMode } = jobs[1]!.spec;
    assertEquals(completionMode, "Indexed");
    assertStringIncludes(
      shards!,
      `--shard "$((JOB_COMPLETION_INDEX + 1))/${completions}"`,
    );
    const planFile = /--out (\S+\/plan\.json)/.exec(plan!)![1]!;
    assertStringIncludes(shards!, `--plan ${planFile} `);
    const records = planFile.slice(0, -"/plan.json".length);
    assertStringIncludes(shards!, `--out ${records} `);
    assertStringIncludes(merge!, `deno task merge ${records} `);
    for (const task of ["plan", "bench", "merge", "fetch"]) {
      assert(task in TASKS);
      assertStringIncludes([plan, shards, merge].join(), `deno task ${task}`);
    }
    for (const flag of ["plan", "shard"]) assert(flag in PLAN_FLAGS);
    for (const text of [plan, shards, merge]) {
      assert(/(^|&& )exec deno/.test(text!), "SIGTERM has to reach Deno");
    }
    assertEquals(new Set(containers.map(({ image }) => image)).size, 1);
    assertEquals(
      new Set(
        jobs.map(({ spec }) => JSON.stringify(spec.template.spec.volumes)),
      ).size,
      1,
    );
  }));

for (
  const [what, from, to, reason] of [
    [
      "a word where a number belongs",
      "completions: 16",
      "completions: many",
      "must be integer",
    ],
    [
      "a mode there is none of",
      "completionMode: Indexed",
      "completionMode: Index",
      "must be equal to one of the allowed values",
    ],
    ["no container", "containers:", "initContainers:", "containers"],
    [
      "another kind",
      "kind: Job",
      "kind: CronJob",
      "must be equal to one of the allowed values",
    ],
  ] as const
) {
  Deno.test(`a manifest with ${what} is refused`, () =>
    inFolder(async (folder) => {
      const manifest = await Deno.readTextFile(MANIFESTS[1]!);
      assertStringIncludes(manifest, from);
      const file = `${folder}/job.yaml`;
      await Deno.writeTextFile(file, manifest.replace(from, to));
      const { success, stderr } = await validate(folder, [file]);
      assert(!success);
      assertStringIncludes(stderr, `Cannot use ${file}: `);
      assertStringIncludes(stderr, reason);
    }));
}

Deno.test("a manifest with a field that Kubernetes would drop unread is refused by the types", () =>
  inFolder(async (folder) => {
    const manifest = await Deno.readTextFile(MANIFESTS[1]!);
    const file = `${folder}/job.yaml`;
    await Deno.writeTextFile(
      file,
      manifest.replace("completionMode", "completionMod"),
    );
    assert((await validate(folder, [file])).success);
    const { success, stderr } = await deno(
      "check",
      CONFIG,
      `${folder}/jobs.ts`,
    );
    assert(!success);
    assertStringIncludes(stderr, "completionMod");
  }));
