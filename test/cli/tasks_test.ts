/** The permissions of the tasks in `deno.json`: nobody may widen them unseen. */
import { assert, assertEquals } from "@std/assert";
import { mirror } from "../mirror.ts";
import { TASKS } from "./run_task.ts";

/** Tasks that run networks on a GPU, which has a process of its own. */
const GPU_IN_A_PROCESS = ["bench", "check"];

/** The tasks that have Deno type-check and bundle, or drive a browser. */
const RUNS_DENO = [
  ...GPU_IN_A_PROCESS,
  "check:browser",
  "bench:page",
  "bench:report",
  "report",
  "page",
];

/** The tasks that run somebody else's code beside ours, by what runs it. */
const MEASURED_AGAINST: Readonly<Record<string, string>> = {
  "bench:micro": "python3,/usr/bin/python3,octave-cli",
  "bench:job": "python3,/usr/bin/python3",
  "bench:gpu": "python3,/usr/bin/python3",
  "bench:train": "python3,/usr/bin/python3",
  "bench:torch": "/usr/bin/python3",
};

/** The permission flags of every Deno process a task starts, by name. */
function permissions(task: string): Map<string, string | null> {
  const flags = [...TASKS[task]!.matchAll(/(?:^|\s)--allow-([a-z]+)(=\S+)?/g)];
  return new Map(
    flags.map(([, name, values]) => [name!, values?.slice(1) ?? null]),
  );
}

for (const task of Object.keys(TASKS)) {
  Deno.test(`task ${task} has no more permissions than it needs`, () => {
    const text = TASKS[task]!;
    assert(!/--allow-all\b|\s-[A-Za-z]*A\b/.test(text), "all permissions");
    assert(!/\s-P\b|--permission-set/.test(text), "a permission set");
    const allowed = permissions(task);
    if (task !== "test:unchecked") {
      const run = MEASURED_AGAINST[task] ??
        (RUNS_DENO.includes(task) ? "deno" : undefined);
      assertEquals(allowed.get("run"), run, "may run programs");
    }
    assert(!allowed.has("ffi"), "may load native code");
    const hosts = allowed.get("net");
    if (hosts === undefined) return;
    assert(hosts !== null, "any host");
    for (const host of hosts.split(",")) {
      const known = task === "test:unchecked"
        ? ["127.0.0.1", "localhost"]
        : task === "report" || task === "page"
        ? ["127.0.0.1"]
        : ["raw.githubusercontent.com"];
      assert(known.includes(host), `may reach ${host}`);
    }
  });
}

Deno.test("the task that only looks may neither write nor reach the network", () => {
  assertEquals([...permissions("list").keys()].sort(), ["env", "read"]);
});

Deno.test("the task that verifies writes nothing, and none that signs reaches the network", () => {
  assertEquals([...permissions("verify").keys()].sort(), ["env", "read"]);
  assertEquals(
    [...permissions("attest").keys()].sort(),
    ["env", "read", "write"],
  );
});

Deno.test("the task that scores writes where it is told, and reaches no network", () => {
  assertEquals(
    [...permissions("score").keys()].sort(),
    ["env", "read", "sys", "write"],
  );
  assertEquals(permissions("score").get("sys"), "systemMemoryInfo");
});

Deno.test("the task that reports writes where it is told, bundles with deno, and serves this machine alone", () => {
  assertEquals([...permissions("report").keys()].sort(), [
    "env",
    "net",
    "read",
    "run",
    "write",
  ]);
  assertEquals(permissions("report").get("net"), "127.0.0.1");
});

Deno.test("the task that trains writes where it is told, and asks the system nothing", () => {
  assertEquals(
    [...permissions("train").keys()].sort(),
    ["env", "net", "read", "write"],
  );
});

Deno.test("the task that spoils files keeps what it finds and reaches no network", () => {
  assertEquals([...permissions("fuzz").keys()].sort(), [
    "env",
    "read",
    "write",
  ]);
  assertEquals(permissions("fuzz").get("write"), ".fusebench");
});

