import { assertEquals } from "@std/assert";
import { readVersionFolder } from "../../../src/bench/publish/result_versions.ts";
import { bisectText } from "../../../src/results/bisect/bisect_text.ts";
import { bisectVersions } from "../../../src/results/bisect/bisect_versions.ts";
import type { BisectReport } from "../../../src/results/bisect/bisect_report.ts";
import type { ComparableRecord } from "../../../src/results/record/record.ts";
import type { UnpackedVersion } from "../../../src/results/version/unpacked_version.ts";
import { digest, makeFailed, makeHeader, makeRecord } from "../make_record.ts";

const pairs = ["01", "02", "03"].map((pair) => makeRecord({ pair }));

function version(
  number: number,
  records: readonly ComparableRecord[],
): UnpackedVersion {
  return { header: makeHeader({ version: number }), records };
}

function bisect(
  after: readonly ComparableRecord[],
  before: readonly ComparableRecord[] = pairs,
): BisectReport {
  return bisectVersions(version(1, before), version(2, after), () => 0);
}

function moveAt(
  at: number,
  change: Partial<ComparableRecord>,
): ComparableRecord[] {
  return pairs.map((record, i) => i === at ? { ...record, ...change } : record);
}

const { engine } = pairs[0]!;
const later = {
  output: digest("other output"),
  fused: digest("other fused"),
  values: { "EN/cdd": 7.5, "SD/cdd": 47 },
};
const software = {
  name: "llvmpipe",
  vendor: "Mesa",
  driver: "1",
  class: "software",
} as const;

Deno.test("versions that agree say so", () => {
  assertEquals(
    bisectText(bisect(pairs)),
    "paper@1 → paper@2: 3 cells in both, all the same\n",
  );
  assertEquals(
    bisectText(bisect([makeRecord({ pair: "04" })])).split("\n")[0],
    "paper@1 → paper@2: they have no cell in common",
  );
});

const INPUTS: Readonly<
  Record<string, Partial<ComparableRecord>>
> = {
  data: {
    inputs: {
      ...pairs[0]!.inputs,
      ir: { ...pairs[0]!.inputs.ir, file: digest("f") },
    },
    ...later,
  },
  model: {
    network: { weights: [digest("w")], onnx: digest("o") },
    ...later,
  },
  protocol: { definition: digest("p2"), ...later },
  "runtime version": { engine: { ...engine, version: "2" }, ...later },
  adapter: { engine: { ...engine, adapter: software }, ...later },
  "metric code": {
    values: { "EN/cdd": 7.5, "SD/cdd": 47.23 },
    variants: { "EN/cdd": digest("en2"), "SD/cdd": digest("SD/cdd") },
  },
};

for (const [input, change] of Object.entries(INPUTS)) {
  Deno.test(`a cell moved by its ${input} alone is said to be`, () => {
    const { movedBy, movements } = bisect(moveAt(0, change));
    assertEquals(movedBy, input);
    assertEquals(movements.map(({ inputs }) => inputs.join()), [input]);
    assertEquals(movements[0]!.besides, []);
  });
}

Deno.test("how far, where, and what changed besides is said, row by row", () => {
  const changed = pairs.map(({ code, ...record }) => ({
    ...record,
    code: { ...code, decode: digest("decode 2"), road: digest("road 2") },
  }));
  const [first, second, third] = changed;
  const text = bisectText(bisect([
    { ...first!, definition: digest("p2"), ...later },
    {
      ...second!,
      definition: digest("p2"),
      ...later,
      values: { "EN/cdd": { undefined: "flat" }, "SD/cdd": 40 },
    },
    third!,
    makeRecord({ pair: "04" }),
  ]));
  assertEquals(
    text,
    `paper@1 → paper@2: 3 cells in both, 2 moved; one input moved them: protocol

protocol: 2 cells, in 2 of them a value
  tno, student, clip-round: 2 cells, a value in 2
    clip-round 1 became clip-round 1
    EN/cdd: 2 cells, by at most 0.25 (01), in 1 to or from something that is no number
    SD/cdd: 2 cells, by at most 7.23 (02)
  also another in 2 of these, and in 1 cell that did not move: code of stage decode, code of stage road

1 cell only in the newer
`,
  );
});

Deno.test("a row whose protocol was replaced is one that its protocol moved", () => {
  const { movedBy, movements, gone, added } = bisect(
    pairs.map((record) => ({
      ...record,
      protocol: "minmax",
      definition: digest("minmax"),
      ...later,
    })),
  );
  assertEquals([movedBy, gone, added], ["protocol", [], []]);
  assertEquals(
    movements[0]!.rows.map(({ protocol, change }) => [protocol, change]),
    [["minmax", "clip-round 1 became minmax ?"]],
  );
});

Deno.test("two protocols of one row are not guessed at", () => {
  const two = ["a", "b"].flatMap((protocol) =>
    pairs.map((record) => ({ ...record, protocol }))
  );
  const { compared, gone, added } = bisect(two);
  assertEquals([compared, gone.length, added.length], [0, 3, 6]);
});

Deno.test("several inputs, and two that cannot be told apart, are said to be", () => {
  const several = bisect([
    { ...pairs[0]!, ...INPUTS.model },
    { ...pairs[1]!, ...INPUTS["metric code"] },
    pairs[2]!,
  ]);
  assertEquals(several.movedBy, null);
  assertEquals(
    bisectText(several).split("\n")[0],
    "paper@1 → paper@2: 3 cells in both, 2 moved; no single input moved them: model, metric code",
  );
  const both = bisect(moveAt(0, {
    engine: { ...engine, version: "2", adapter: software },
    ...later,
  }));
  assertEquals(both.movedBy, null);
  assertEquals(
    bisectText(both).split("\n")[0],
    "paper@1 → paper@2: 3 cells in both, 1 moved; no single input moved them: runtime version or adapter",
  );
});

Deno.test("a cell that fails now moved, though it has no value", () => {
  const failed = makeFailed({ pair: "01" });
  const [row] = bisect([failed, ...pairs.slice(1)]).movements[0]!.rows;
  assertEquals([row!.cells, row!.valuesIn, row!.values], [1, 1, []]);
});

Deno.test("field 1 and 2 differ in five rows, by their protocols, and nowhere on TNO", async () => {
  const [before, after] = await Promise.all(
    [1, 2].map((number) =>
      readVersionFolder(
        new URL(`../../../results/field/${number}`, import.meta.url).pathname,
      )
    ),
  );
  const { movedBy, movements } = bisectVersions(before!, after!, () => 0);
  assertEquals(movedBy, "protocol");
  const { rows } = movements[0]!;
  assertEquals([...new Set(rows.map(({ model }) => model))].sort(), [
    "flfuse",
    "lrrnet",
    "mfeif",
    "reconet",
    "sage",
  ]);
  assertEquals(
    rows.filter(({ dataset }) => dataset === "TNO")
      .map(({ values }) => values.length),
    [0, 0, 0, 0, 0],
  );
});
