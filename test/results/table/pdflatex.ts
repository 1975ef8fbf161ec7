/** LaTeX itself, where this machine has it. */

/** The path of pdflatex, or null. */
export function findPdflatex(): string | null {
  for (const folder of (Deno.env.get("PATH") ?? "").split(":")) {
    try {
      if (Deno.statSync(`${folder}/pdflatex`).isFile) {
        return `${folder}/pdflatex`;
      }
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
  }
  return null;
}

/**
 * Sets a table in an article that has nothing but booktabs.
 *
 * @returns what LaTeX complained about; null if it set the table.
 */
export async function compile(
  pdflatex: string,
  table: string,
): Promise<string | null> {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.writeTextFile(
      `${folder}/paper.tex`,
      [
        "\\documentclass{article}",
        "\\usepackage{booktabs}",
        "\\begin{document}",
        table,
        "\\end{document}",
      ].join("\n"),
    );
    const { success } = await new Deno.Command(pdflatex, {
      args: [
        "-draftmode",
        "-interaction=batchmode",
        "-halt-on-error",
        "-no-shell-escape",
        "paper.tex",
      ],
      cwd: folder,
      stdout: "null",
      stderr: "null",
    }).output();
    if (success) return null;
    const log = await Deno.readTextFile(`${folder}/paper.log`);
    return log.slice(Math.max(0, log.indexOf("\n!"))).slice(0, 600);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
