import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { Html } from "../../../src/results/markup/html.ts";

const h = Html.element;

Deno.test("html: text is escaped wherever it stands, and what is absent is left out", () => {
  assertEquals(
    String(h(
      "p",
      { title: `"a" & 'b' <c>`, hidden: true, id: null, lang: false },
      "<script>",
      null,
      false,
      0,
      [h("b", {}, "x & y"), h("br")],
    )),
    `<p title="&quot;a&quot; &amp; 'b' &lt;c&gt;" hidden>&lt;script&gt;0<b>x &amp; y</b><br></p>`,
  );
});

Deno.test("html: what runs, embeds or leads elsewhere is refused", () => {
  for (const name of ["script", "style", "iframe", "B", "a b", "a>"]) {
    assertThrows(() => h(name), RangeError, "element");
  }
  for (const key of ["onclick", "style", "srcdoc", "x y", "HREF"]) {
    assertThrows(() => h("p", { [key]: "x" }), RangeError, "attribute");
  }
  for (
    const href of [
      "javascript:alert(1)",
      " javascript:x",
      "java\nscript:x",
      "http://a.example",
      "data:text/html,x",
      "VBScript:x",
    ]
  ) {
    assertThrows(() => h("a", { href }), RangeError, "address");
  }
  for (
    const href of [
      "#top",
      "a/b.html?x=1:2",
      "../a.md",
      "https://a.example",
      "data:image/png;base64,AA==",
      "a.svg",
    ]
  ) {
    assert(String(h("a", { href })).startsWith("<a href="));
  }
});

Deno.test("html: a document allows its own style sheet by digest and no script", async () => {
  const page = await Html.document({
    title: "A & B",
    style: "p{color:red}",
    body: [h("p", {}, "x")],
  });
  assert(
    page.startsWith(
      '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">',
    ),
  );
  assert(page.includes("<title>A &amp; B</title><style>p{color:red}</style>"));
  // openssl dgst -sha256 -binary | base64
  assert(
    page.includes(
      "default-src 'none'; style-src 'sha256-p0bF+un5yUb9MBO6xRb8kPHlY2BdpHVtLiFkDrZPF64='",
    ),
    page,
  );
  await assertRejects(
    () => Html.document({ title: "", style: "</style>", body: [] }),
    RangeError,
  );
});