Deno.test("the tasks that run suites write below the project only", () => {
  assertEquals(permissions("bench").get("write"), ".fusebench,results");
  assertEquals(permissions("check").get("write"), ".fusebench");
  assertEquals(permissions("merge").get("write"), ".fusebench,results");
  assertEquals(permissions("plan").get("write"), ".fusebench,plan.json");
  assertEquals(permissions("fetch").get("write"), ".fusebench");
  assertEquals(permissions("pin").get("write"), "datasets.json");
});

/** The tasks whose users name no file to read but by the environment. */
const READ_WHAT_THEY_NEED = [
  "plan",
  "check",
  "reproduce",
  "fetch",
  "list",
  "fuzz",
];

Deno.test("a task reads everything only where its user may name any file to read", () => {
  for (const task of READ_WHAT_THEY_NEED) {
    assertEquals(
      /--allow-read\S*(?: .*?read_places\.ts\)")?/.exec(TASKS[task]!)?.[0],
      '--allow-read=.,"$(deno run --no-prompt --allow-env=FUSEBENCH_MIRROR,FUSEBENCH_CACHE,INIT_CWD src/cli/read_places.ts)"',
    );
  }
  assertEquals(permissions("schema").get("read"), "docs/schema");
  assertEquals(permissions("schema").get("write"), "docs/schema");
  const wide = Object.keys(TASKS).filter((task) =>
    permissions(task).get("read") === null
  );
  assertEquals(wide, [
    "bench",
    "merge",
    "report",
    "verify",
    "attest",
    "export",
    "score",
    "explain",
    "fuse",
    "detect",
    "figure",
    "page",
    "train",
    "search",
    "pin",
    "sample",
    "kernels",
    "variants",
    "behaviour",
    "trained",
    "digests",
    "pack",
    "bundle",
    "test:unchecked",
    "bench:micro",
    "bench:gpu",
    "bench:torch",
    "bench:train",
    "bench:scale",
    "bench:report",
    "bench:page",
    "bench:job",
    "check:docs",
    "check:browser",
  ]);
});

Deno.test("what a task may read are cache, packages and a mirror that is a folder, never a mirror's address", async () => {
  const readable = async (mirror: string, cwd = ""): Promise<string[]> => {
    const { stdout } = await new Deno.Command(Deno.execPath(), {
      args: [
        "run",
        "--no-prompt",
        "--allow-env=FUSEBENCH_MIRROR,FUSEBENCH_CACHE,INIT_CWD",
        new URL("../../src/cli/read_places.ts", import.meta.url).href,
      ],
      env: {
        FUSEBENCH_MIRROR: mirror,
        FUSEBENCH_CACHE: "",
        INIT_CWD: cwd,
      },
    }).output();
    return new TextDecoder().decode(stdout).trim().split(/(?<!,),(?!,)/);
  };
  const [cache, packages, more] = await readable(
    "https://me:secret@a.example/",
  );
  assertEquals([cache, more], [".fusebench", undefined]);
  await Deno.stat(`${packages}/onnxruntime-web`);
  assertEquals((await readable("file:///a%20b/"))[1], "/a b");
  assertEquals((await readable("m,x", "/home/me"))[1], "/home/me/m,,x");
  assertEquals((await readable("ftp://me:secret@a.example")).length, 2);
});

Deno.test({
  name:
    "a task as its user starts it reads a mirror outside the project (needs FUSEBENCH_MIRROR)",
  ignore: mirror === null,
  async fn(): Promise<void> {
    const { stdout } = await new Deno.Command(Deno.execPath(), {
      args: ["task", "--quiet", "list", "datasets", "--json"],
      cwd: decodeURIComponent(new URL("../../", import.meta.url).pathname),
      env: { FUSEBENCH_MIRROR: mirror! },
    }).output();
    const { datasets } = JSON.parse(new TextDecoder().decode(stdout));
    const here = datasets.map((row: { here: number }) => row.here);
    assert(here[0] > 0, `${here} pairs are here`);
  },
});

Deno.test("every subcommand prompts for nothing", () => {
  for (const [task, text] of Object.entries(TASKS)) {
    if (text.startsWith("deno run ")) {
      assert(text.includes(" --no-prompt "), `${task} may stop to ask`);
    }
  }
});
