/** The fuzzer: it must find what is broken, say the same for the same seed, and end what does not end. */
import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { attempt, FUZZ_LIMITS } from "../../../src/fuzz/attempt.ts";
import { type FuzzInput, fuzzInput } from "../../../src/fuzz/fuzz_input.ts";
import { FUZZ_READERS } from "../../../src/fuzz/fuzz_readers.ts";
import { fuzzWeights } from "../../../src/fuzz/fuzz_weights.ts";
import { modelFiles } from "../../../src/fuzz/model_files.ts";
import { readerThread } from "../../../src/fuzz/reader_thread.ts";
import { syntheticFiles } from "../../../src/fuzz/synthetic_files.ts";
import { readNpy } from "../../../src/models/weights/npy/npy.ts";
import { WEIGHT_FORMATS } from "../../../src/models/weights/read_weights.ts";
import { WeightsError } from "../../../src/models/weights/weights_error.ts";

const READERS = new Map(FUZZ_READERS.map((reader) => [reader.name, reader]));
const files = await syntheticFiles();

/** Reads in this thread. */
const here = ({ reader, bytes, file }: FuzzInput) =>
  attempt(() => READERS.get(reader)!.read(bytes, file.name, file.beside));

async function sequence(seed: number, length: number): Promise<FuzzInput[]> {
  return await Promise.all(
    Array.from(
      { length },
      (_, index) => fuzzInput(seed, index, FUZZ_READERS, files),
    ),
  );
}

Deno.test("fuzz: there is a sound file of every format, and a reader for each", async () => {
  const more = ["pickle", "ncnn-param", "ncnn-bin"] as const;
  for (const format of [...WEIGHT_FORMATS, ...more]) {
    const own = files.filter((file) => file.format === format);
    const readers = FUZZ_READERS.filter((reader) => reader.format === format);
    assert(own.length > 0 && readers.length > 0, format);
    for (const { bytes, name, beside } of own) {
      for (const reader of readers) await reader.read(bytes, name, beside);
    }
  }
});

Deno.test("fuzz: a seed makes the same inputs again, another one others", async () => {
  const first = await sequence(7, 140);
  assertEquals(await sequence(7, 140), first);
  assertNotEquals(
    (await sequence(8, 140)).map(({ how }) => how),
    first.map(({ how }) => how),
  );
  // Reading changes nothing of what comes after.
  for (const input of first) await here(input);
  assertEquals(await sequence(7, 140), first);
});

Deno.test("fuzz: inputs get behind the checksums of archives and tables", async () => {
  const report = await fuzzWeights({
    seed: 3,
    files,
    readers: FUZZ_READERS,
    attempt: here,
    goOn: (inputs) => inputs < 1800,
  });
  assertEquals([report.inputs, report.findings], [1800, []]);
  for (const { reader, inputs, read, refused } of report.readers) {
    assertEquals([inputs, read + refused], [200, 200]);
    assert(read > 0, `${reader} refuses all`);
    assert(refused > 0 || reader === "tf-bundle-data", `${reader} reads all`);
  }
  const reasons = new Set<string>();
  for (const input of await sequence(3, 1800)) {
    if (input.reader !== "torch-zip" && input.reader !== "tf-bundle") continue;
    const { reason } = await here(input);
    if (/the pickle|declares|its tensor|its storage/.test(reason)) {
      reasons.add(input.reader);
    }
  }
  assertEquals([...reasons].sort(), ["tf-bundle", "torch-zip"]);
});

Deno.test("fuzz: a reader that throws anything else is found, twice tried and told of once", async () => {
  let tried = 0;
  const told: number[] = [];
  const readers = FUZZ_READERS.filter(({ name }) => name === "npy");
  const report = await fuzzWeights({
    seed: 5,
    files,
    readers,
    attempt: ({ bytes, file }) =>
      attempt(() => {
        if (bytes.length >= 100) return readNpy(bytes, file.name);
        tried++;
        throw new TypeError("Cannot read properties of undefined");
      }),
    goOn: (inputs) => inputs < 300,
    onFinding: (finding) => {
      told.push(finding.input.index);
      return Promise.resolve();
    },
  });
  const [finding] = report.findings;
  assert(finding !== undefined);
  assertEquals(
    finding.reason,
    "it threw TypeError: Cannot read properties of undefined",
  );
  assertEquals(tried, 2 * report.findings.length);
  assertEquals(told, report.findings.map(({ input }) => input.index));
  assertEquals(report.readers[0]!.findings, report.findings.length);
  assertEquals(
    (await fuzzInput(5, finding.input.index, readers, files)).bytes,
    finding.input.bytes,
  );
});

