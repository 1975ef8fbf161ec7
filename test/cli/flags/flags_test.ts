import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { parseFlags } from "../../../src/cli/flags/flags.ts";
import { UsageError } from "../../../src/cli/flags/usage_error.ts";

Deno.test("a flag of the kind many is given again and again, each value as it is", () => {
  const flags = {
    dir: { kind: "many", value: "DIR", help: "a folder" },
  } as const;
  assertEquals(parseFlags(flags, []).flags.dir, undefined);
  assertEquals(
    parseFlags(flags, ["--dir", "a, b", "--dir=c", "--dir", "c"]).flags.dir,
    ["a, b", "c", "c"],
  );
  assertThrows(
    () => parseFlags(flags, ["--dir"]),
    UsageError,
    "it needs a value",
  );
});

const spec = {
  name: { kind: "string", value: "NAME", help: "a name", short: "n" },
  items: { kind: "list", value: "A,B", help: "some items" },
  limit: { kind: "count", value: "N", help: "how many" },
  quiet: { kind: "boolean", help: "say less" },
} as const;

Deno.test("flags that are not given are undefined, or false", () => {
  const { flags, positionals } = parseFlags(spec, []);
  assertEquals(flags, {
    name: undefined,
    items: undefined,
    limit: undefined,
    quiet: false,
  });
  assertEquals(positionals, []);
});

Deno.test("each kind of flag is read, with = and in its short form", () => {
  const { flags, positionals } = parseFlags(spec, [
    "--name=x",
    "--items",
    "a, b",
    "--items=c",
    "--limit",
    "12",
    "--quiet",
    "left",
  ]);
  assertEquals(flags, {
    name: "x",
    items: ["a", "b", "c"],
    limit: 12,
    quiet: true,
  });
  assertEquals(positionals, ["left"]);
  assertEquals(parseFlags(spec, ["-n", "y"]).flags.name, "y");
});

Deno.test("an item that a list names twice counts once, in its first place", () => {
  const { flags } = parseFlags(spec, ["--items=b,a,b", "--items", "a,c"]);
  assertEquals(flags.items, ["b", "a", "c"]);
});

Deno.test("words after -- are no flags, and - is none", () => {
  const { flags, positionals } = parseFlags(spec, ["-", "--", "--quiet", "-x"]);
  assertEquals(flags.quiet, false);
  assertEquals(positionals, ["-", "--quiet", "-x"]);
});

Deno.test("a value after = may begin with a hyphen or hold another =", () => {
  assertEquals(parseFlags(spec, ["--name=-a=b"]).flags.name, "-a=b");
});

Deno.test("a positional that looks like a number stays as it was typed", () => {
  assertEquals(parseFlags(spec, ["007", "1e3"]).positionals, ["007", "1e3"]);
});

Deno.test("a boolean flag does not swallow the file behind it", () => {
  assertEquals(parseFlags(spec, ["--quiet", "ir.png"]).positionals, ["ir.png"]);
});

Deno.test("what cannot be understood is a usage error that names it", () => {
  const refused: [string[], string][] = [
    [
      ["--limt", "3"],
      "Cannot use --limt: there is no such flag; did you mean --limit? --help lists them",
    ],
    [["--zzz=3"], "Cannot use --zzz: there is no such flag; --help lists them"],
    [["--toString"], "Cannot use --toString: there is no such flag"],
    [["--__proto__", "1"], "Cannot use --__proto__: there is no such flag"],
    [["--limit", "1", "--limit=2"], "--limit: it is given 2 times (1, 2)"],
    [["-n", "x", "--name", "x"], "--name: it is given 2 times (x, x)"],
    [["--quiet=false"], "Cannot read --quiet=false: --quiet takes no value"],
    [["--quiet="], "Cannot read --quiet=: --quiet takes no value"],
    [["-x"], "Cannot use -x"],
    [["--no-quiet"], "Cannot use --no-quiet"],
    [["--name"], "Cannot read --name: it needs a value (--name NAME)"],
    [["--name="], "Cannot read --name"],
    [["--name", "--quiet"], "Cannot read --name"],
    [["--items", ","], "Cannot read --items: it needs a value"],
    [["--items", "a,,b"], "Cannot read --items: it needs a value"],
    [["--limit", "0"], "Cannot read --limit 0: it takes a whole number from 1"],
    [["--limit=-3"], "Cannot read --limit -3"],
    [["--limit", "1.5"], "Cannot read --limit 1.5"],
    [["--limit", "many"], "Cannot read --limit many"],
    [["--limit", "-1"], "Cannot read --limit -1"],
    [["--limit", "1e3"], "Cannot read --limit 1e3"],
    [["--limit", "0x10"], "Cannot read --limit 0x10"],
    [["--limit", "99999999999999999999"], "Cannot read --limit 9999"],
  ];
  for (const [args, message] of refused) {
    const error = assertThrows(() => parseFlags(spec, args), UsageError);
    assertStringIncludes(error.message, message);
  }
});
