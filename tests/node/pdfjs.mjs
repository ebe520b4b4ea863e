// Prints the text of a PDF as pdf.js reads it, in JSON.
import { readFileSync } from "node:fs";

globalThis.DOMMatrix ??= class {}; // it wants one as it loads, and reads text without
const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
const data = new Uint8Array(readFileSync(process.argv[2]));
const pdf = await getDocument({ data, verbosity: VerbosityLevel.ERRORS }).promise;
let text = "";
for (let number = 1; number <= pdf.numPages; number++) {
  const content = await (await pdf.getPage(number)).getTextContent();
  text += content.items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join("") + "\n";
}
process.stdout.write(JSON.stringify(text));
