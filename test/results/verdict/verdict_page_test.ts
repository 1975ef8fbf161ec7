import {
  assert,
  assertEquals,
  assertMatch,
  assertNotEquals,
  assertStringIncludes,
} from "@std/assert";
import { badge, tableBadge } from "../../../src/results/verdict/badge.ts";
import { headline } from "../../../src/results/verdict/headline.ts";
import { summaryLines } from "../../../src/results/verdict/summary_lines.ts";
import { verdictHtml } from "../../../src/results/verdict/verdict_html.ts";
import { verdictMarkdown } from "../../../src/results/verdict/verdict_markdown.ts";
import { verdictSections } from "../../../src/results/verdict/verdict_sections.ts";
import { makeNumber, makeReport, makeVerdict } from "./make_report.ts";

const DIGEST = "ab".repeat(32);

Deno.test("verdict: a table's line says which of its numbers come out, and under what", () => {
  assertEquals(
    headline(makeVerdict()),
    "A paper, Table 1: 1 of 2 under one protocol, 0 under the authors' own",
  );
  const own = makeNumber({
    own: { standing: "reproduced", ours: 6.641, protocol: "imsave-stretch" },
  });
  assertEquals(
    headline(makeVerdict({ numbers: [own] })),
    "A paper, Table 1: 1 of 1 under the authors' own protocols",
  );
  assertEquals(
    headline(makeVerdict({ numbers: [] })),
    "A paper, Table 1: none of 3 numbers could be judged here",
  );
  assertEquals(
    headline(makeVerdict({ kind: "pictures" })),
    "A paper, Table 1: 1 of 2 values, 3 not scored here",
  );
});

Deno.test("verdict: the summary is at most 24 lines of 80 columns, whatever there is to say", () => {
  const long = makeVerdict({ label: "x".repeat(24), own: 4_000 });
  const report = makeReport({
    tables: Array(30).fill(long),
    failures: ["y\u001b[31m".repeat(40)],
  });
  const lines = summaryLines(report, DIGEST, ".fusebench/out/reproduce");
  assertEquals(lines.length, 24);
  for (const line of lines) assert([...line].length <= 80, line);
  assertMatch(lines.at(-3)!, /^… and \d+ more lines on the page$/);
  assertEquals(lines.at(-2), `verdict sha256:${DIGEST}`);
  assert(!lines.join("").includes("\u001b"));
});

Deno.test("verdict: the page escapes what it is given, has a caption and heads for every table, and runs nothing", async () => {
  const html = await verdictHtml(
    "A & B",
    verdictSections(makeReport(), DIGEST),
  );
  assert(
    !/<script|\son[a-z]+=|javascript:|style=/.test(html),
    "it would run something",
  );
  assertStringIncludes(html, "&lt;script&gt;alert(1)&lt;/script&gt;");
  assertStringIncludes(html, "a slip &lt;of&gt; the pen");
  assertStringIncludes(html, "default-src 'none'");
  const tables = html.split("<table>").slice(1);
  assertEquals(tables.length, 6);
  for (const table of tables) {
    assert(table.startsWith("<caption>"));
    assert(
      !/<th>|<th (?!scope="(?:col|row)")/.test(table),
      "a head without a scope",
    );
  }
  for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) {
    assertStringIncludes(html, `id="${id}"`);
  }
});

Deno.test("verdict: the page says what the values rest on, what comes out under which way of saving, and what five seeds cannot show", () => {
  const text = verdictMarkdown(
    "Verdict",
    verdictSections(makeReport(), DIGEST),
  );
  assertStringIncludes(
    text,
    "| A &lt;b&gt; | TNO | imsave-stretch | 6.64 = | 45.12 ≠ 50.120 | 1 of 2 | 0 of 2 (clip-round) | records of field 2; 1 of 25 cells and 2 more of the row computed here, the same |",
  );
  assertStringIncludes(text, "| C | TNO | 3 | no weights | add them |");
  assertStringIncludes(text, "5 seeds cannot give a p below 0.0625");
  assertStringIncludes(
    text,
    "```sh\ndeno task reproduce --table t --search\n```",
  );
});

Deno.test("badge: it states what it shows in words, with the digest it stands for, and escapes both", async () => {
  const svg = await tableBadge(makeVerdict({ label: `<"&>` }), {
    mode: "quick",
  });
  assertStringIncludes(svg, `<title id="title">reproducible: 1/2</title>`);
  const [, digest = ""] = /<metadata>sha256:([0-9a-f]{64})<\/metadata>/.exec(
    svg,
  )!;
  assertStringIncludes(
    svg,
    `<desc id="desc">&lt;&quot;&amp;&gt;: 1 of 2 under one protocol, 0 under the authors' own. Verdict sha256:${digest}</desc>`,
  );
  const whole = await tableBadge(makeVerdict({ label: `<"&>` }), {
    mode: "whole",
  });
  assertNotEquals(/sha256:\w+/.exec(whole)![0], `sha256:${digest}`);
  assertStringIncludes(
    await tableBadge(makeVerdict({ numbers: [] }), { mode: "quick" }),
    "not run",
  );
  const wide = badge({
    label: "a",
    value: "</text><script>",
    title: "",
    digest,
    share: 1,
  });
  assert(!wide.includes("<script>"));
});