Deno.test("fuzz: what is slow once is not found", async () => {
  const outcomes = [
    { end: "finding", reason: "it took 2001 ms", ms: 2001 },
    { end: "read", reason: "", ms: 3 },
  ] as const;
  let asked = 0;
  const { findings, readers } = await fuzzWeights({
    seed: 1,
    files,
    readers: FUZZ_READERS.slice(0, 1),
    attempt: () => Promise.resolve(outcomes[asked++]!),
    goOn: (inputs) => inputs < 1,
  });
  assertEquals(findings, []);
  assertEquals(readers[0]!.slowest, { ms: 3, input: 0 });
});

Deno.test("fuzz: an end is judged by error, message, time and memory", async () => {
  const ended = async (read: () => unknown): Promise<string> => {
    const { end, reason } = await attempt(read);
    return `${end}: ${reason}`;
  };
  assertEquals(await ended(() => new Map()), "read: ");
  assertEquals(
    await ended(() => {
      throw new WeightsError("x", "it is truncated");
    }),
    "refused: Cannot read x: it is truncated",
  );
  assertEquals(
    await ended(() => {
      throw new WeightsError("x".repeat(600), "");
    }),
    "finding: its message has 614 characters",
  );
  // Well over the limit: what is collected meanwhile counts against it.
  let kept: Uint8Array | null = null;
  const lavish = await ended(() => {
    kept = new Uint8Array(1.5 * FUZZ_LIMITS.bytes);
  });
  assert(lavish.endsWith(" bytes of memory"), lavish);
  assert(kept !== null);
  assert(
    (await ended(() =>
      new Promise((resolve) => setTimeout(resolve, FUZZ_LIMITS.ms + 20))
    )).startsWith("finding: it took 20"),
  );
});

Deno.test("fuzz: a reader that never ends is ended with its thread; so is one that dies", async () => {
  const input = await fuzzInput(1, 0, FUZZ_READERS, files);
  const module = (code: string): URL =>
    new URL(`data:text/javascript,${encodeURIComponent(code)}`);
  using hung = readerThread(
    300,
    module("onmessage = () => { for (;;); }; postMessage('ready');"),
  );
  for (let time = 0; time < 2; time++) {
    assertEquals(await hung.attempt(input), {
      end: "finding",
      reason: "it did not end within 300 ms",
      ms: 300,
    });
  }
  using dead = readerThread(
    5000,
    module(
      "onmessage = () => { throw new Error('gone'); }; postMessage('ready');",
    ),
  );
  const { end, reason } = await dead.attempt(input);
  assertEquals(end, "finding");
  assert(/^its thread died: .*gone/.test(reason), reason);
});

Deno.test("fuzz: a thread reads as this one does", async () => {
  using thread = readerThread();
  for (const input of await sequence(11, 35)) {
    const [there, local] = [await thread.attempt(input), await here(input)];
    assertEquals([there.end, there.reason], [local.end, local.reason]);
  }
});

Deno.test("fuzz: the files of a model are its weights and the pickles inside them", async () => {
  const weights = files.filter(({ format }) =>
    format === "torch-zip" || format.startsWith("tf-")
  ).map(({ name, format, bytes }) => {
    assert(format !== "pickle" && format !== "ncnn-param");
    assert(format !== "ncnn-bin");
    return { name, format, bytes };
  });
  const made = await modelFiles(weights);
  assertEquals(made.map(({ name, format }) => [name, format]), [
    ["synthetic.pt", "torch-zip"],
    ["synthetic.pt/archive/data.pkl", "pickle"],
    ["synthetic-deflated.pt", "torch-zip"],
    ["synthetic-deflated.pt/archive/data.pkl", "pickle"],
    ["synthetic-module.pt", "torch-zip"],
    ["synthetic-module.pt/archive/data.pkl", "pickle"],
    ["x.index", "tf-bundle"],
    ["x.data-00000-of-00001", "tf-bundle-data"],
  ]);
  assertEquals([...made[6]!.beside.keys()], ["x.data-00000-of-00001"]);
});
