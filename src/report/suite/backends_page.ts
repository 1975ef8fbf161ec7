/** How far other backends are from the referee: the raw outputs, and the pictures that are the same to the bit. */
import { cellKey } from "../../results/record/cell_key.ts";
import { Html } from "../../results/markup/html.ts";
import type { Table, TableCell } from "../../results/table/table.ts";
import type { SuiteReport } from "../report.ts";
import { framePage } from "../site/frame_page.ts";
import type { SiteFile } from "../site/site_file.ts";
import { plainTable } from "../table/plain_table.ts";
import type { SuitePlace } from "../site/suite_place.ts";

const REFEREE = "wasm";

/** The page; where there is the referee alone it says so and how to have others. */
export function backendsPage(suite: SuiteReport, place: SuitePlace): SiteFile {
  const h = Html.element;
  const table = backendTable(suite);
  return framePage({
    path: place.backends,
    title: `Backends of ${suite.name}`,
    way: place.way,
    body: [
      h(
        "p",
        {},
        "The referee is ONNX Runtime's WebAssembly build on one thread: its pictures are the published ones. Others are held to it cell by cell.",
      ),
      table.rows.length === 0
        ? h(
          "p",
          {},
          "Here is the referee alone. ",
          h(
            "code",
            {},
            `deno task bench --suite ${suite.name} --backend simd,wasm`,
          ),
          " computes cells on another backend beside it, and ",
          h(
            "code",
            {},
            `deno task report --suite ${suite.name} --backend simd`,
          ),
          " shows the finished ones here.",
        )
        : plainTable(table),
    ],
  });
}

function backendTable({ name, records, others }: SuiteReport): Table {
  const index = new Map(
    records.filter(({ backend }) => backend === REFEREE).map((
      record,
    ) => [cellKey(record), record]),
  );
  const mine = [...records, ...others].filter(({ backend }) =>
    backend !== REFEREE
  );
  const groups = Map.groupBy(
    mine,
    ({ model, protocol, backend }) => `${model}\t${protocol}\t${backend}`,
  );
  const number = (value: number): TableCell => ({
    kind: "number",
    value,
    rank: null,
    counts: null,
  });
  return {
    title: `Backends against the referee, ${name}`,
    rowHeading: "model",
    columns: [
      { id: "protocol", label: "protocol", better: null, digits: null },
      { id: "backend", label: "backend", better: null, digits: null },
      { id: "cells", label: "cells", better: null, digits: 0 },
      { id: "failed", label: "failed", better: null, digits: 0 },
      {
        id: "same",
        label: "pictures the same to the bit",
        better: null,
        digits: 0,
      },
      {
        id: "output",
        label: "largest difference of the raw output",
        better: null,
        digits: 9,
      },
      {
        id: "values",
        label: "largest difference of a value",
        better: null,
        digits: 9,
      },
    ],
    rows: [...groups].map(([key, own]) => {
      const [model, protocol, backend] = key.split("\t");
      const both = own.map((record) => ({
        record,
        referee: index.get(cellKey({ ...record, backend: REFEREE })),
      }));
      const outputs = own.flatMap(({ referee }) =>
        referee === null ? [] : [referee.maxAbsDiff]
      );
      const values = both.flatMap(({ record, referee }) =>
        Object.entries(record.values).flatMap(([variant, value]) => {
          const other = referee?.values[variant];
          return typeof value === "number" && typeof other === "number"
            ? [Math.abs(value - other)]
            : [];
        })
      );
      return {
        label: model!,
        cells: [
          { kind: "text", text: protocol! },
          { kind: "text", text: backend! },
          number(own.length),
          number(own.filter(({ status }) => status === "failed").length),
          number(
            both.filter(({ record, referee }) =>
              record.fused !== null && record.fused === referee?.fused
            ).length,
          ),
          outputs.length === 0
            ? { kind: "missing", counts: null }
            : number(Math.max(...outputs)),
          values.length === 0
            ? { kind: "missing", counts: null }
            : number(Math.max(...values)),
        ],
      };
    }),
    notes: [
      "A backend that computes the referee's own bits records no difference of the raw output.",
    ],
  };
}
