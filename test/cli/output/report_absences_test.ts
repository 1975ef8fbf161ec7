import { assert, assertEquals } from "@std/assert";
import { describeAbsence } from "../../../src/bench/obtain/describe_absence.ts";
import {
  failureLines,
  missingLines,
} from "../../../src/cli/output/report_absences.ts";
import { UnobtainableError } from "../../../src/store/unobtainable_error.ts";
import { makeRecord } from "../../results/make_record.ts";

const url = "https://raw.githubusercontent.com/a/b/c/ir.png";
const pin = { name: "ir.png", url, sha256: "0".repeat(64), bytes: 1 };
const unreachable = {
  source: url,
  reason: "raw.githubusercontent.com cannot be reached (dns error)",
};

Deno.test("one line for each dataset or model, with how to get it", () => {
  const absence = describeAbsence(
    new UnobtainableError(pin, [
      { source: "cache .fusebench", reason: "not there" },
      unreachable,
    ]),
  );
  const lines = missingLines([
    { what: "model", name: "mmdrfuse-student", ...absence },
    { what: "pair", name: "TNO/tno42-01", ...absence },
    { what: "pair", name: "TNO/tno42-02", ...absence },
    { what: "pair", name: "MSRS/00001N", ...absence },
  ]);
  const why =
    "raw.githubusercontent.com cannot be reached (dns error); run `deno task fetch` with a network, or set FUSEBENCH_MIRROR";
  assertEquals(lines, [
    `missing: model mmdrfuse-student: ${why}`,
    `missing: dataset TNO (2 pairs): ${why}`,
    `missing: dataset MSRS (1 pair): ${why}`,
  ]);
  assert(lines.every((line) => line.length <= 160));
});

Deno.test("a host that was not asked again reads like the first time", () => {
  const again = {
    ...unreachable,
    reason: `${unreachable.reason} (not asked again)`,
  };
  assertEquals(
    describeAbsence(new UnobtainableError(pin, [again])),
    describeAbsence(new UnobtainableError(pin, [unreachable])),
  );
});

Deno.test("a mirror that is set wrongly is named, not only the host behind it", () => {
  const { reason } = describeAbsence(
    new UnobtainableError(pin, [
      { source: "cache .fusebench", reason: "not there" },
      {
        source: "mirror /nowhere",
        reason: "there is no folder /nowhere/sha256; check FUSEBENCH_MIRROR",
      },
      unreachable,
    ]),
  );
  assertEquals(
    reason,
    "mirror /nowhere: there is no folder /nowhere/sha256; check FUSEBENCH_MIRROR; " +
      unreachable.reason,
  );
});

Deno.test("one line for each reason why cells failed, with how many", () => {
  const failed = { status: "failed", values: {} } as const;
  const lines = failureLines({
    records: [
      makeRecord(),
      makeRecord({ ...failed, pair: "01", error: "out of memory" }),
      makeRecord({ ...failed, pair: "02", error: "out of memory" }),
      makeRecord({ ...failed, pair: "03", error: "beyond tolerance" }),
    ],
    unreadable: [],
  });
  assertEquals(lines, [
    "failed: tno/01 student and 1 more: out of memory",
    "failed: tno/03 student: beyond tolerance",
  ]);
});
