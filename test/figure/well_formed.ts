import { assert, assertEquals } from "@std/assert";

const TOKEN =
  /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="(?:[^"<&]|&(?:amp|lt|gt|quot|apos|#\d+);)*")*)\s*(\/?)>|((?:[^<&]|&(?:amp|lt|gt|quot|apos|#\d+);)+)/gy;

/** The elements of a text that is one element of well-formed XML without comments, instructions and entities of its own. */
export function elementsOf(xml: string): string[] {
  const open: string[] = [], names: string[] = [];
  let at = 0;
  for (const [whole, end, name, , alone, text] of xml.matchAll(TOKEN)) {
    at += whole.length;
    if (text !== undefined) {
      assert(open.length > 0 || text.trim() === "", `text outside: ${text}`);
    } else if (end === "/") assertEquals(open.pop(), name);
    else {
      names.push(name!);
      if (alone === "") open.push(name!);
    }
  }
  assertEquals([at, open], [xml.length, []], xml.slice(at, at + 80));
  return names;
}
