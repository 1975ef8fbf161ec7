import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { latex } from "../../../src/results/table/latex.ts";
import { numberCell, tableOf, tableOfText } from "./make_table.ts";

Deno.test("a booktabs table: best bold, second underlined, direction, caption, label, notes", () => {
  const counts = {
    count: 1,
    undefined: 1,
    nonFinite: 0,
    failed: 0,
    missing: 0,
  };
  const cells = [
    numberCell(7.2534, "best"),
    numberCell(-6.5, "second"),
    { kind: "number", value: 1, rank: null, counts },
    { kind: "missing", counts: null },
  ] as const;
  assertEquals(
    latex(tableOf(cells, { notes: ["SD & VIF"] }), {
      label: "tab:tno 25",
      caption: "50 % of_it",
    }),
    String.raw`% needs \usepackage{booktabs}
\begin{table}
\centering
\caption{50 \% of\_it}
\label{tab:tno-25}
\begin{tabular}{lr}
\toprule
model & EN $\uparrow$ \\
\midrule
a & \textbf{7.25} \\
b & \underline{$-$6.50} \\
c & 1.00\textsuperscript{*} \\
d & {--} \\
\bottomrule
\end{tabular}
\par\footnotesize SD \& VIF
\end{table}
`,
  );
});

Deno.test("no text can leave its cell, its line or its braces", () => {
  const hostile = fc.string({
    unit: fc.constantFrom(
      "\\",
      "{",
      "}",
      "$",
      "&",
      "%",
      "#",
      "_",
      "^",
      "~",
      "\n",
      "a",
    ),
  });
  const lines = latex(tableOfText("a"), { label: "x" }).split("\n").length;
  fc.assert(fc.property(hostile, (text) => {
    const written = latex(tableOfText(text), { label: text }).split("\n");
    assertEquals(written.length, lines);
    for (const line of written.slice(1)) {
      const bare = line.replaceAll(/\\[\\{}$&%#_]/g, "");
      assert(!/[%#^~$_]/.test(bare), line);
      assertEquals(bare.split("{").length, bare.split("}").length, line);
    }
    assertEquals(written.filter((line) => /(?<!\\)&/.test(line)).length, 2);
  }));
});
