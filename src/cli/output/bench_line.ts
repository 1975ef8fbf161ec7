/** The command that makes a network a row of a table. */
export function benchLine(
  path: string,
  protocols: readonly string[],
  id: string,
): string {
  return `deno task bench --onnx ${shellWord(path)} --protocol ${
    protocols.join(",")
  } --as ${id}`;
}

function shellWord(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
