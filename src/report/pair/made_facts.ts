/** How the numbers of one record were made: bytes, network, protocol, arithmetic, code; each with its digest. */
import type { ComparableRecord } from "../../results/record/record.ts";
import { type Child, Html } from "../../results/markup/html.ts";

/** A list of facts about a record. Digests stand in `code.digest`. */
export function madeFacts(record: ComparableRecord, definitions: string): Html {
  const { network, engine, code, referee } = record;
  const given = "id" in record
    ? record as { id?: string; digest?: string }
    : {};
  const facts: [string, Child][] = [
    ...(record.error === null
      ? []
      : [["failed", record.error] as [string, Child]]),
    [
      "engine",
      `${engine.name} ${engine.version}, ${engine.optimisation}, ${engine.threads} ${
        engine.threads === 1 ? "thread" : "threads"
      }${
        engine.adapter === null
          ? ""
          : `, ${engine.adapter.name} (${engine.adapter.class})`
      }`,
    ],
    ["protocol", [
      Html.element("a", { href: definitions }, record.protocol),
      " ",
      digest("protocol's definition", record.definition),
    ]],
    [
      "weights",
      network.weights.length === 0
        ? "none"
        : network.weights.map((one) => [digest("weights", one), " "]),
    ],
    [
      record.protocol === "as-saved" ? "fused file" : "network as ONNX",
      digest("network", network.onnx),
    ],
    ["raw output", orNone("raw output", record.output)],
    ["fused picture", orNone("fused picture", record.fused)],
    ...(referee === null ? [] : [
      [
        "largest difference from the referee",
        `${referee.maxAbsDiff} (allowed ${referee.tolerance})`,
      ] as [string, Child],
    ]),
    ...(code === null
      ? [["code", "not recorded by this version"] as [string, Child]]
      : Object.entries(code).map(([stage, value]): [string, Child] => [
        `code: ${stage}`,
        value === null ? "none was run" : digest(`code of ${stage}`, value),
      ])),
    ...(given.id === undefined
      ? []
      : [["cell", digest("cell's id", given.id)] as [string, Child]]),
    ...(given.digest === undefined ? [] : [
      ["seal of the record", digest("seal", given.digest)] as [string, Child],
    ]),
  ];
  return factList(facts);
}

/** Names and what they are, as a list. */
export function factList(facts: readonly (readonly [string, Child])[]): Html {
  const h = Html.element;
  return h(
    "dl",
    { class: "facts" },
    facts.map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]),
  );
}

/** A digest that a button copies. */
export function digest(what: string, text: string): Html {
  return Html.element("code", { class: "digest", "data-what": what }, text);
}

function orNone(what: string, text: string | null): Child {
  return text === null ? "none" : digest(what, text);
}
